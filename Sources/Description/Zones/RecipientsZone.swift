internal import Records

/// Who receives the document (box 9b): the list below "Nơi nhận" at the left.
struct RecipientsZone: Sendable {
  let pieces: [Piece]
  let value: String

  static func isLead(_ piece: Piece) -> Bool {
    guard piece.words.count >= 2, piece.words.count <= 4 else { return false }
    return FuzzyMatching.isSame(piece.words[0].bare, "noi") && FuzzyMatching.isSame(piece.words[1].bare, "nhan")
  }

  static func found(in pages: [PageLayout]) -> RecipientsZone? {
    for page in pages {
      guard let lead = page.pieces.first(where: isLead) else { continue }
      let limit = CopyBlock.top(on: page) ?? .max
      var lines: [Piece] = []
      var bottom = lead.box.bottom
      for piece in page.pieces where piece.box.y > lead.box.y + lead.box.height / 2 && piece.box.y < limit {
        guard piece.box.x < lead.box.x + page.textWidth / 4, piece.centre < page.textCentre + page.pixels(1) else {
          continue
        }
        if piece.box.y - bottom > page.pixels(2.5) { break }
        bottom = piece.box.bottom
        if piece.letters >= 2 { lines.append(piece) }
        if piece.bare.hasPrefix("luu") { break }
      }
      guard !lines.isEmpty else { return nil }
      var parts: [String] = []
      for line in lines {
        let isItem = line.text.first.map { !$0.isLetter && !$0.isNumber && $0 != "(" } ?? false
        let text = String(line.text.drop { !$0.isLetter && !$0.isNumber && $0 != "(" })
        if isItem || parts.isEmpty || line.bare.hasPrefix("luu") {
          parts.append(text)
        } else {
          parts[parts.count - 1] += " " + text
        }
      }
      let value = parts.map { String($0.reversed().drop { ";:.,".contains($0) }.reversed()) }.joined(separator: "; ")
      return RecipientsZone(pieces: lines, value: value)
    }
    return nil
  }
}
