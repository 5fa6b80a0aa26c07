internal import CLeptonica
internal import LineFinding
internal import Records

/// The connected pieces of ink of a page, without the rules of tables and frames.
struct InkBoxes {
  let ink: [PixelBox]
  /// Upright rules: no line of text crosses them.
  let walls: [PixelBox]

  init(of page: borrowing PageInk) throws(RecognitionError) {
    let all = page.small.connectedBoxes()
    let least = Self.leastRule * page.resolution / 25.4
    guard all.contains(where: { Double(max($0.width, $0.height)) > Self.leastFrame * least }) else {
      ink = all
      walls = []
      return
    }
    let length = Int32(least)
    let upright = try PageImage(pixOpenBrick(nil, page.small.pix, 1, length))
    let level = try PageImage(pixOpenBrick(nil, page.small.pix, length, 1))
    let rules = try PageImage(pixOr(nil, upright.pix, level.pix))
    // A rule's ragged edge goes with it.
    let thick = try PageImage(pixDilateBrick(nil, rules.pix, 3, 3))
    ink = try PageImage(pixSubtract(nil, page.small.pix, thick.pix)).connectedBoxes()
    walls = upright.connectedBoxes()
  }

  /// The lines of text on the page.
  func lines(on page: borrowing PageInk) -> PageLines {
    let size = page.small.size
    return LineFinder(width: size.width, height: size.height, resolution: page.resolution)
      .lines(among: ink, walls: walls)
  }

  /// Millimetres: longer straight strokes are rules, not parts of letters.
  private static let leastRule = 6.0
  /// Times `leastRule`: from this size on a piece of ink may be a frame.
  private static let leastFrame = 2.5
}
