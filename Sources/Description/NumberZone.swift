internal import Records
internal import VietnameseText

/// The number in box 3: below the agency at the left, or under the title of a document without an agency beside the heading.
struct NumberZone: Sendable {
  let piece: Piece
  let reading: NumberReading
  /// Confidence of the words that carry the digits, 0 to 1; 1 where there are none.
  let digitConfidence: Double
  let rule: String

  static func found(in header: HeaderZones) -> NumberZone? {
    for piece in header.left {
      if let zone = read(piece, rule: "zone-3-number", needsLabel: true) { return zone }
    }
    for piece in header.left where piece.isUpperCase || piece.text.contains("/") {
      if let zone = read(piece, rule: "zone-3-symbol", needsLabel: false) { return zone }
    }
    // Below a centred title, before the text begins.
    let rows = header.below.prefix(header.isCentred ? 8 : 4)
    for row in rows {
      for piece in row.pieces where header.layout.isCentred(piece, within: 0.25) || header.isCentred {
        guard piece.words.count <= 8, piece.box.width < header.layout.textWidth * 3 / 5 else { continue }
        if let zone = read(piece, rule: "below-title-number", needsLabel: true) { return zone }
      }
    }
    return nil
  }

  /// Where the label ends in the piece's text; nil without one.
  static func isLabelled(_ piece: Piece) -> Bool { label(in: piece) != nil }

  /// Reads a piece that begins with the label; nil for any other.
  static func labelled(_ piece: Piece, rule: String) -> NumberZone? { read(piece, rule: rule, needsLabel: true) }

  private static func read(_ piece: Piece, rule: String, needsLabel: Bool) -> NumberZone? {
    var text = piece.text
    if let length = label(in: piece) {
      text = String(text.dropFirst(length))
    } else if needsLabel {
      return nil
    }
    guard let reading = NumberReading(text), !reading.symbol.isEmpty else { return nil }
    if !needsLabel, !SymbolReading.beginsWithType(reading.symbol) { return nil }
    let stroke = piece.words.firstIndex { $0.text.contains("/") || $0.text.contains("⁄") } ?? 0
    let digits = piece.words[...stroke].filter { $0.text.contains { $0.isNumber || $0.isLetter } }
    let labelled = digits.count > 1 ? Array(digits.dropFirst(needsLabel ? 1 : 0)) : digits
    return NumberZone(
      piece: piece, reading: reading, digitConfidence: labelled.map(\.confidence).min() ?? 1, rule: rule)
  }

  /// Number of characters up to and with the label `Số:`, in its misread forms too.
  private static func label(in piece: Piece) -> Int? {
    let text = piece.text
    let start = text.prefix { !$0.isLetter && !$0.isNumber }.count
    guard start <= 3 else { return nil }
    let body = text.dropFirst(start)
    let word = body.prefix { $0.isLetter || $0.isNumber }
    guard word.count >= 2, labels.contains(String(word.prefix(2)).folded) else { return nil }
    // "Sở", "SỞ" and "Sổ" are words of their own; "Só", "Sô", "S6" are the label misread.
    if ["sở", "sơ"].contains(word.lowercased()), !body.contains("/") { return nil }
    let after = body.dropFirst(2)
    guard let next = after.first, !next.isLetter || "lIOoi".contains(next) else { return nil }
    let marks = after.prefix { ":;.,".contains($0) || $0.isWhitespace }.count
    return start + 2 + marks
  }

  private static let labels: Set<String> = ["so", "s6", "s0", "s5", "5o", "50", "se", "sd"]
}
