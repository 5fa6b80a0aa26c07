internal import Foundation
internal import Records
internal import VietnameseText

/// A number as it stands behind its label, taken apart and set right.
struct NumberReading: Hashable, Sendable {
  /// Digits before the symbol; empty where the gap is blank; nil where something stands there that is no number.
  let ordinal: String?
  /// Everything from the symbol on: `KH-UBND`, `2020/NĐ-CP`; `NQ/TW` in Party numbers.
  private(set) var symbol: String
  /// `/`, or `-` in Party numbers.
  let separator: Character
  /// Letters taken for digits, and letters of the symbol that were corrected.
  let corrections: Int
  /// The digits stand apart from the symbol, as they do when they are written into a printed gap by hand.
  let isDetached: Bool

  /// Not all that was taken for digits was a letter.
  let hasDigits: Bool

  var written: String { (ordinal ?? "") + String(separator) + symbol }

  /// Reads what stands behind `Số:`. Nil where there is no symbol in letters.
  init?(_ text: String) {
    let plain = text.composed.map { Self.alike[$0] ?? $0 }
    guard let cut = Self.separator(in: plain) else { return nil }
    let before = plain[..<cut.index]
    let (symbol, fixes) = SymbolReading.set(Self.joined(plain[cut.rest...]), isParty: cut.separator == "-")
    guard let first = symbol.first(where: { $0.isLetter || $0.isNumber }), symbol.count >= 2,
      first.isLetter || symbol.contains(where: \.isLetter)
    else { return nil }
    let digits = DigitReading.digits(in: String(before), keepingDots: true) ?? Self.suffixed(String(before))
    ordinal = digits.map(\.text)
    hasDigits = before.contains { $0.isNumber }
    self.symbol = Self.withoutPen(symbol, isParty: cut.separator == "-")
    separator = cut.separator
    corrections = fixes + (digits?.substitutions ?? 0)
    isDetached = before.last?.isWhitespace ?? true
  }

  /// Sets a type's abbreviation right that recognition has spoilt, where the printed title says which type it is:
  /// `Qb-SYT` under QUYẾT ĐỊNH is `QĐ-SYT`, `TBSYT` under THÔNG BÁO is `TB-SYT`.
  mutating func agree(with title: DocumentType) {
    guard separator == "/" else { return }
    let group = String(symbol.prefix { $0 != "-" && $0 != "/" })
    guard SymbolReading.types(of: group).isEmpty, let wanted = title.abbreviations.first else { return }
    let rest = symbol.dropFirst(group.count)
    if !rest.isEmpty, group.first == wanted.first, group.count == wanted.count,
      zip(group, wanted).filter({ $0 != $1 }).count == 1
    {
      symbol = wanted + rest
    } else if rest.isEmpty, group.hasPrefix(wanted), group.count > wanted.count + 1,
      group.dropFirst(wanted.count).first?.isLetter ?? false
    {
      symbol = wanted + "-" + group.dropFirst(wanted.count)
    }
  }

  /// Where the ordinal ends: the first stroke, a hyphen before letters (Party), or the first letter where the stroke is lost.
  private static func separator(in text: [Character]) -> (index: Int, rest: Int, separator: Character)? {
    for (index, character) in text.enumerated() {
      let rest = text[(index + 1)...].drop { $0.isWhitespace }
      // A stroke before a digit is a misread one, unless a year follows: "0/6. /TB-SYT", but "05/2025/TT-BNV".
      if character == "/", rest.first?.isLetter ?? false || isYear(rest.prefix(5)) {
        if !beginsSymbol(rest), hasSymbol(behind: rest) { continue }
        return (index, index + 1, "/")
      }
      if character == "-", text[..<index].contains(where: \.isNumber), let next = rest.first, next.isLetter,
        text[(index + 1)...].contains("/" as Character)
      {
        return (index, index + 1, "-")
      }
      if character.isLetter, index > 0, text[..<index].contains(where: \.isNumber),
        SymbolReading.beginsWithType(String(text[index...]))
      {
        return (index, index, "/")
      }
    }
    // A pen ran over the stroke: "Á5X'T.Tr-CC".
    return text.indices.first { index in
      index > 0 && !text[index - 1].isLetter && !text[index - 1].isNumber && text[index].isLetter
        && text[index...].prefix(mostOfGroup).contains("-")
        && beginsSymbol(text[index...])
    }.map { ($0, $0, "/") }
  }

  /// Whether a symbol's capitals follow, rather than what a pen's stroke was taken for.
  private static func beginsSymbol(_ text: ArraySlice<Character>) -> Bool {
    let group = text.filter { !$0.isWhitespace && $0 != "." }.prefix { !"/-".contains($0) }
    return group.count >= 2 && group.allSatisfy { $0.isLetter }
      && group.filter { $0.isASCII || $0 == "Đ" }.count == group.count
      && group.contains(where: \.isUppercase) || isYear(text.prefix(5))
  }

  /// Whether a later stroke has a symbol behind it, with a hyphen as common ones have.
  private static func hasSymbol(behind text: ArraySlice<Character>) -> Bool {
    text.indices.contains { index in
      text[index] == "/" && text[(index + 1)...].contains("-")
        && beginsSymbol(text[(index + 1)...].drop { $0.isWhitespace })
    }
  }

  /// Digits with the letters of a number that was put in between others: `96b`, `774BS`.
  private static func suffixed(_ text: String) -> DigitReading.Digits? {
    let plain = text.filter { !$0.isWhitespace && !".…".contains($0) }
    let digits = plain.prefix { $0.isASCII && $0.isNumber }
    let letters = plain.dropFirst(digits.count)
    guard !digits.isEmpty, (1...2).contains(letters.count), letters.allSatisfy(\.isLetter),
      letters.count == 1 ? "abcdABCD".contains(letters) : letters.uppercased() == "BS"
    else { return nil }
    return DigitReading.Digits(text: plain, substitutions: 0)
  }

  /// The symbol without what a pen left before its own stroke: "Z/T.Tr-CC", "LZ/BC-ATTP".
  private static func withoutPen(_ symbol: String, isParty: Bool) -> String {
    let groups = symbol.split(separator: "/", omittingEmptySubsequences: false)
    guard !isParty, groups.count == 2, groups[0].count <= 2, groups[1].contains("-"), groups[1].count >= 4,
      SymbolReading.types(of: String(groups[0])).isEmpty
    else { return symbol }
    return String(groups[1])
  }

  private static func isYear(_ text: ArraySlice<Character>) -> Bool {
    text.count == 5 && text.prefix(4).allSatisfy(\.isNumber) && text.last == "/"
  }

  /// The symbol without its spaces, up to where something else begins.
  private static func joined(_ text: ArraySlice<Character>) -> String {
    var symbol = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let isContinued = symbol.isEmpty || "-/&".contains(symbol.last ?? " ") || "-/&".contains(word.first ?? " ")
      // Letters set apart: "TB-GA VI". A symbol is followed by nothing in its box.
      let isRest = word.count <= 4 && word.allSatisfy { $0.isUppercase } && symbol.contains("-" as Character)
      guard isContinued || isRest else { break }
      let clean = word.prefix { $0.isLetter || $0.isNumber || "-/&.".contains($0) }
      symbol += String(clean)
      if clean.count < word.count { break }
    }
    while let last = symbol.last, ".-/&".contains(last) { symbol.removeLast() }
    // Dots to write on stand before the symbol, never in it.
    if let dots = symbol.range(of: "..", options: .backwards) {
      symbol = String(symbol[dots.upperBound...].drop { ".-/&".contains($0) })
    }
    return symbol
  }

  /// Letters before a symbol's first hyphen, and it.
  private static let mostOfGroup = 6
  private static let alike: [Character: Character] = [
    "⁄": "/", "∕": "/", "—": "-", "–": "-", "‐": "-", "‑": "-", "−": "-",
  ]
}
