internal import CLeptonica
internal import Records

/// A page made ready for recognition, and what was done to it.
struct PreparedPage: ~Copyable {
  /// Grey (8 bits) or bilevel, upright, deskewed.
  var image: PageImage
  /// How much larger than the upright scan the picture is.
  var scale: Double
  /// Dots an inch of `image`.
  var resolution: Int
  /// Degrees of skew taken out.
  var skew: Double
  var steps: [PreparationStep]
}

/// A page whose background is white, and what was done for it.
struct ClearedPage: ~Copyable {
  var image: PageImage
  var steps: [PreparationStep]
}

/// What a page needs before it can be recognised well, found by measuring it; a clean page is left alone.
enum PagePreparation {
  /// Dots an inch that Tesseract's network was trained near; below, enlarging pays.
  static let wantedResolution = 300
  /// Within this of the wanted resolution a page keeps its pixels.
  private static let nearEnough = 280
  /// A skew below this, in degrees, does not hurt recognition, and turning blurs.
  private static let leastSkew = 0.15
  /// Beyond this the finder is more likely wrong than the page so crooked.
  private static let mostSkew = 12.0
  /// leptonica's measure of how sure it is of a skew; its documentation asks for 2 to 3.
  private static let leastSkewConfidence: Float = 2.5
  /// Enlarged pictures stay below this many million pixels.
  private static let mostMegapixels = 60.0
  /// Share of red pixels from which the red channel is worth taking: a small stamp on an A4 page.
  private static let leastRed = 0.0002

  /// Prepares an upright page. `careful` leaves out everything optional, and never enlarges.
  static func prepare(_ scan: borrowing PageImage, resolution: Int, careful: Bool) throws(RecognitionError)
    -> PreparedPage
  {
    var steps: [PreparationStep] = []
    var image = try grey(scan, steps: &steps)
    var scale = 1.0
    if careful {
      return PreparedPage(image: image, scale: 1, resolution: resolution, skew: 0, steps: steps)
    }
    if resolution < nearEnough {
      scale = enlargement(of: image.size, at: resolution)
    }
    let skew = measuredSkew(of: image)
    if image.depth == 8, let flat = try levelled(image) {
      image = flat
      steps += [.background, .contrast]
    }
    if scale > 1 {
      image = try image.scaled(by: scale)
      steps.append(.scale)
    }
    if abs(skew) >= leastSkew {
      if image.depth == 1 { image = try PageImage(pixConvert1To8(nil, image.pix, 255, 0)) }
      image = try image.rotated(by: skew)
      steps.append(.deskew)
    }
    return PreparedPage(
      image: image, scale: scale, resolution: Int(Double(resolution) * scale), skew: abs(skew) >= leastSkew ? skew : 0,
      steps: steps)
  }

  /// The page in grey: the red channel where there is red ink, so that print under a seal can be read.
  private static func grey(_ scan: borrowing PageImage, steps: inout [PreparationStep]) throws(RecognitionError)
    -> PageImage
  {
    guard scan.depth == 32 else { return try scan.shared() }
    if InkColour.redShare(of: scan) >= leastRed {
      steps.append(.redChannel)
      return try PageImage(pixGetRGBComponent(scan.pix, Int32(COLOR_RED)))
    }
    return try PageImage(pixConvertRGBToLuminance(scan.pix))
  }

  private static func enlargement(of size: PixelSize, at resolution: Int) -> Double {
    let wanted = Double(wantedResolution) / Double(resolution)
    let megapixels = Double(size.width * size.height) / 1_000_000
    return max(1, min(wanted, (mostMegapixels / megapixels).squareRoot(), 4))
  }

  /// The angle in degrees by which to turn the page clockwise; 0 where unsure.
  static func measuredSkew(of image: borrowing PageImage) -> Double {
    guard let bilevel = try? PageImage(image.depth == 1 ? pixClone(image.pix) : pixConvertTo1(image.pix, 160)) else {
      return 0
    }
    var angle: Float = 0
    var confidence: Float = 0
    guard pixFindSkew(bilevel.pix, &angle, &confidence) == 0, confidence >= leastSkewConfidence else { return 0 }
    return abs(angle) <= Float(mostSkew) ? Double(angle) : 0
  }

  /// A grey page with an even white background and full contrast.
  static func clear(_ grey: borrowing PageImage) throws(RecognitionError) -> ClearedPage {
    if grey.depth == 8, let flat = try levelled(grey) {
      return ClearedPage(image: flat, steps: [.background, .contrast])
    }
    return ClearedPage(image: try grey.shared(), steps: [])
  }

  /// The page with an even white background and full contrast; nil where it has both already.
  private static func levelled(_ image: borrowing PageImage) throws(RecognitionError) -> PageImage? {
    let found = GreyLevels(of: image)
    if found.isClean { return nil }
    guard let even = try image.withEvenBackground(found) else { return nil }
    let levels = GreyLevels(of: even)
    return try PageImage(pixGammaTRC(nil, even.pix, 1, Int32(min(levels.ink, levels.white - 20)), Int32(levels.white)))
  }
}
