internal import Foundation
internal import Records
internal import VietnameseText

/// Words that stand beside one another, and how wide their print is.
///
/// A pen's strokes are taken into the words that they touch, so that a word's box says where its print begins or ends, seldom both:
/// the other end follows from the widths of its letters and the size of the type.
struct PrintedRow {
  /// From left to right.
  let words: [Word]
  /// Nothing stands close before the first word.
  let isBegun: Bool
  /// The size of the type, in pixels, as widths of letters tell it.
  let em: Double

  /// What stands in the row of `word`, from it to the right up to a wide gap. `usual` is the size of the page's type, where the row's own
  /// words do not tell.
  init(from word: Word, in words: [Word], usual: Double) {
    let beside = words.filter { other in
      let shared = min(other.box.bottom, word.box.bottom) - max(other.box.y, word.box.y)
      return Double(shared) > Self.sharedHeight * Double(min(other.box.height, word.box.height))
    }.sorted { $0.box.x < $1.box.x }
    var row = [word]
    var right = word.box.right
    for other in beside where other.box.x > word.box.x {
      guard Double(other.box.x - right) < Self.widest * Double(word.box.height) else { break }
      row.append(other)
      right = max(right, other.box.right)
    }
    self.words = row
    let before = beside.filter {
      $0.box.x < word.box.x && word.box.x - $0.box.right < Int(Self.widest) * word.box.height
    }
    isBegun = !before.contains {
      $0.text.filter(\.isLetter).count > 1 && Double(word.box.x - $0.box.right) < Self.space * usual
    }
    let sizes = (before + row).compactMap(Self.size).sorted()
    em = sizes.count >= Self.leastWords ? sizes[sizes.count / 2] : usual
  }

  /// The size of the type in which most of a page is printed, in pixels; nil where words do not tell.
  static func usualType(in words: [Word]) -> Double? {
    let sizes = words.compactMap(size).sorted()
    guard let size = sizes.isEmpty ? nil : sizes[sizes.count / 2], size >= leastType else { return nil }
    return size
  }

  /// Where a word's print ends, if it begins where the word does.
  func end(of text: some StringProtocol, from left: Int) -> Int { left + Int(Self.width(of: text) * em) }

  /// Where a word's print begins, if it ends where the word does.
  func start(of text: some StringProtocol, to right: Int) -> Int { right - Int(Self.width(of: text) * em) }

  /// Whether a word is so much wider than its print that it holds strokes beside.
  func isTooWide(_ word: Word, for text: some StringProtocol) -> Bool {
    word.confidence < Self.leastConfidence
      && Double(word.box.width) > (Self.width(of: text) * Self.loose + Self.strokes) * em
  }

  /// The type that a word is printed in, if all of it is print that was read well.
  private static func size(_ word: Word) -> Double? {
    let letters = word.text.filter(\.isLetter).count
    let isYear = word.text.count == 4 && word.text.allSatisfy(\.isNumber)
    guard word.confidence >= leastConfidence,
      isYear || letters >= leastLetters && word.text.allSatisfy({ !$0.isNumber })
    else {
      return nil
    }
    // Letters stand a little apart from their neighbours, on both sides.
    return Double(word.box.width) / (width(of: word.text) - bearing)
  }

  /// In widths of the type (em): as in Times, upright or italic.
  static func width(of text: some StringProtocol) -> Double { text.reduce(0) { $0 + width(of: $1) } }

  private static func width(of letter: Character) -> Double {
    guard let base = String(letter).folded.unicodeScalars.first else { return 0.5 }
    let small = widths[Character(base)] ?? (letter.isNumber || letter.isLetter ? 0.5 : 0.3)
    guard letter.isUppercase else { return small }
    return capitals[Character(base)] ?? 0.72
  }

  private static let widths: [Character: Double] = [
    "a": 0.46, "c": 0.44, "e": 0.44, "f": 0.32, "i": 0.28, "j": 0.28, "l": 0.28, "m": 0.75, "r": 0.36, "s": 0.39,
    "t": 0.28,
    "w": 0.7, "z": 0.42, ".": 0.25, ",": 0.25, ":": 0.28, ";": 0.28, "-": 0.33, "/": 0.28,
  ]
  private static let capitals: [Character: Double] = [
    "b": 0.67, "c": 0.67, "e": 0.61, "f": 0.57, "i": 0.33, "j": 0.4, "l": 0.6, "m": 0.88, "p": 0.58, "r": 0.67,
    "s": 0.54,
    "t": 0.61, "w": 0.92, "z": 0.6,
  ]
  private static let sharedHeight = 0.4
  /// Of gaps, in heights of the word before.
  private static let widest = 14.0
  /// Pixels.
  private static let leastType = 8.0
  private static let leastConfidence = 80.0
  private static let leastLetters = 3
  private static let leastWords = 2
  // In em.
  private static let bearing = 0.06
  private static let space = 1.0
  /// What strokes add at least, in em.
  private static let strokes = 0.3
  /// How much wider a word may be than its letters tell.
  private static let loose = 1.08
}
