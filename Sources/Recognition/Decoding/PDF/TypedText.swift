internal import CLeptonica
internal import CPoppler
internal import Foundation
internal import LineFinding
internal import Records

/// Whether the words of a text layer are print that the page itself shows, drawn by fonts, and not words that somebody
/// laid over or under a picture of the same print.
///
/// The page is drawn with and without its glyphs: a word is typed where only the first drawing shows it.
struct TypedText {
  let text: PageText
  /// Dots an inch of the coordinates of `text`.
  let resolution: Double

  /// The words that are typed; nil where the page's picture is to be read instead.
  func typed(with whole: PageDrawing, without rest: PageDrawing, limit: ScanDecoder) throws(RecognitionError) -> PageText? {
    let scale = min(Self.resolution / 72, (Self.mostPixels / (whole.size.width * whole.size.height)).squareRoot())
    let drawn = try GreyPixels(whole.image(scale: scale, limit: limit))
    let bare = try rest.image(scale: scale, limit: limit)
    let under = try GreyPixels(bare)
    guard drawn.width == under.width, drawn.height == under.height else { return nil }
    let factor = scale * 72 / resolution
    var kept = text
    var typed = 0
    kept.lines = text.lines.compactMap { line in
      var line = line
      line.words = line.words.filter { word in
        let box = word.box.scaled(by: factor)
        guard drawn.differs(from: under, in: box) else { return false }
        typed += under.showsPrint(in: box) ? 0 : 1
        return true
      }
      return line.words.isEmpty ? nil : line
    }
    let words = text.words.count
    guard words > 0, Double(typed) >= Self.leastTyped * Double(words) else { return nil }
    return try Self.letters(on: bare) <= max(Self.fewLetters, words / Self.wordsALetter) ? kept : nil
  }

  /// Letters that stand in lines on a page whose glyphs were left out: a scan, or a letterhead that is a picture.
  private static func letters(on page: borrowing PageImage) throws(RecognitionError) -> Int {
    try PageInk(of: page, resolution: Int(resolution)).lines().lines
      .filter { $0.blobs.count >= leastOfALine }.reduce(0) { $0 + $1.blobs.count }
  }

  /// Dots an inch at which the two drawings are compared.
  private static let resolution = 100.0
  /// Pixels: A3 at that resolution, twice.
  private static let mostPixels = 4_000_000.0
  private static let leastTyped = 0.85
  /// A seal and a signature have fewer letters in lines.
  private static let fewLetters = 60
  private static let wordsALetter = 8
  private static let leastOfALine = 6
}

extension PixelBox {
  fileprivate func scaled(by factor: Double) -> PixelBox {
    let (left, top) = (Int(Double(x) * factor), Int(Double(y) * factor))
    return PixelBox(
      x: left, y: top, width: max(1, Int(Double(right) * factor) - left), height: max(1, Int(Double(bottom) * factor) - top))
  }
}
