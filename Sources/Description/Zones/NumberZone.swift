internal import Foundation
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
  /// How the digits stand beside what is printed around them.
  let shape: DigitShape
  let rule: String

  /// - Parameter initials: of the body that issues, by which symbols name it.
  static func found(in header: HeaderZones, initials: String?) -> NumberZone? {
    for piece in header.left {
      if let zone = labelled(piece, rule: "zone-3-number") { return zone }
      if let initials, let zone = labelled(piece, rule: "zone-3-initials", before: initials) { return zone }
    }
    for piece in header.left where piece.isUpperCase || piece.text.contains("/" as Character) {
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
  ///
  /// - Parameter initials: where a pen has run over the stroke, the body's initials tell where the symbol begins.
  static func labelled(_ piece: Piece, rule: String, before initials: String? = nil) -> NumberZone? {
    guard let length = label(in: piece) else { return nil }
    let text = glued(piece)
    let label = text.prefix(length)
    var rest = String(text.dropFirst(length))
    if let initials {
      guard let start = rest.range(of: initials + "-") else { return nil }
      rest.insert("/", at: start.lowerBound)
    }
    guard let reading = NumberReading(rest) else { return nil }
    let isTyped = hasTypedDigits(piece)
    let isTouching = !(label.last?.isWhitespace ?? false) && !isTyped
    return NumberZone(
      piece: piece, reading: reading, digitConfidence: digitConfidence(of: piece, skipping: isTouching ? 0 : 1),
      touchesLabel: isTouching, shape: isTyped ? .print : isTouching ? .unknown : shape(of: piece), rule: rule)
  }

  /// Whether the digits before the symbol were typed into the scan.
  private static func hasTypedDigits(_ piece: Piece) -> Bool {
    let digits = piece.words.filter { $0.text.contains(where: \.isNumber) }
    return digits.first?.isTyped ?? false
  }

  /// A number whose label was not read: believed only with the abbreviation of a type.
  private static func bare(_ piece: Piece) -> NumberZone? {
    guard let reading = NumberReading(glued(piece)), SymbolReading.beginsWithType(reading.symbol) else { return nil }
    return NumberZone(
      piece: piece, reading: reading, digitConfidence: digitConfidence(of: piece, skipping: 0), touchesLabel: true,
      shape: .unknown,
      rule: "zone-3-symbol")
  }

  private static func digitConfidence(of piece: Piece, skipping skipped: Int) -> Double {
    let end = piece.words.firstIndex { $0.text.contains { "/⁄-".contains($0) } } ?? piece.words.count - 1
    // Letters may stand for digits; what stands between label and stroke carries them, whatever it was read as.
    let carriers = piece.words[...end].dropFirst(skipped).filter { !$0.bare.isEmpty }
    return carriers.map(\.confidence).min() ?? 1
  }

  /// The label is the first word that is more than specks; the digits follow it, by themselves or with the symbol.
  private static func shape(of piece: Piece) -> DigitShape {
    guard let label = piece.words.firstIndex(where: { !$0.bare.isEmpty }), label + 1 < piece.words.count else {
      return .unknown
    }
    let words = piece.words[(label + 1)...]
    guard let symbol = words.firstIndex(where: { $0.letters >= 2 }) else { return .unknown }
    let digits = words[..<symbol].filter { !$0.bare.isEmpty }
    guard let box = PixelBox.around(digits.map(\.box)) else {
      return DigitShape(of: words[symbol].box, besideLabel: piece.words[label].box)
    }
    return DigitShape(of: box, besideCapitals: words[symbol].box)
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
    // "'§ố:": the S was read as a sign.
    if start > 0, word.count == 1, word.folded == "o", body.dropFirst().first == ":" {
      return start + 1 + body.dropFirst().prefix { ":;.,".contains($0) || $0.isWhitespace }.count
    }
    guard word.count >= 2 else { return nil }
    // Before a colon any two letters that begin with S are the label: "Sá:", "Sử:".
    let isMisread = word.count == 2 && "Ss".contains(word.prefix(1)) && body.dropFirst(2).first == ":"
    guard isMisread || labels.contains(String(word.prefix(2)).folded) else { return nil }
    // "Sở" is a word of its own; "Só", "Sô", "S6" are the label misread.
    if ["sở", "sơ"].contains(word.prefix(2).lowercased()) { return nil }
    let after = body.dropFirst(2)
    // Handwriting may touch the label: "Sóz‡/SYT-NVY".
    guard let next = after.first, !next.isLetter || word.count <= 6 && body.contains("/" as Character) else {
      return nil
    }
    return start + 2 + after.prefix { ":;.,".contains($0) || $0.isWhitespace }.count
  }

  private static let labels: Set<String> = ["so", "s6", "s0", "s5", "5o", "50", "se", "sd"]
}
