internal import Foundation

/// What Vietnamese is written with taken apart once, and every letter put together again.
enum LetterTable {
  static func kind(_ value: UInt32) -> ScalarKind {
    place(of: value).map { kinds[$0] } ?? work(value)
  }

  static func letter(_ value: UInt32) -> MarkedLetter? {
    let kind = kind(value)
    return kind.group == .letter ? kind.letter : nil
  }

  /// Where a scalar stands in `kinds`: Basic Latin to the end of the combining marks, and behind it Latin Extended
  /// Additional, the letters with two marks; nil elsewhere.
  static func place(of value: UInt32) -> Int? {
    if value < latinEnd { return Int(value) }
    return additional.contains(value) ? Int(value - additional.lowerBound + latinEnd) : nil
  }

  /// For readers of many texts, who keep it: ASCII stands at its own places.
  static let kinds = kinds(of: Array(0..<latinEnd) + Array(additional))

  /// The composed lower-case scalar; the bare letter where Unicode has no composed one.
  static func composed(_ letter: MarkedLetter) -> UInt32 {
    guard letter.base != 0 else { return letter.scalar }
    return composedLetters[place(letter)]
  }

  private static let latinEnd = UInt32(0x370)
  private static let additional = UInt32(0x1E00)..<0x1F00

  private static func kinds(of values: [UInt32]) -> [ScalarKind] {
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
      return .letter(MarkedLetter(scalar: properties.lowercaseMapping.unicodeScalars.first?.value ?? value, base: 0))
    }
    var letter = MarkedLetter(base: UInt8(first.value))
    for mark in decomposed.dropFirst() { letter.combine(mark.value) }
    return .letter(letter)
  }
}
