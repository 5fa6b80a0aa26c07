internal import CLeptonica
internal import LineFinding
internal import LineRecognition
internal import Records

/// Cuts found lines out of a page as strips in which the line lies level, and brings them to the network's height.
struct LineStrip {
  /// Where the strip lies on the straight page, in pixels of the scan.
  let box: PixelBox
  let line: GreyLine

  /// Room beyond the usual, in em of the type.
  struct Frame {
    var above = 0.0
    var below = 0.0

    static let usual = Frame()
    /// Frames for a second look: what is a mark in one of them and none in another was hardly seen.
    static let others = [Frame(above: 0.1, below: -0.07), Frame(below: 0.1)]
  }

  /// The strip of `line`, which was found on a picture `factor` times smaller than `grey`, brought to `width` pixels where
  /// one is given; nil where nothing is left.
  init?(
    of line: FoundLine, tilt: PageTilt, from grey: borrowing PageImage, factor: Double, frame: Frame = .usual,
    width wanted: Int? = nil
  ) {
    let size = line.size
    let tops = line.blobs.map { line.baseline.height(at: $0.middle) - $0.top }
    let feet = line.blobs.map { $0.bottom - line.baseline.height(at: $0.middle) }
    let rise = max(Self.above, min((tops.max() ?? 0) / size, Self.mostAbove) + Self.margin) * size + frame.above * size
    let fall = max(Self.below, min((feet.max() ?? 0) / size, Self.mostBelow) + Self.margin) * size + frame.below * size
    let (left, right) = (line.left - Self.beside * size, line.right + Self.beside * size)
    let start = tilt.crooked(x: left, y: line.baseline.height(at: left))
    let end = tilt.crooked(x: right, y: line.baseline.height(at: right))
    let slope = (end.y - start.y) / max(end.x - start.x, 1)

    let height = Int(((rise + fall) * factor).rounded(.up))
    let width = Int(((end.x - start.x) * factor).rounded())
    let x = Int((start.x * factor).rounded(.down))
    let y = Int(((start.y - rise) * factor).rounded(.down))
    guard width > 0, height > 0,
      let level = grey.levelled(x: x, y: y, width: width, height: height, slope: slope),
      case let clean = Self.clean(level, of: line, left: left, rise: rise, factor: factor),
      let strip = clean.greyLine(width: wanted)
    else { return nil }
    self.line = strip
    box = PixelBox(
      x: Int((left * factor).rounded()), y: Int(((line.baseline.height(at: line.middle) - rise) * factor).rounded()),
      width: width, height: height)
  }

  /// In em of the type: what does best on drawn and transcribed real pages (docs/accuracy.md, "The room that a line is
  /// cut with").
  private static let above = 1.0
  private static let below = 0.4
  private static let mostAbove = 1.15
  private static let mostBelow = 0.4
  private static let margin = 0.15
  private static let beside = 0.08

  /// The strip without what reaches into it from other lines.
  private static func clean(
    _ strip: consuming PageImage, of line: FoundLine, left: Double, rise: Double, factor: Double
  ) -> PageImage {
    for blob in line.intruders {
      let top = blob.top - line.baseline.height(at: blob.middle) + rise
      let edge = 1 / factor
      var box = boxCreate(
        Int32(((blob.left - left - edge) * factor).rounded(.down)), Int32(((top - edge) * factor).rounded(.down)),
        Int32(((blob.width + 2 * edge) * factor).rounded(.up)), Int32(((blob.height + 2 * edge) * factor).rounded(.up)))
      pixSetInRect(strip.pix, box)
      boxDestroy(&box)
    }
    return strip
  }
}
