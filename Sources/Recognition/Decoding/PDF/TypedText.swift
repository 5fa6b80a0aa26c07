internal import CLeptonica
internal import CPoppler
internal import Foundation
internal import LineFinding
internal import Records
internal import VietnameseText

/// Which words of a text layer are print that the page itself shows, drawn by fonts, and not words that somebody laid over
/// or under a picture of the same print.
///
/// The page is drawn with and without its glyphs: a word is typed where only the first drawing shows it.
struct TypedText {
  /// The text of the page, where all of it was typed; nil where its picture is to be read.
  let whole: PageText?
  /// Words that were typed on a page whose other print is a picture: a number put in by a program.
  let single: [Word]
  /// Lines of glyphs that can be seen and do nothing but repeat what a picture shows at the same places: then the page is
  /// read without them. Empty where any word stands apart.
  let repeating: [TextLine]

  /// `text` and `notes` stand on `page` as it was drawn; `bare` is the same drawing without glyphs.
  init(
    _ text: PageText?, notes: [(words: String, box: PixelBox)], on page: GreyPixels, bare: borrowing PageImage,
    resolution: Int
  ) throws(RecognitionError) {
    let under = try GreyPixels(bare)
    guard page.width == under.width, page.height == under.height else {
      whole = nil
      single = []
      repeating = []
      return
    }
    var typed = Self.typed(in: notes, on: page, under: under)
    guard let text else {
      whole = nil
      single = typed
      repeating = []
      return
    }
    let noted = typed.count
    var seen = text
    seen.lines = text.lines.compactMap { line in
      var line = line
      line.words = line.words.filter { word in
        guard page.differs(from: under, in: word.box) else { return false }
        if !under.showsPrint(in: word.box) { typed.append(word) }
        return true
      }
      return line.words.isEmpty ? nil : line
    }
    let words = seen.words.count
    let isTyped =
      Double(typed.count - noted) >= Self.leastTyped * Double(max(words, 1)) && PDFTextLayer.isSound(seen)
    let others = isTyped ? try Self.letters(on: bare, resolution: resolution) : 0
    let isWhole = isTyped && others <= max(Self.fewLetters, words / Self.wordsALetter)
    whole = isWhole ? seen : nil
    // More than a few are a text, which is known to be sound or is not believed.
    single = isWhole || typed.count > Self.mostSingle ? [] : typed
    let repeated = words - (typed.count - noted)
    // A mark or a number that was put on stands where nothing else is printed, and would be lost.
    let repeats = typed.isEmpty && repeated >= Self.leastRepeated
    repeating = repeats ? seen.lines : []
  }

  /// Short notes whose words stand where nothing else is printed.
  private static func typed(in notes: [(words: String, box: PixelBox)], on page: GreyPixels, under: GreyPixels)
    -> [Word]
  {
    notes.compactMap { note in
      let said = note.words.split(whereSeparator: \.isWhitespace)
      guard said.count == 1, note.box.width > 0, let ink = page.difference(from: under, in: note.box),
        !under.showsPrint(in: ink)
      else { return nil }
      return Word(text: String(said[0]).composed, box: ink, confidence: Word.typed)
    }
  }

  /// Letters that stand in lines on a page whose glyphs were left out: a scan, or a letterhead that is a picture.
  private static func letters(on page: borrowing PageImage, resolution: Int) throws(RecognitionError) -> Int {
    try PageInk(of: page, resolution: resolution).lines().lines
      .filter { $0.blobs.count >= leastOfALine }.reduce(0) { $0 + $1.blobs.count }
  }

  /// Share of the words that can be seen; the others cross a seal or a signature.
  private static let leastTyped = 0.8
  private static let mostSingle = 60
  private static let leastRepeated = 20
  /// A seal and a signature have fewer letters in lines.
  private static let fewLetters = 60
  private static let wordsALetter = 8
  private static let leastOfALine = 6
}
