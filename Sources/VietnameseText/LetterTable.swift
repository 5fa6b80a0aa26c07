internal import Foundation

/// A letter taken apart: base letter, shape (breve, circumflex, horn, stroke) and tone.
struct MarkedLetter: Hashable {
  enum Shape: UInt8, CaseIterable { case none, breve, circumflex, horn, stroke }
  enum Tone: UInt8, CaseIterable { case level, grave, acute, tilde, hook, dot }

  /// Lower-case ASCII letter; 0 where the letter is none of the Latin ones, and `scalar` stands for it.
  var base: UInt8
  var shape = Shape.none
  var tone = Tone.level
  /// The lower-case letter itself where `base` is 0.
  var scalar: UInt32 = 0

  /// Takes up a combining mark that follows the letter; a mark that is no Vietnamese one is dropped.
  mutating func combine(_ mark: UInt32) {
    switch mark {
    case 0x306: shape = .breve
    case 0x302: shape = .circumflex
    case 0x31B: shape = .horn
    case 0x300: tone = .grave
    case 0x301: tone = .acute
    case 0x303: tone = .tilde
    case 0x309: tone = .hook
    case 0x323: tone = .dot
    default: break
    }
  }
}

/// What a scalar is to the reader of syllables.
enum ScalarKind: Hashable {
  case letter(MarkedLetter)
  /// An ASCII digit.
  case digit(UInt8)
  /// A combining mark: belongs to the letter before it.
  case mark(UInt32)
  /// Invisible inside a word: soft hyphen, joiners.
  case nothing
  case separator
}

/// What Vietnamese is written with taken apart once, and every letter put together again.
enum LetterTable {
  static func kind(_ value: UInt32) -> ScalarKind {
    if value < latinEnd { return latin[Int(value)] }
    if additional.contains(value) { return latinAdditional[Int(value - additional.lowerBound)] }
    return work(value)
  }

  /// The composed lower-case scalar; the bare letter where Unicode has no composed one.
  static func composed(_ letter: MarkedLetter) -> UInt32 {
    guard letter.base != 0 else { return letter.scalar }
    return composedLetters[place(letter)]
  }

  /// Basic Latin to the end of the combining marks.
  private static let latinEnd = UInt32(0x370)
  private static let latin = kinds(of: 0..<latinEnd)
  /// Latin Extended Additional: letters with two marks.
  private static let additional = UInt32(0x1E00)..<0x1F00
  private static let latinAdditional = kinds(of: additional)

  private static func kinds(of values: Range<UInt32>) -> [ScalarKind] {
    let decomposed = together(values.map { Unicode.Scalar($0).map(String.init) ?? "" }, lowercaseDecomposed)
    return zip(values, decomposed).map { kind($0, decomposed: $1) }
  }

  private static let composedLetters: [UInt32] = {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).flatMap { base in
      MarkedLetter.Shape.allCases.flatMap { shape in
        MarkedLetter.Tone.allCases.map { MarkedLetter(base: base, shape: shape, tone: $0) }
      }
    }
    var composed = [UInt32](repeating: 0, count: 26 * 32)
    for (letter, whole) in zip(letters, together(letters.map(spelt), \.precomposedStringWithCanonicalMapping)) {
      composed[place(letter)] = whole.count == 1 ? whole.first?.value ?? 0 : UInt32(letter.base)
    }
    return composed
  }()

  private static func place(_ letter: MarkedLetter) -> Int {
    Int(letter.base - UInt8(ascii: "a")) * 32 + Int(letter.shape.rawValue) * 6 + Int(letter.tone.rawValue)
  }

  /// The letter with its marks behind it.
  private static func spelt(_ letter: MarkedLetter) -> String {
    let shapes: [MarkedLetter.Shape: String] = [.breve: "\u{306}", .circumflex: "\u{302}", .horn: "\u{31B}"]
    let tones: [MarkedLetter.Tone: String] = [
      .grave: "\u{300}", .acute: "\u{301}", .tilde: "\u{303}", .hook: "\u{309}", .dot: "\u{323}",
    ]
    let bare = letter.shape == .stroke && letter.base == UInt8(ascii: "d") ? "đ" : String(UnicodeScalar(letter.base))
    return bare + (shapes[letter.shape] ?? "") + (tones[letter.tone] ?? "")
  }

  /// Changes all in one call: every command begins with these tables, and a call for each letter would cost it 8 ms.
  private static func together(_ letters: [String], _ change: (String) -> String) -> [Substring.UnicodeScalarView] {
    let between = Unicode.Scalar(0xE000 as UInt16) ?? " "
    return change(letters.joined(separator: String(between))).unicodeScalars
      .split(separator: between, omittingEmptySubsequences: false)
  }

  /// A scalar taken apart by itself.
  static func work(_ value: UInt32) -> ScalarKind {
    guard let scalar = Unicode.Scalar(value) else { return .separator }
    return kind(value, decomposed: Substring(lowercaseDecomposed(String(scalar))).unicodeScalars)
  }

  private static func lowercaseDecomposed(_ text: String) -> String {
    text.decomposedStringWithCanonicalMapping.lowercased()
  }

  private static func kind(_ value: UInt32, decomposed: Substring.UnicodeScalarView) -> ScalarKind {
    guard let scalar = Unicode.Scalar(value) else { return .separator }
    switch value {
    case 0x30...0x39: return .digit(UInt8(value))
    case 0x300...0x36F: return .mark(value)
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return .nothing
    // Eth and the African d look like đ and are read for it; only đ itself has no decomposition (§7).
    case 0x110, 0x111, 0xD0, 0xF0, 0x189, 0x256: return .letter(MarkedLetter(base: UInt8(ascii: "d"), shape: .stroke))
    default: break
    }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return .separator }
    guard let first = decomposed.first else { return .separator }
    guard first.value < 0x80, first.properties.isAlphabetic else {
      return .letter(MarkedLetter(base: 0, scalar: properties.lowercaseMapping.unicodeScalars.first?.value ?? value))
    }
    var letter = MarkedLetter(base: UInt8(first.value))
    for mark in decomposed.dropFirst() { letter.combine(mark.value) }
    return .letter(letter)
  }
}
