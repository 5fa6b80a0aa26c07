extension PageText {
  /// The lines of print that stand in `box`, from the top: those whose middle lies in it.
  package func lines(in box: PixelBox) -> [TextLine] {
    lines.filter { line in
      guard let own = line.box else { return false }
      let middle = own.y + own.height / 2
      return own.x < box.right && box.x < own.right && box.y <= middle && middle <= box.bottom
    }
  }
}
