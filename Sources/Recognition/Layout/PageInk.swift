internal import CLeptonica
internal import Records

/// The ink of a page, found once and used by everything that looks at the whole page: is it blank, which way up is it,
/// where are its lines.
struct PageInk: ~Copyable {
  /// Grey (8 bits) or bilevel, as large as the scan; where there is colour, in the light in which red seals vanish.
  let grey: PageImage
  /// The same, reduced by `factor`.
  let reduced: PageImage
  /// Reduced, with an even white background.
  let even: PageImage
  /// Bilevel, from `even`.
  let small: PageImage
  /// Pixels of the scan for each pixel of `small`.
  let factor: Double
  /// Dots an inch of `small`.
  let resolution: Double
  /// Whether red ink was made to vanish.
  let isWithoutRed: Bool

  init(of scan: borrowing PageImage, resolution: Int) throws(RecognitionError) {
    let withoutRed = scan.depth == 32 && InkColour.redShare(of: scan) >= Self.leastRed
    let grey = try Self.grey(scan, withoutRed: withoutRed)
    let steps = max(1, Int((Double(resolution) / Self.wantedResolution).rounded()))
    let reduced = try grey.reduced(by: steps)
    let even = try Self.even(reduced)
    let small = try even.inkBelow(Self.inkGrey)
    self.small = small
    self.grey = grey
    self.reduced = reduced
    self.even = even
    isWithoutRed = withoutRed
    factor = Double(steps)
    self.resolution = Double(resolution) / Double(steps)
  }

  private init(_ upright: borrowing PageInk, turn: Int) throws(RecognitionError) {
    let grey = try upright.grey.turned(by: turn)
    let reduced = try upright.reduced.turned(by: turn)
    let even = try upright.even.turned(by: turn)
    let small = try upright.small.turned(by: turn)
    self.grey = grey
    self.reduced = reduced
    self.even = even
    self.small = small
    factor = upright.factor
    resolution = upright.resolution
    isWithoutRed = upright.isWithoutRed
  }

  /// Turned clockwise by 0, 90, 180 or 270 degrees.
  func turned(by degrees: Int) throws(RecognitionError) -> PageInk { try PageInk(self, turn: degrees) }

  /// Share of red pixels from which the red channel is worth taking: a small stamp on an A4 page.
  private static let leastRed = 0.0002
  /// Dots an inch at which lines are looked for: letters of 8 pt are still 16 pixels high.
  private static let wantedResolution = 150.0
  /// Grey at and below which a pixel is ink, of 255, after the background was evened.
  private static let inkGrey = 160

  private static func grey(_ scan: borrowing PageImage, withoutRed: Bool) throws(RecognitionError) -> PageImage {
    guard scan.depth == 32 else { return try scan.shared() }
    if withoutRed { return try PageImage(pixGetRGBComponent(scan.pix, Int32(COLOR_RED))) }
    return try PageImage(pixConvertRGBToLuminance(scan.pix))
  }

  private static func even(_ image: borrowing PageImage) throws(RecognitionError) -> PageImage {
    // Below this leptonica's tiles do not fit.
    guard image.depth == 8, image.size.width > 100, image.size.height > 100,
      let flat = pixBackgroundNormSimple(image.pix, nil, nil)
    else { return try image.shared() }
    return try PageImage(flat)
  }
}
