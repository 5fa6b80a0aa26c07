internal import CLeptonica
internal import Records

/// Whether there is anything on a page, from its specks and strokes.
struct PageSigns {
  /// Share of dark pixels, 0 to 1, without a border of 3 %.
  var ink: Double
  /// Strokes of the size of letters.
  var letters: Int
  /// Share of the pixels much darker than the paper, before the background was evened, 0 to 1: photographs, shades.
  var shade: Double

  /// Whether there is a stroke as long as a signature that is no rule and no fold.
  var hasDrawing = false

  /// No recognition is needed to call the page blank.
  var isBlank: Bool { letters <= Self.blankLetters && ink < Self.blankInk && shade < Self.blankShade }
  /// Blank unless recognition finds words: a back side with show-through, a few specks, a hole; a signature is none of these.
  var isNearlyBlank: Bool { hasFewLetters && shade < Self.blankShade && !hasDrawing }

  /// Too few for a page of text: a few lines, or a seal.
  var hasFewLetters: Bool { letters <= Self.nearlyBlankLetters }

  // The blank back sides among the real scans have at most 0.0003 of ink and no letter; see docs/accuracy.md.
  static let blankLetters = 4
  static let blankInk = 0.002
  private static let nearlyBlankLetters = 60
  private static let blankShade = 0.01

  /// Grey at and below which a pixel is ink, of 255, after the background was evened: print is darker even when faded,
  /// show-through of the other side is lighter.
  private static let inkGrey: Int32 = 140
  /// The same for a signature, where paper is 200: ink of grey 150 on paper of 225 is at most 155 after a blur; folds,
  /// grain and most of what shows through stay above 170.
  private static let penGrey = 165

  init(of image: borrowing PageImage, resolution: Int) throws(RecognitionError) {
    let bilevel = try Self.bilevel(image)
    shade = try Self.shade(of: image)
    guard let inner = bilevel.cropped(to: Self.inside(bilevel.size)) else {
      ink = 0
      letters = 0
      return
    }
    var share: Float = 0
    pixForegroundFraction(inner.pix, &share)
    ink = Double(share)
    letters = Self.letterCount(inner.connectedBoxes(), resolution: Double(resolution))
  }

  /// From ink that was found already.
  init(of page: borrowing PageInk) throws(RecognitionError) {
    let bilevel = try page.even.inkBelow(Int(Self.inkGrey))
    shade = try Self.shade(of: page.reduced)
    guard let inner = bilevel.cropped(to: Self.inside(bilevel.size)) else {
      ink = 0
      letters = 0
      return
    }
    var share: Float = 0
    pixForegroundFraction(inner.pix, &share)
    ink = Double(share)
    let boxes = inner.connectedBoxes()
    letters = Self.letterCount(boxes, resolution: page.resolution)
    // A pen may be lighter than print; what shows through from the other side is lighter still.
    let pen = try page.even.inkBelow(Self.penGrey)
    guard let drawn = pen.cropped(to: Self.inside(pen.size)) else { return }
    hasDrawing = Self.hasDrawing(drawn.connectedBoxes(), resolution: page.resolution)
  }

  private static func inside(_ size: PixelSize) -> PixelBox {
    PixelBox(
      x: size.width * 3 / 100, y: size.height * 3 / 100, width: size.width * 94 / 100, height: size.height * 94 / 100)
  }

  private static func shade(of image: borrowing PageImage) throws(RecognitionError) -> Double {
    let size = image.size
    guard image.depth != 1 else { return 0 }
    let middle = PixelBox(
      x: size.width / 20, y: size.height / 20, width: size.width * 9 / 10, height: size.height * 9 / 10)
    guard let inner = image.cropped(to: middle) else { return 0 }
    let grey = try PageImage(pixConvertTo8(inner.pix, 0))
    return GreyLevels(of: grey).shade
  }

  private static func bilevel(_ image: borrowing PageImage) throws(RecognitionError) -> PageImage {
    if image.depth == 1 { return try image.shared() }
    let grey =
      image.depth == 32 ? try PageImage(pixGetRGBComponent(image.pix, Int32(COLOR_RED))) : try image.shared()
    let half = try PageImage(pixScaleAreaMap2(grey.pix))
    guard half.size.width > 100, half.size.height > 100, let flat = pixBackgroundNormSimple(half.pix, nil, nil) else {
      return try PageImage(pixThresholdToBinary(half.pix, inkGrey))
    }
    let even = try PageImage(flat)
    return try PageImage(pixThresholdToBinary(even.pix, inkGrey))
  }

  /// A stroke wider than a word and higher than a line, with more ink than a straight line of that length would need.
  private static func hasDrawing(_ boxes: [PixelBox], resolution: Double) -> Bool {
    let millimetre = resolution / 25.4
    return boxes.contains { box in
      let (wide, high) = (Double(box.width) / millimetre, Double(box.height) / millimetre)
      return wide >= 12 && wide <= 120 && high >= 5 && high <= 80
    }
  }

  /// Connected strokes between 1 and 10 mm high: letters and digits, neither specks nor rules nor pictures.
  static func letterCount(_ boxes: [PixelBox], resolution: Double) -> Int {
    boxes.count { isLetter($0, resolution: resolution) }
  }

  static func isLetter(_ box: PixelBox, resolution: Double) -> Bool {
    let millimetre = resolution / 25.4
    let (wide, high) = (Double(box.width) / millimetre, Double(box.height) / millimetre)
    return high >= 1 && high <= 10 && wide >= 0.3 && wide <= 15
  }
}
