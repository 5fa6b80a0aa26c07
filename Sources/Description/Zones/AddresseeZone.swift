internal import Records

/// Whom a letter is written to (box 9a): behind "Kính gửi", up to the text.
struct AddresseeZone: Sendable {
  let pieces: [Piece]
  /// Addressees joined by `; `, as the metadata wants them.
  let value: String

  static func isLead(_ piece: Piece) -> Bool {
    guard piece.words.count >= 2 else { return false }
    return FuzzyMatching.isSame(piece.words[0].bare, "kinh")
      && ["gui", "goi", "gti", "gt"].contains(piece.words[1].bare)
  }

  static func found(in layout: PageLayout) -> AddresseeZone? {
    guard let start = layout.rows.firstIndex(where: { $0.pieces.contains(where: isLead) }),
      let index = layout.rows[start].pieces.firstIndex(where: isLead)
    else { return nil }
    let row = layout.rows[start]
    let lead = row.pieces[index]
    var parts: [String] = []
    var pieces: [Piece] = []
    let own = lead.words.dropFirst(2).drop { $0.bare.isEmpty }
    if !own.isEmpty, let piece = lead.part((lead.words.count - own.count)..<lead.words.count) { pieces.append(piece) }
    pieces += row.pieces[(index + 1)...]
    var left = pieces.first?.box.x
    for next in layout.rows[(start + 1)...].prefix(24) {
      guard let first = next.pieces.first else { break }
      let isList = beginsItem(first)
      let edge = left ?? lead.box.x
      // Items stand indented under the lead; the text begins at the margin or the paragraph's indent.
      if isList ? first.box.x < lead.box.x - layout.pixels(1) : first.box.x < edge - layout.pixels(1.5) { break }
      if !isList, let last = pieces.last, last.text.hasSuffix(".") { break }
      if next.box.width > layout.textWidth * 9 / 10 { break }
      left = left.map { min($0, first.box.x) } ?? first.box.x
      pieces += next.pieces
    }
    for piece in pieces {
      let text = piece.text
      let plain = String(text.drop { !$0.isLetter && !$0.isNumber && $0 != "(" })
      guard !plain.isEmpty else { continue }
      if beginsItem(piece) || parts.isEmpty { parts.append(plain) } else { parts[parts.count - 1] += " " + plain }
    }
    let value = parts.map { String($0.reversed().drop { ";:.,".contains($0) }.reversed()) }.joined(separator: "; ")
    return value.count < 2 ? nil : AddresseeZone(pieces: pieces, value: value)
  }

  private static func beginsItem(_ piece: Piece) -> Bool {
    guard let first = piece.words.first?.text.first(where: { $0 != "." && $0 != "_" }) else { return false }
    return "-–—~•+".contains(first)
  }
}
