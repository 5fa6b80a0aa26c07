internal import CLeptonica
internal import Records

/// The ink of a page, found once and used for everything that looks at the whole page: is it blank, which way up is it,
/// where are its lines.
struct PageInk: ~Copyable {
  /// Grey (8 bits) or bilevel, as large as the scan; where there is colour, in the light in which red seals vanish.
  let grey: PageImage
  /// Bilevel, reduced by `factor`, on an evened background.
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
    let small = try Self.bilevel(try Self.reduced(grey, by: steps))
    self.grey = grey
    self.small = small
    isWithoutRed = withoutRed
    factor = Double(steps)
    self.resolution = Double(resolution) / Double(steps)
  }

  /// Boxes of connected ink in `small`.
  func blobs() -> [PixelBox] { small.connectedBoxes() }

  /// Share of red pixels from which the red channel is worth taking: a small stamp on an A4 page.
  private static let leastRed = 0.0002
  /// Dots an inch at which lines are looked for: letters of 8 pt are still 16 pixels high.
  private static let wantedResolution = 150.0
  /// Grey at and below which a pixel is ink, of 255, after the background was evened.
  private static let inkGrey: Int32 = 160

  private static func grey(_ scan: borrowing PageImage, withoutRed: Bool) throws(RecognitionError) -> PageImage {
    guard scan.depth == 32 else { return try scan.shared() }
    if withoutRed { return try PageImage(pixGetRGBComponent(scan.pix, Int32(COLOR_RED))) }
    return try PageImage(pixConvertRGBToLuminance(scan.pix))
  }

  private static func reduced(_ image: borrowing PageImage, by steps: Int) throws(RecognitionError) -> PageImage {
    if steps == 1 { return try image.shared() }
    let factor = Float(1) / Float(steps)
    if image.depth == 1 { return try PageImage(pixScaleToGray(image.pix, factor)) }
    if steps == 2 { return try PageImage(pixScaleAreaMap2(image.pix)) }
    return try PageImage(pixScaleAreaMap(image.pix, factor, factor))
  }

  private static func bilevel(_ image: borrowing PageImage) throws(RecognitionError) -> PageImage {
    if image.depth == 1 { return try image.shared() }
    // Below this leptonica's tiles do not fit.
    guard image.size.width > 100, image.size.height > 100,
      let flat = pixBackgroundNormSimple(image.pix, nil, nil)
    else { return try PageImage(pixThresholdToBinary(image.pix, inkGrey)) }
    let even = try PageImage(flat)
    return try PageImage(pixThresholdToBinary(even.pix, inkGrey))
  }
}

extension PageImage {
  /// Boxes of the connected dark pieces of a bilevel picture.
  func connectedBoxes() -> [PixelBox] {
    var boxes = pixConnComp(pix, nil, 8)
    defer { boxaDestroy(&boxes) }
    return (0..<boxaGetCount(boxes)).map { index in
      var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height)
      return PixelBox(x: Int(x), y: Int(y), width: Int(width), height: Int(height))
    }
  }
}
