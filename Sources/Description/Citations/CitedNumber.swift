internal import Records
internal import VietnameseText

/// A record's number in running text, with the spaces and misread letters of recognition.
struct CitedNumber {
  /// Without spaces, its symbol set right: `189/KH-UBND`, `118/2025/NĐ-CP`, `57-NQ/TW`.
  let written: String
  let symbol: String
  let isParty: Bool
  let range: Range<Int>
  /// Letters that were taken for digits, and groups of the symbol that were set right.
  let corrections: Int

  /// The number that begins at `start` of `text`; nil where none does. `isLabelled` where `số` stands before it: then a
  /// symbol of one group is believed, too.
  init?(in text: [Unicode.Scalar], at start: Int, isLabelled: Bool) {
    var reading = NumberCursor(text: text, index: start)
    guard let ordinal = reading.ordinal() else { return nil }
    reading.skipSpace()
    var year = ""
    let isParty: Bool
    if reading.take("/") {
      isParty = false
      reading.skipSpace()
      if let found = reading.year() { year = found }
      reading.skipSpace()
    } else if reading.take("-") {
      isParty = true
      reading.skipSpace()
    } else if isLabelled, reading.isAtCapital {
      // The stroke is lost: `1420TTr-BQL`.
      isParty = false
      reading.substitutions += 1
    } else {
      return nil
    }
    guard let raw = reading.symbol() else { return nil }
    let set = SymbolReading.set(raw, isParty: isParty)
    let symbol = Self.withKnownBodies(set.symbol)
    guard Self.isSymbol(symbol, isParty: isParty, isLabelled: isLabelled) else { return nil }
    self.isParty = isParty
    self.symbol = symbol
    written = ordinal + (isParty ? "-" : "/") + (year.isEmpty ? "" : year + "/") + symbol
    range = start..<reading.index
    corrections = set.corrections + reading.substitutions + (symbol == set.symbol ? 0 : 1)
  }

  /// `BCP` is BCĐ and `BOL` is BQL: letters that recognition takes for each other, where that gives a body that every
  /// province has, and the letters as read give none.
  private static func withKnownBodies(_ symbol: String) -> String {
    symbol.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { place, group in
      guard place > 0, !bodies.contains(String(group)) else { return String(group) }
      let meant = String(group.map { confused[$0] ?? $0 })
      return bodies.contains(meant) ? meant : String(group)
    }.joined(separator: "-")
  }

  private static let confused: [Character: Character] = ["P": "Đ", "O": "Q"]
  private static let bodies: Set<String> = ["BCĐ", "BQL", "BQLDA", "HĐND", "HĐTĐ", "BQP", "QLĐB"]

  /// The groups of the symbol, such as `KH` and `UBND`.
  var groups: [String] { symbol.split { "-/&.".contains($0) }.map(String.init) }

  /// Same for all ways to write it: `05/KH-UBND` and `5/KH-UBND`.
  var key: String {
    String(written.drop { $0 == "0" }.folded.filter { $0.isLetter || $0.isNumber })
  }

  /// Groups are joined in all symbols but those of the National Assembly (`33/2024/QH15`) and some old ones (`12/TTg`).
  private static func isSymbol(_ symbol: String, isParty: Bool, isLabelled: Bool) -> Bool {
    let letters = symbol.count { $0.isLetter }
    if isParty { return letters >= 3 && symbol.contains("/") && symbol.first != "/" }
    if symbol.contains("-") || symbol.contains("/") { return letters >= 3 }
    if symbol.hasPrefix("QH"), symbol.count >= 3 { return true }
    return isLabelled && letters >= 2
  }
}
