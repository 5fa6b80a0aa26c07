internal import LineFinding
internal import Records

/// Finds out which way up a page is, by reading a few of its lines.
struct Uprightness {
  let own: OwnRecogniser

  /// The clockwise turn, 0, 90, 180 or 270 degrees, that makes the page upright, with its lines as they lie then, and
  /// those of them that were looked at, and, where the page reads poorly in
  /// every direction, the letters of sure words in the best. `grey` is the page, as large as the scan, that they are read on.
  func turn(of page: borrowing PageInk, readOn grey: borrowing PageImage) throws(RecognitionError)
    -> (turn: Int, lines: PageLines, seen: SeenLines, poorly: Int?)
  {
    let lines = page.lines()
    let seen = SeenLines()
    let upright = sample(lines, on: grey, factor: page.factor, seen: seen)
    var best = (turn: 0, lines: lines, letters: 0, seen: seen)
    if upright.letters == 0 || upright.confidence < Self.readsWell {
      for turn in [90, 180, 270] {
        let turned = try page.turned(by: turn)
        let found = turned.lines()
        let seen = SeenLines()
        let letters = sample(found, on: try grey.turned(by: turn), factor: page.factor, seen: seen).sure
        if letters > best.letters { best = (turn, found, letters, seen) }
      }
    }
    let surest = max(best.letters, upright.sure)
    let readsBadly = (upright.letters == 0 || upright.confidence < Self.readsWell) && surest < Self.mostLetters
    let poorly = readsBadly ? surest : nil
    let isClear = best.letters >= Self.leastLetters && Double(best.letters) > Self.clearly * Double(upright.sure)
    return isClear ? (best.turn, best.lines, best.seen, poorly) : (0, lines, seen, poorly)
  }

  /// Letters of sure words in a few lines, in the direction in which they are most; the first that has `enough` counts.
  func sureLetters(of page: borrowing PageInk, enough: Int = .max) throws(RecognitionError) -> Int {
    let clear = try PagePreparation.clear(page.grey)
    var most = 0
    for turn in [0, 90, 180, 270] where most < enough {
      let lines = try page.turned(by: turn).lines()
      let letters = sample(lines, on: try clear.image.turned(by: turn), factor: page.factor, seen: SeenLines()).sure
      most = max(most, letters)
    }
    return most
  }

  /// Whether any of a few lines reads surely in one of the four directions: `letters` of them at least.
  func readsAnything(of page: borrowing PageInk, letters: Int) throws(RecognitionError) -> Bool {
    for turn in [0, 90, 180, 270] {
      let turned = try page.turned(by: turn)
      if sample(turned.lines(), on: turned.grey, factor: page.factor, seen: SeenLines()).sure >= letters { return true }
    }
    return false
  }

  /// What a few lines read like: letters of words, those of sure words, and the mean confidence of a letter.
  private func sample(_ lines: PageLines, on grey: borrowing PageImage, factor: Double, seen: SeenLines)
    -> (letters: Int, sure: Int, confidence: Double)
  {
    let longest = lines.lines.sorted { $0.blobs.count > $1.blobs.count }.prefix(Self.lines)
    let words = longest.flatMap { own.words(of: $0, tilt: lines.tilt, on: grey, factor: factor, seen: seen) }
      .filter { $0.text.contains(where: \.isLetter) }
    let letters = words.reduce(0) { $0 + $1.text.count }
    let sum = words.reduce(0) { $0 + $1.confidence * Double($1.text.count) }
    let sure = words.filter { $0.confidence >= Self.sure && $0.text.allSatisfy(\.isLetter) }
    return (letters, sure.reduce(0) { $0 + $1.text.count }, letters == 0 ? 0 : sum / Double(letters))
  }

  private static let lines = 6
  /// Lines that are upside down or sideways read at 20 to 55, upright ones of poor scans at 70 and more.
  private static let readsWell = 80.0
  /// Letters of sure words from which a page does not read poorly: its mirror image would have to read three times as well.
  private static let mostLetters = 60
  private static let sure = 75.0
  /// Fewer sure letters decide nothing.
  private static let leastLetters = 16
  /// Upright stands unless another direction is clearly better.
  private static let clearly = 2.5
}
