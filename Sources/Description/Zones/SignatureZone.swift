internal import Records

/// Who signed, and in what office (boxes 7a and 7b): the first signature of the document, set in the right half.
struct SignatureZone: Sendable {
  let page: Int
  let role: [Piece]
  let name: Piece
  let value: String
  /// The name was not wholly readable.
  let isRepaired: Bool
  /// What stands there is no name, but like that of somebody who is known to sign.
  var isRecalled = false
  /// A role stands above the name.
  var isComplete: Bool { !role.isEmpty }
  var rule: String { isComplete ? "zone-7-signature" : "zone-7-name-only" }

  /// The first signature in reading order; copies and appendices are signed after it.
  ///
  /// - Parameter hasTwoSides: contracts and minutes, which two sign side by side; then there is no one signer.
  static func found(in pages: [PageLayout], hasTwoSides: Bool, signers: BodySigners) -> SignatureZone? {
    for (index, page) in pages.enumerated() {
      let bottom = CopyBlock.top(on: page) ?? .max
      if hasTwoSides, isSignedByTwo(page, above: bottom) { return nil }
      if let zone = complete(on: page, above: bottom) { return zone }
      if let zone = nameOnly(on: page, above: bottom) { return zone }
      if let zone = recalled(on: page, above: bottom, signers) { return zone }
      if index + 1 < pages.count, let zone = overleaf(from: page, to: pages[index + 1]) { return zone }
    }
    return nil
  }

  /// An office at the foot of a page, and the name at the head of the next.
  private static func overleaf(from page: PageLayout, to next: PageLayout) -> SignatureZone? {
    guard page.number + 1 == next.number,
      let role = page.pieces.last(where: { isRole($0, on: page) }), role.box.y > page.down(Thresholds.footOfPage)
    else { return nil }
    for piece in next.pieces where piece.box.y < next.down(Thresholds.signatureReach) {
      if isRole(piece, on: next) { return nil }
      guard piece.centre > next.textCentre, piece.words.count >= 3, piece.confidence > 0.5,
        let person = PersonName.name(in: piece)
      else { continue }
      return SignatureZone(
        page: next.number, role: [role], name: piece, value: person.value, isRepaired: person.isRepaired)
    }
    return nil
  }

  /// Office and, below it, a name.
  private static func complete(on page: PageLayout, above bottom: Int) -> SignatureZone? {
    let pieces = page.pieces.filter { $0.box.bottom <= bottom }
    let roles = pieces.filter { isRole($0, on: page) }
    // The rightmost of signatures side by side is the one of the body that issues.
    for role in roles {
      let beside = roles.filter { abs($0.box.y - role.box.y) < page.pixels(0.8) && $0.box.x > role.box.x }
      if !beside.isEmpty { continue }
      if let (name, person) = signer(below: role, among: pieces, on: page) {
        let lines = roleLines(from: role, to: name, among: pieces, on: page)
        return SignatureZone(
          page: page.number, role: lines, name: name, value: person.value, isRepaired: person.isRepaired)
      }
    }
    return nil
  }

  /// An office and, below it, what is left of the name of somebody who is known to sign.
  private static func recalled(on page: PageLayout, above bottom: Int, _ signers: BodySigners) -> SignatureZone? {
    guard !signers.names.isEmpty else { return nil }
    let pieces = page.pieces.filter { $0.box.bottom <= bottom }
    for role in pieces where isRole(role, on: page) {
      let limit = role.box.bottom + page.down(Thresholds.signatureReach)
      for piece in pieces where piece.box.y > role.box.bottom && piece.box.y < limit {
        guard abs(piece.centre - role.centre) < page.textWidth / 5, piece.centre > page.textCentre,
          !isRole(piece, on: page), let name = signers.meant(by: piece)
        else { continue }
        return SignatureZone(
          page: page.number, role: roleLines(from: role, to: piece, among: pieces, on: page), name: piece, value: name,
          isRepaired: true, isRecalled: true)
      }
    }
    return nil
  }

  /// Whether names stand side by side, with an office above each.
  private static func isSignedByTwo(_ page: PageLayout, above bottom: Int) -> Bool {
    let rows = page.rows.filter { $0.box.bottom <= bottom }
    for row in rows where row.pieces.count >= 2 && row.pieces.filter({ PersonName.name(in: $0) != nil }).count >= 2 {
      let top = row.box.y - page.down(Thresholds.signatureReach)
      let offices = rows.filter { $0.box.y > top && $0.box.bottom < row.box.y }
      if offices.contains(where: { $0.pieces.count >= 2 && $0.pieces.allSatisfy { $0.upperShare > 0.7 } }) {
        return true
      }
    }
    return false
  }

  /// A name alone at the right of "Nơi nhận", where the office was not read (a seal lies on it).
  private static func nameOnly(on page: PageLayout, above bottom: Int) -> SignatureZone? {
    guard let lead = page.pieces.first(where: RecipientsZone.isLead) else { return nil }
    for piece in page.pieces
    where piece.box.y > lead.box.y && piece.box.bottom <= bottom && piece.centre > page.textCentre {
      if piece.words.count >= 3, piece.confidence > 0.5, let person = PersonName.name(in: piece) {
        return SignatureZone(
          page: page.number, role: [], name: piece, value: person.value, isRepaired: person.isRepaired)
      }
    }
    return nil
  }

  private static func isRole(_ piece: Piece, on page: PageLayout) -> Bool {
    guard piece.upperShare > 0.7 || RoleWords.beginsActingFor(piece), piece.letters >= 2 else { return false }
    return piece.centre > page.textLeft + page.textWidth * 45 / 100
      && piece.box.x > page.textLeft + page.textWidth / 4 && RoleWords.begins(piece)
  }

  /// The surest of the names below an office: strokes of a signature above it may look like one.
  private static func signer(below role: Piece, among pieces: [Piece], on page: PageLayout) -> (
    Piece, (value: String, isRepaired: Bool)
  )? {
    let limit = role.box.bottom + page.down(Thresholds.signatureReach)
    var best: (piece: Piece, person: (value: String, isRepaired: Bool), sureness: Double)?
    for piece in pieces where piece.box.y > role.box.bottom && piece.box.y < limit {
      if piece.box.width > page.textWidth * 7 / 10, piece.confidence > 0.6 { break }
      guard abs(piece.centre - role.centre) < page.textWidth / 5, piece.centre > page.textCentre - page.pixels(2),
        piece.confidence > 0.4, let person = PersonName.name(in: piece)
      else { continue }
      let sureness = piece.confidence * PersonName.plausibility(person.value)
      if sureness > best?.sureness ?? 0 { best = (piece, person, sureness) }
    }
    return best.map { ($0.piece, $0.person) }
  }

  /// All lines in capitals between the first role line and the name.
  private static func roleLines(from role: Piece, to name: Piece, among pieces: [Piece], on page: PageLayout) -> [Piece]
  {
    var lines: [Piece] = []
    for piece in pieces where piece.box.y >= role.box.y - page.pixels(0.5) && piece.box.bottom <= name.box.y {
      guard abs(piece.centre - role.centre) < page.textWidth / 5, piece.confidence > 0.5 else { continue }
      guard piece.upperShare > 0.7, piece.letters >= 2 else { continue }
      if let last = lines.last, abs(piece.box.y - last.box.y) < page.pixels(Thresholds.rowDistance) {
        let words = (last.words + piece.words).sorted { $0.box.x < $1.box.x }
        lines[lines.count - 1] = Piece(words: words, page: page.number)
        continue
      }
      if let last = lines.last, piece.box.y - last.box.bottom > page.pixels(1.6) { break }
      lines.append(piece)
      if lines.count == 5 { break }
    }
    return lines
  }
}
