internal import CLeptonica
internal import Records

/// Print so faint that it does not count as ink: pencil, worn ribbons, copies of copies.
enum FaintPrint {
  /// The page with whatever is darkest on it made black; nil where nothing of a letter's size stands out from the paper.
  static func darkened(_ page: borrowing PageInk) throws(RecognitionError) -> PageImage? {
    guard page.grey.depth == 8 else { return nil }
    let levels = GreyLevels(of: page.even)
    var histogram = pixGetGrayHistogram(page.even.pix, 1)
    defer { numaDestroy(&histogram) }
    var rank: Float = 0
    guard numaHistogramGetValFromRank(histogram, darkest, &rank) == 0 else { return nil }
    let black = Int(rank)
    guard levels.paper - black >= least else { return nil }
    let strokes = try page.even.inkBelow((levels.paper + black) / 2)
    let boxes = strokes.connectedBoxes()
    let letters = PageSigns.letterCount(boxes, resolution: page.resolution)
    // The grain of paper makes specks without number.
    guard letters >= leastStrokes, letters * mostSpecks >= boxes.count,
      let even = try page.grey.withEvenBackground(GreyLevels(of: page.grey))
    else { return nil }
    let white = levels.paper - max(least / 4, (levels.paper - black) / 4)
    return try PageImage(pixGammaTRC(nil, even.pix, 1, Int32(black), Int32(white)))
  }

  /// Whether what was read where a page seemed blank is text: specks and show-through of the other side read unsurely.
  static func isText(_ outcome: PageOutcome) -> Bool {
    guard case .read(let text) = outcome else { return outcome.isWithheld }
    let sure = text.words.filter { $0.confidence >= leastConfidence }
    return text.meanConfidence ?? 0 >= leastConfidence
      && sure.reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber } } >= leastLetters
  }

  /// Share of the page's pixels that are its darkest: a few words.
  private static let darkest: Float = 0.0003
  /// Steps of grey (of 255) by which they must stand out.
  private static let least = 16
  private static let leastStrokes = 3
  /// Specks to each stroke of a letter's size.
  private static let mostSpecks = 8
  private static let leastConfidence = 80.0
  /// The shortest thing that people write on a page by itself: "Hết" (end).
  static let leastLetters = 3
}

extension PageOutcome {
  fileprivate var isWithheld: Bool {
    if case .withheld = self { true } else { false }
  }
}
