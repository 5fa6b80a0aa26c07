/// What the network sees around a line: Tesseract fills pixels outside the image with random values, drawn anew for each
/// use but from the same start for each line, so that they are one constant sequence (facts, section 6).
struct BorderNoise {
  private let values: [Int8]
  private let width: Int

  init(seed: Int32, width: Int) {
    self.width = width
    let modulus: UInt64 = 2_147_483_647
    var state = UInt64(seed) * 0x1000_0001 % modulus
    if state == 0 { state = 1 }
    func draw() -> UInt64 {
      state = state * 48_271 % modulus
      return state
    }
    _ = draw()
    let count = 2 * Self.outerRow(width) + (LineModel.height - 2) * Self.innerRow
    values = (0..<count).map { _ in
      let value = 127 * 2.0 * Double(draw()) / 2_147_483_647 - 127
      return Int8(value.rounded(.toNearestOrAwayFromZero))
    }
  }

  /// Values in the top or bottom row: one for each of three columns, three for a column outside the image.
  private static func outerRow(_ width: Int) -> Int { 3 * width + 4 }
  /// Values in any other row: three on each side.
  private static let innerRow = 6

  /// Where the values of row `y`, column `x` start.
  private func place(_ x: Int, _ y: Int) -> Int {
    let row =
      switch y {
      case 0: 0
      default: Self.outerRow(width) + (y - 1) * Self.innerRow
      }
    if y == 0 || y == LineModel.height - 1 { return x == 0 ? row : row + 3 * x + 2 }
    return x == 0 ? row : row + 3
  }

  /// The value above (or below) the image in the top (or bottom) row, `offset` -1, 0 or 1 columns from `x`, where that
  /// column is inside the image.
  func beyondRow(_ y: Int, x: Int, offset: Int) -> Int8 {
    values[place(x, y) + (x == 0 ? 3 + offset : offset + 1)]
  }

  /// One of the three values of the column left of the image (x = 0) or right of it, around row `y`.
  func beyondColumn(x: Int, y: Int, index: Int) -> Int8 {
    let inside = y == 0 || y == LineModel.height - 1 ? 2 : 0
    return values[place(x, y) + (x == 0 ? 0 : inside) + index]
  }
}
