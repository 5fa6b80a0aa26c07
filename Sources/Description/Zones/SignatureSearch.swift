internal import Records

/// Looks for a signature on one page: offices at the right, and the names below them.
struct SignatureSearch {
  private let page: PageLayout
  /// What stands above a copy's own block.
  private let pieces: [Piece]
  private let rows: [Row]
  private let offices: [Candidate]

  init(_ page: PageLayout) {
    self.page = page
    let bottom = CopyBlock.top(on: page) ?? .max
    pieces = page.pieces.filter { $0.box.bottom <= bottom }
    rows = page.rows.filter { $0.box.bottom <= bottom }
    let right = pieces.filter { Self.isOffice($0, on: page) }
    // What is signed beside it: at the left only there.
    offices = pieces.filter { piece in
      right.contains(piece)
        || right.contains { abs($0.box.y - piece.box.y) < page.pixels(Self.besideGap) }
          && Self.isOffice(piece, on: page, anywhere: true)
    }.map { Candidate(piece: $0, line: OfficeLine($0)) }
  }

  /// A line that begins an office, and how it reads; nil where only its sign does.
  private struct Candidate {
    let piece: Piece
    let line: OfficeLine?
  }

  /// Office and, below it, a name. Of signatures side by side the one of the body that issues.
  var complete: SignatureZone? {
    for office in offices where leads(office) {
      if let (name, person) = signer(below: office.piece) {
        return zone(office: office.piece, name: name, value: person.value, isRepaired: person.isRepaired)
      }
      // The name of the one who signs at the right was not read; who signs beside is another.
      if isAtEnd(office), offices.contains(where: { isBeside($0, office) }) { return alone(office.piece) }
    }
    return nil
  }

  /// An office at the end of the text, below which no name was read.
  var officeAlone: SignatureZone? {
    offices.first { office in
      guard leads(office), isAtEnd(office), let line = office.line else { return false }
      return line.office.rank > .preparer && (!line.office.isBody || line.sign != nil)
    }.map { alone($0.piece) }
  }

  /// A name alone at the right of "Nơi nhận", where the office was not read (a seal lies on it).
  var nameByRecipients: SignatureZone? {
    guard let lead = pieces.first(where: RecipientsZone.isLead) else { return nil }
    return pieces.lazy.filter { $0.box.y > lead.box.y && $0.centre > page.textCentre }
      .compactMap { nameOnly($0, least: 0.5) }.first
  }

  /// A name that stands by itself at the right, below all text.
  var nameAlone: SignatureZone? {
    guard let last = rows.last(where: isText) else { return nil }
    return rows.lazy.filter { $0.box.y > last.box.bottom && $0.pieces.count <= 2 }
      .compactMap { row in
        row.pieces.last.flatMap { piece in
          piece.centre > page.textCentre && PersonName.isSurname(piece.words.first?.text ?? "")
            ? nameOnly(piece, least: Self.clearName) : nil
        }
      }.first
  }

  /// Whether names stand side by side, with an office above each, and none of them leads the others.
  var isSignedByTwo: Bool {
    let leaders = offices.compactMap { $0.line?.office.name }
    if leaders.contains(where: { ["CHỦ TRÌ", "CHỦ TỌA"].contains($0) }) { return false }
    for row in rows where row.pieces.count >= 2 && row.pieces.filter({ PersonName.name(in: $0) != nil }).count >= 2 {
      let top = row.box.y - page.down(Thresholds.signatureReach)
      let above = rows.filter { $0.box.y > top && $0.box.bottom < row.box.y }
      if above.contains(where: { $0.pieces.count >= 2 && $0.pieces.allSatisfy { $0.upperShare > 0.7 } }) { return true }
    }
    return false
  }

  /// An office and, below it, what is left of the name of somebody who is known to sign.
  func recalled(_ signers: BodySigners) -> SignatureZone? {
    guard !signers.names.isEmpty else { return nil }
    for office in offices.map(\.piece) {
      let limit = office.box.bottom + page.down(Thresholds.signatureReach)
      for piece in pieces where piece.box.y > office.box.bottom && piece.box.y < limit {
        guard isBelow(piece, office), piece.centre > page.textCentre, !Self.isOffice(piece, on: page),
          let name = signers.meant(by: piece)
        else { continue }
        return zone(office: office, name: piece, value: name, isRepaired: true, isRecalled: true)
      }
    }
    return nil
  }

  /// An office at the foot of this page, and the name at the head of the next.
  func overleaf(on next: PageLayout) -> SignatureZone? {
    guard page.number + 1 == next.number,
      let office = page.pieces.last(where: { Self.isOffice($0, on: page) }),
      office.box.y > page.down(Thresholds.footOfPage)
    else { return nil }
    for piece in next.pieces where piece.box.y < next.down(Thresholds.signatureReach) {
      if Self.isOffice(piece, on: next) { return nil }
      guard piece.centre > next.textCentre, piece.words.count >= 3, piece.confidence > 0.5,
        let person = PersonName.name(in: piece)
      else { continue }
      return SignatureZone(
        page: next.number, role: lines(from: office, to: .max), name: piece, value: person.value,
        isRepaired: person.isRepaired, pitch: pitch)
    }
    return nil
  }

  // MARK: Parts

  /// Confidence from which a name by itself, below all text, is one.
  private static let clearName = 0.75

  private var pitch: Int { page.pixels(1.5) }

  /// How far apart two offices stand that are signed side by side, in letter heights.
  private static let besideGap = 0.8

  private static func isOffice(_ piece: Piece, on page: PageLayout, anywhere: Bool = false) -> Bool {
    guard piece.letters >= 2,
      anywhere
        || piece.centre > page.textLeft + page.textWidth * 45 / 100 && piece.box.x > page.textLeft + page.textWidth / 4
    else { return false }
    if piece.upperShare > 0.7 || RoleWords.beginsActingFor(piece) {
      return RoleWords.begins(piece) || OfficeLine(piece, least: Self.clearOffice).map { !$0.office.isLoose } ?? false
    }
    // "Chi cục trưởng", in small letters and by itself.
    guard piece.words.count <= 6, piece.text.first?.isUppercase ?? false, piece.text.last.map({ $0.isLetter }) ?? false,
      piece.box.y > page.down(Thresholds.headerHeight), let line = OfficeLine(piece, least: 0.95), !line.hasScrap,
      !line.office.isLoose
    else { return false }
    return line.rest.isEmpty && line.office.words.count >= 2 && line.office.rank != .section
  }

  /// Likeness from which a line in capitals is an office although another word begins it.
  private static let clearOffice = 0.8

  /// The surest of the names below an office: strokes of a signature above it may look like one.
  private func signer(below office: Piece) -> (piece: Piece, person: (value: String, isRepaired: Bool))? {
    let limit = office.box.bottom + page.down(Thresholds.signatureReach)
    var best: (piece: Piece, person: (value: String, isRepaired: Bool), sureness: Double)?
    for piece in pieces where piece.box.y > office.box.bottom && piece.box.y < limit {
      if piece.box.width > page.textWidth * 7 / 10, piece.confidence > 0.6 { break }
      guard isBelow(piece, office), piece.centre > min(page.textCentre, office.centre) - page.pixels(2),
        piece.confidence > 0.4,
        let person = PersonName.name(in: piece)
      else { continue }
      let sureness = piece.confidence * PersonName.plausibility(person.value)
      if sureness > best?.sureness ?? 0 { best = (piece, person, sureness) }
    }
    return best.map { ($0.piece, $0.person) }
  }

  private func nameOnly(_ piece: Piece, least: Double) -> SignatureZone? {
    guard piece.words.count >= 3, piece.confidence > least, let person = PersonName.name(in: piece) else { return nil }
    return SignatureZone(
      page: page.number, role: [], name: piece, value: person.value, isRepaired: person.isRepaired, pitch: pitch)
  }

  private func alone(_ office: Piece) -> SignatureZone {
    SignatureZone(
      page: page.number, role: lines(from: office, to: .max), hasScrapAbove: hasScrap(above: office), name: nil,
      value: "", isRepaired: false, pitch: pitch)
  }

  private func zone(
    office: Piece, name: Piece, value: String, isRepaired: Bool, isRecalled: Bool = false
  ) -> SignatureZone {
    let above = lines(from: office, to: name.box.y)
    return SignatureZone(
      page: page.number, role: above + second(beside: name, below: above), hasScrapAbove: hasScrap(above: office),
      name: name, value: value,
      isRepaired: isRepaired, isRecalled: isRecalled, pitch: pitch)
  }

  /// All lines of the office from its first on, down to a gap or to `limit` pixels.
  private func lines(from office: Piece, to limit: Int) -> [Piece] {
    var lines: [Piece] = []
    for piece in pieces where piece.box.y >= office.box.y - page.pixels(0.5) && piece.box.bottom <= limit {
      guard isBelow(piece, office), piece.letters >= 2 else { continue }
      guard piece.upperShare > 0.7 || piece == office || piece.upperShare > 0.4 && OfficeLine(piece) != nil else {
        continue
      }
      if let last = lines.last, abs(piece.box.y - last.box.y) < page.pixels(Thresholds.rowDistance) {
        let words = (last.words + piece.words).sorted { $0.box.x < $1.box.x }
        lines[lines.count - 1] = Piece(words: words, page: page.number)
        continue
      }
      if let last = lines.last, piece.box.y - last.box.bottom > page.pixels(Self.lineGap) { break }
      lines.append(piece)
      if lines.count == 5 { break }
    }
    return lines.isEmpty ? [office] : lines
  }

  /// Gap between two lines of an office at most, in letter heights: one line of them may be lost.
  private static let lineGap = 2.2
  /// The same between a second office and the name below it.
  private static let secondGap = 2.0

  /// A second office that stands right above or below the name: `TRƯỞNG BAN`, the signature, `GIÁM ĐỐC SỞ XÂY DỰNG`.
  private func second(beside name: Piece, below lines: [Piece]) -> [Piece] {
    guard let last = lines.last else { return [] }
    let reach = page.pixels(Self.secondGap)
    return pieces.filter { piece in
      guard piece != name, piece.box.y > last.box.bottom, piece.box.bottom > name.box.y - reach,
        piece.box.y < name.box.bottom + reach, abs(piece.centre - name.centre) < page.textWidth / 10,
        piece.upperShare > 0.7, let line = OfficeLine(piece, least: Self.clearOffice)
      else { return false }
      return !line.office.isLoose && line.sign == nil && !line.office.isBody
    }.prefix(1).map(\.self)
  }

  /// Whether something that was misread stands right above the first line: a line of the office may be lost.
  private func hasScrap(above office: Piece) -> Bool {
    pieces.contains {
      $0 != office && $0.letters >= 2 && $0.confidence < Self.scrap && $0.box.bottom <= office.box.y + page.pixels(0.4)
        && office.box.y - $0.box.bottom < page.pixels(1.2) && abs($0.centre - office.centre) < page.textWidth / 8
    }
  }

  /// Confidence below which a line above an office is what a seal left of one.
  private static let scrap = 0.6

  private func isBelow(_ piece: Piece, _ other: Piece) -> Bool {
    abs(piece.centre - other.centre) < page.textWidth / 5
  }

  /// Whether no office beside it is a higher one, or as high and farther to the right.
  private func leads(_ office: Candidate) -> Bool {
    let rank = office.line?.office.rank ?? .head
    return !offices.contains { other in
      guard isBeside(other, office) else { return false }
      let others = other.line?.office.rank ?? .head
      return others > rank || others == rank && other.piece.box.x > office.piece.box.x
    }
  }

  private func isBeside(_ other: Candidate, _ office: Candidate) -> Bool {
    other.piece != office.piece && abs(other.piece.box.y - office.piece.box.y) < page.pixels(Self.besideGap)
  }

  /// Whether no text runs on below an office.
  private func isAtEnd(_ office: Candidate) -> Bool {
    guard let line = office.line, line.likeness >= Self.clearOffice, !line.office.isLoose,
      office.piece.box.y > page.down(Thresholds.headerHeight / 3)
    else { return false }
    return !rows.contains { $0.box.y > office.piece.box.bottom && isText($0) }
  }

  /// A row of running text, or of a table: most of the text's width, in small letters.
  private func isText(_ row: Row) -> Bool {
    let letters = row.words.reduce(0) { $0 + $1.letters }
    guard letters >= 20, row.box.width > page.textWidth * 6 / 10 else { return false }
    // Recipients at the left beside a name at the right are two.
    return row.pieces.contains { $0.box.width > page.textWidth * 11 / 20 && $0.confidence > 0.6 }
      || row.pieces.count >= 4
  }
}
