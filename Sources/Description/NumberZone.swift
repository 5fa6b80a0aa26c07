internal import Records
internal import VietnameseText

/// The number in box 3: below the agency at the left, or under the title of a document without an agency beside the heading.
struct NumberZone: Sendable {
  let piece: Piece
  var reading: NumberReading
  /// Confidence of the words that carry the digits, 0 to 1; 1 where there are none.
  let digitConfidence: Double
  /// The digits touch the label, as handwriting does that fills a narrow gap.
  let touchesLabel: Bool
  let rule: String

  static func found(in header: HeaderZones) -> NumberZone? {
    for piece in header.left {
      if let zone = labelled(piece, rule: "zone-3-number") { return zone }
    }
    for piece in header.left where piece.isUpperCase || piece.text.contains("/") {
      if let zone = bare(piece) { return zone }
    }
    // Below a centred title, before the text begins.
    let layout = header.layout
    for piece in header.below.prefix(header.isCentred ? 8 : 4).flatMap(\.pieces) {
      guard header.isCentred || layout.isCentred(piece, within: 0.25), piece.words.count <= 8,
        piece.box.width < layout.textWidth * 3 / 5
      else { continue }
      if let zone = labelled(piece, rule: "below-title-number") { return zone }
    }
    return nil
  }

  /// Whether the piece begins with the label `Số:`.
  static func isLabelled(_ piece: Piece) -> Bool { label(in: piece) != nil }

  /// Reads a piece that begins with the label; nil for any other.
  static func labelled(_ piece: Piece, rule: String) -> NumberZone? {
    guard let length = label(in: piece) else { return nil }
    let text = glued(piece)
    let label = text.prefix(length)
    guard let reading = NumberReading(String(text.dropFirst(length))) else { return nil }
    let isTouching = !(label.last?.isWhitespace ?? false)
    return NumberZone(
      piece: piece, reading: reading, digitConfidence: digitConfidence(of: piece, skipping: isTouching ? 0 : 1),
      touchesLabel: isTouching, rule: rule)
  }

  /// A number whose label was not read: believed only with the abbreviation of a type.
  private static func bare(_ piece: Piece) -> NumberZone? {
    guard let reading = NumberReading(glued(piece)), SymbolReading.beginsWithType(reading.symbol) else { return nil }
    return NumberZone(
      piece: piece, reading: reading, digitConfidence: digitConfidence(of: piece, skipping: 0), touchesLabel: true,
      rule: "zone-3-symbol")
  }

  private static func digitConfidence(of piece: Piece, skipping skipped: Int) -> Double {
    let end = piece.words.firstIndex { $0.text.contains { "/⁄-".contains($0) } } ?? piece.words.count - 1
    let carriers = piece.words[...end].dropFirst(skipped).filter { $0.text.contains { $0.isNumber } }
    return carriers.map(\.confidence).min() ?? 1
  }

  /// The piece's text; words that were only kerned apart are joined again.
  private static func glued(_ piece: Piece) -> String {
    var text = ""
    var last: ReadWord?
    for word in piece.words {
      if let last {
        let gap = Double(word.box.x - last.box.right)
        if gap >= Thresholds.gluedGap * Double(max(word.box.height, last.box.height)) { text += " " }
      }
      text += word.text
      last = word
    }
    return text
  }

  /// Number of characters up to and with the label `Số:`, in its misread forms too.
  private static func label(in piece: Piece) -> Int? {
    let text = glued(piece)
    var start = text.prefix { !$0.isLetter && !$0.isNumber }.count
    guard start <= 3 else { return nil }
    // Laws name themselves in the label: "Luật số: 33/2024/QH15".
    if piece.words.first?.bare == "luat" { start += 5 }
    let body = text.dropFirst(start)
    let word = body.prefix { $0.isLetter || $0.isNumber }
    guard word.count >= 2, labels.contains(String(word.prefix(2)).folded) else { return nil }
    // "Sở" is a word of its own; "Só", "Sô", "S6" are the label misread.
    if ["sở", "sơ"].contains(word.prefix(2).lowercased()) { return nil }
    let after = body.dropFirst(2)
    // Handwriting may touch the label: "Sóz‡/SYT-NVY".
    guard let next = after.first, !next.isLetter || word.count <= 6 && body.contains("/") else { return nil }
    return start + 2 + after.prefix { ":;.,".contains($0) || $0.isWhitespace }.count
  }

  private static let labels: Set<String> = ["so", "s6", "s0", "s5", "5o", "50", "se", "sd"]
}
