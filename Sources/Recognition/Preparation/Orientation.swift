internal import CLeptonica
internal import CTesseract
internal import Records

/// Finds out how a page has to be turned to stand upright.
struct Orientation {
  /// The recogniser's handle; used only in doubt.
  let recogniser: OpaquePointer

  /// The clockwise turn, 0, 90, 180 or 270 degrees, that makes the page upright.
  func turn(of image: borrowing PageImage) throws(RecognitionError) -> Int {
    let bilevel = try smallBilevel(image)
    var up: Float = 0
    var left: Float = 0
    guard pixOrientDetect(bilevel.pix, &up, &left, 0, 0) == 0 else { return 0 }
    // leptonica: more ascenders than descenders; Vietnamese marks stand above, so upright pages score high.
    if up >= Self.sure && up > abs(left) { return 0 }
    // A page with little print may have hardly any of it in the probe.
    let probe = try fullestSquare(of: bilevel)
    if let turn = try bestReading(of: probe) { return turn }
    return try bestReading(of: bilevel) ?? 0
  }

  /// Below this the ascenders do not decide; see docs/accuracy.md for the scores of the real pages.
  private static let sure: Float = 2.5

  /// Reads a part of the page small, in each of the four directions: the turn that reads best, or nil where too little
  /// is read in any. Upright stands unless another direction is clearly better.
  private func bestReading(of part: borrowing PageImage) throws(RecognitionError) -> Int? {
    var best = (turn: 0, score: 0.0)
    var upright = 0.0
    for turn in [0, 90, 180, 270] {
      let turned = turn == 0 ? try part.shared() : try part.turned(by: turn)
      let score = score(of: turned)
      if turn == 0 && score > Self.readsWell { return 0 }
      if turn == 0 { upright = score }
      if score > best.score { best = (turn, score) }
    }
    guard best.score >= Self.leastLetters else { return nil }
    return best.score > upright * Self.clearly ? best.turn : 0
  }

  private static let clearly = 2.5
  /// Fewer sure letters than this decide nothing.
  private static let leastLetters = 16.0
  /// Sure letters of the probe that no wrong direction reaches.
  private static let readsWell = 150.0

  /// Letters in words that were read surely.
  private func score(of probe: borrowing PageImage) -> Double {
    TessBaseAPISetPageSegMode(recogniser, PSM_SINGLE_BLOCK)
    TessBaseAPISetImage2(recogniser, probe.pix)
    TessBaseAPISetSourceResolution(recogniser, Int32(Self.probeResolution))
    defer { TessBaseAPIClear(recogniser) }
    guard TessBaseAPIRecognize(recogniser, nil) == 0 else { return 0 }
    return RecognisedLines(recogniser, scale: 1).lines().flatMap(\.words).reduce(0) { sum, word in
      word.confidence >= 75 && word.text.allSatisfy(\.isLetter) ? sum + Double(word.text.count) : sum
    }
  }

  /// The square part of the page with the most ink: most of a page's middle may be empty.
  private func fullestSquare(of page: borrowing PageImage) throws(RecognitionError) -> PageImage {
    let size = page.size
    let side = min(size.width, size.height, max(size.width, size.height) * 45 / 100)
    var best = (box: PixelBox(x: 0, y: 0, width: side, height: side), ink: Float(-1))
    for row in 0...4 {
      for column in 0...2 {
        let box = PixelBox(
          x: (size.width - side) * column / 2, y: (size.height - side) * row / 4, width: side, height: side)
        var ink: Float = 0
        guard let part = page.cropped(to: box), pixForegroundFraction(part.pix, &ink) == 0 else { continue }
        if ink > best.ink { best = (box, ink) }
      }
    }
    guard let square = page.cropped(to: best.box) else { throw .unreadable(.outOfMemory) }
    return square
  }

  /// Pixels of the long side: A4 at the probe's resolution.
  private static let probeSide = 1754.0
  /// Enough for large and small print to be told, at half the cost of 200.
  private static let probeResolution = 150

  private func smallBilevel(_ image: borrowing PageImage) throws(RecognitionError) -> PageImage {
    // From the picture's own size: what a file says of its resolution may be wrong.
    let size = image.size
    let factor = Self.probeSide / Double(max(size.width, size.height))
    let grey = try PageImage(pixConvertTo8(image.pix, 0))
    let small = factor < 1 ? try grey.scaled(by: factor) : try grey.shared()
    return try PageImage(pixThresholdToBinary(small.pix, 160))
  }
}
