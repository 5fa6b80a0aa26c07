internal import Records
internal import VietnameseText

/// What the document is about: below the title (box 5a), or behind V/v below the number (box 5b).
struct SubjectZone: Sendable {
  let pieces: [Piece]
  let value: String
  let rule: String

  static func found(in header: HeaderZones, number: NumberZone?) -> SubjectZone? {
    if let title = header.title {
      if let zone = summary(in: header) { return zone }
      return belowTitle(title, in: header) ?? sameLine(title)
    }
    return behindAbout(in: header, number: number)
  }

  /// The lines behind V/v in the left column.
  static func behindAbout(in header: HeaderZones, number: NumberZone?) -> SubjectZone? {
    guard let start = header.left.firstIndex(where: { aboutLength($0) != nil }) else { return nil }
    var pieces: [Piece] = []
    for piece in header.left[start...] {
      if let last = pieces.last {
        if piece.box.y - last.box.bottom > header.layout.pixels(Thresholds.subjectGap) { break }
        if NumberZone.isLabelled(piece), piece.text.contains("/" as Character) { break }
        // The stamp of incoming mail, set into the free space under V/v, begins with the receiving body.
        if piece.isUpperCase, !last.isUpperCase, AuthorityWords.beginsBody(piece) { break }
        if piece.bare.contains("kinh gui") { break }
        if isNoise(piece) || UrgencyMark.mark(in: piece) != nil { continue }
      }
      pieces.append(piece)
    }
    guard let first = pieces.first, let length = aboutLength(first) else { return nil }
    let lines = [first.words.dropFirst(length).map(\.text).joined(separator: " ")] + pieces.dropFirst().map(\.text)
    return zone(pieces, lines, rule: "zone-5b-about")
  }

  /// The lines behind "Về việc" that stand in the middle below the addressee of a letter.
  static func aboutBelow(_ header: HeaderZones) -> SubjectZone? {
    let rows = Array(header.below.prefix(Self.summaryRows / 2))
    guard
      let start = rows.firstIndex(where: { row in
        row.pieces.count == 1 && aboutLength(row.pieces[0]) != nil && header.layout.isCentred(row.pieces[0])
      }), let length = aboutLength(rows[start].pieces[0]), rows[start].words.count > length
    else { return nil }
    var pieces = [rows[start].pieces[0]]
    for row in rows[(start + 1)...].prefix(3) {
      guard row.pieces.count == 1, header.layout.isCentred(row.pieces[0], within: 0.05), let last = pieces.last,
        row.box.y - last.box.bottom < header.layout.pixels(Thresholds.subjectGap),
        !endsSubject(row.pieces[0], isFirst: false, layout: header.layout)
      else { break }
      pieces.append(row.pieces[0])
    }
    let first = pieces[0].words.dropFirst(length).map(\.text).joined(separator: " ")
    return zone(pieces, [first] + pieces.dropFirst().map(\.text), rule: "below-addressee-about")
  }

  /// How many words V/v takes, with its misread forms; nil where the piece does not begin so.
  static func aboutLength(_ piece: Piece) -> Int? {
    let words = piece.words.map(\.bare)
    guard let first = words.first else { return nil }
    if first.isEmpty, words.count > 1, let rest = piece.part(1..<words.count) {
      return aboutLength(rest).map { $0 + 1 }
    }
    if ["vv", "viv", "vlv", "v1v", "wv", "vw"].contains(first) { return 1 }
    if first == "v", words.dropFirst().first == "v" { return 2 }
    if first == "v", piece.words[0].text.contains("/" as Character) { return 1 }
    if first.hasPrefix("vv"), piece.words[0].text.folded.hasPrefix("v/v") { return 0 }
    // "V#", "V/¿", "Vív": nothing else begins with a capital V and ends at once.
    let text = piece.words[0].text.drop { "(“\"".contains($0) }
    if text.hasPrefix("V"), (2...4).contains(text.count), text.contains(where: { !$0.isLetter }), text != "V.",
      piece.words.count > 1
    {
      return 1
    }
    if first == "ve", words.dropFirst().first == "viec" { return 2 }
    return first == "veviec" ? 1 : nil
  }

  /// Whether one word by itself is V/v, which reads badly without anything being wrong.
  static func aboutLength(of word: ReadWord) -> Int? {
    word.text.hasPrefix("V") && word.text.count <= 4 ? 1 : nil
  }

  private static func belowTitle(_ title: TitleZone, in header: HeaderZones) -> SubjectZone? {
    let layout = header.layout
    var pieces: [Piece] = []
    var bottom = title.bottom
    let titleCentre = title.pieces.first?.centre ?? layout.textCentre
    var pitch: Int?
    var middle = title.pieces.last.map { $0.box.y + $0.box.height / 2 } ?? title.bottom
    let rows = header.below.filter { $0.middle > title.bottom }
    for (index, row) in rows.enumerated() {
      if isParagraph(row, before: index + 1 < rows.count ? rows[index + 1] : nil, on: layout) { break }
      if row.pieces.contains(where: AddresseeZone.isLead) { break }
      guard let piece = centralPiece(of: row, layout: layout) else { continue }
      let step = row.middle - middle
      if let last = pieces.last, last.isUpperCase, last.letters > 8, piece.upperShare < 0.5, aboutLength(piece) == nil {
        break
      }
      if isAside(piece) { break }
      let offset = min(abs(piece.centre - layout.textCentre), abs(piece.centre - titleCentre))
      if offset > Int(Thresholds.subjectOffset * Double(layout.textWidth)) { break }
      if endsSubject(piece, isFirst: pieces.isEmpty, layout: layout) {
        if pieces.isEmpty, NumberZone.isLabelled(piece) { bottom = piece.box.bottom; middle = row.middle; continue }
        break
      }
      let limit = pitch.map { Double($0) * Thresholds.subjectGap } ?? Thresholds.titleGap * layout.letterHeight
      if Double(step) > limit || piece.box.y - bottom > layout.pixels(1.9) { break }
      pitch = max(min(pitch ?? step, step), layout.pixels(1.2))
      middle = row.middle
      bottom = max(bottom, piece.box.bottom)
      pieces.append(piece)
      if pieces.count == 8 { break }
    }
    guard !pieces.isEmpty else { return nil }
    // What stands before "Về việc" goes on with the title: "HỢP ĐỒNG TRÁCH NHIỆM / Về việc …".
    if let start = pieces.firstIndex(where: { aboutLength($0) != nil }) {
      return zone(Array(pieces[start...]), pieces[start...].map(\.text), rule: "zone-5a-subject")
    }
    let rest = title.match == nil ? own(title, above: pieces[0]) : continued(title)
    return zone(
      rest.isEmpty ? pieces : title.pieces + pieces, [rest] + pieces.map(\.text),
      rule: "zone-5a-subject")
  }

  /// A title outside the lists, where what stands below it is only whose it is: "BẢNG MÔ TẢ CÔNG VIỆC / PHÒNG TỔ CHỨC".
  private static func own(_ title: TitleZone, above piece: Piece) -> String {
    piece.isUpperCase && AuthorityWords.beginsBody(piece) ? title.pieces.text : ""
  }

  /// The subject in the title's own line: `BÁO CÁO KẾT QUẢ …`.
  private static func sameLine(_ title: TitleZone) -> SubjectZone? {
    zone(
      title.pieces, [title.match == nil ? title.pieces.text : continued(title)],
      rule: title.match == nil ? "title-itself" : "title-line-subject")
  }

  /// Forms that send a paper on name what it is about behind "Trích yếu".
  private static func summary(in header: HeaderZones) -> SubjectZone? {
    let rows = header.below.prefix(Self.summaryRows)
    guard let start = rows.firstIndex(where: { summaryLead(of: $0) != nil }), let lead = summaryLead(of: rows[start])
    else {
      return nil
    }
    var pieces = [Piece(words: Array(rows[start].words[lead...]), page: header.layout.number)]
    if rows[start].box.right > header.layout.textRight - header.layout.pixels(3), start + 1 < rows.endIndex {
      pieces.append(Piece(words: rows[start + 1].words, page: header.layout.number))
    }
    return zone(pieces, pieces.map(\.text), rule: "summary-line")
  }

  /// Where the text behind the words "Trích yếu:" begins in a row.
  private static func summaryLead(of row: Row) -> Int? {
    let words = row.words
    return words.indices.dropLast(2).prefix(4).first {
      words[$0].bare == "trich" && words[$0 + 1].bare == "yeu" && words[$0 + 1].text.hasSuffix(":")
    }.map { $0 + 2 }
  }

  /// Rows below the header in which a summary is looked for.
  private static let summaryRows = 14

  /// A remark in brackets under the subject, which says where the paper belongs: "(Kèm theo …)", "(Theo Thông tư …)".
  private static func isAside(_ piece: Piece) -> Bool {
    guard piece.text.hasPrefix("(") else { return false }
    let words = piece.words.map(\.bare).filter { !$0.isEmpty }
    return [["kem", "theo"], ["ban", "hanh"], ["theo"], ["dinh", "kem"], ["can", "cu"]].contains {
      words.starts(with: $0)
    }
  }

  /// What stands behind the type's name, but for the body that issues ("CỦA ỦY BAN NHÂN DÂN TỈNH").
  private static func continued(_ title: TitleZone) -> String {
    guard title.rest.first?.bare != "cua" else { return "" }
    return title.rest.map(\.text).joined(separator: " ")
  }

  /// The part of the row that stands in the middle; stamps and marks at the edge of the page are left aside.
  private static func centralPiece(of row: Row, layout: PageLayout) -> Piece? {
    let inside = row.pieces.filter {
      !isNoise($0) && UrgencyMark.mark(in: $0) == nil && $0.box.right > layout.textLeft && $0.box.x < layout.textRight
    }
    let joined = closedUp(inside, layout: layout)
    guard joined.count > 1 else { return joined.first.map { afterLead($0, layout: layout) } }
    if let about = inside.first(where: { aboutLength($0) != nil }) {
      return Piece(words: inside.filter { $0.box.x >= about.box.x }.flatMap(\.words), page: about.page)
    }
    if let central = joined.first(where: { layout.isCentred($0) }), central.box.width > layout.textWidth / 5 {
      return central
    }
    return Piece(words: inside.flatMap(\.words), page: layout.number)
  }

  /// Pieces between which there is only the space of a wide type.
  private static func closedUp(_ pieces: [Piece], layout: PageLayout) -> [Piece] {
    pieces.reduce(into: []) { row, piece in
      if let last = row.last, piece.box.x - last.box.right < layout.pixels(Thresholds.subjectSpacing) {
        row[row.count - 1] = Piece(words: last.words + piece.words, page: piece.page)
      } else {
        row.append(piece)
      }
    }
  }

  /// Cuts what a stamp left of the line put before "Về việc".
  private static func afterLead(_ piece: Piece, layout: PageLayout) -> Piece {
    guard piece.box.x < layout.textLeft - layout.pixels(1) else { return piece }
    for index in piece.words.indices.dropLast() where piece.words[index].bare == "ve" {
      if piece.words[index + 1].bare == "viec" { return piece.part(index..<piece.words.count) ?? piece }
    }
    let inside = piece.words.firstIndex { $0.box.x >= layout.textLeft - layout.pixels(0.5) } ?? 0
    return piece.part(inside..<piece.words.count) ?? piece
  }

  private static func endsSubject(_ piece: Piece, isFirst: Bool, layout: PageLayout) -> Bool {
    let words = piece.words.map(\.bare).filter { !$0.isEmpty }
    if AddresseeZone.isLead(piece) || NumberZone.isLabelled(piece) && piece.text.contains("/" as Character) {
      return true
    }
    // "… / thực hiện Kế hoạch số …" goes on with the subject; a paragraph begins with a capital.
    let isOpening = isFirst || piece.text.first(where: \.isLetter)?.isUppercase ?? true
    if isOpening, textLeads.contains(where: { words.starts(with: $0) }) { return true }
    if piece.isUpperCase, AuthorityWords.begins(piece), !isFirst || RoleWords.begins(piece) { return true }
    if piece.isUpperCase, AuthorityWords.beginsBody(piece),
      piece.bare.hasPrefix("uy ban") || piece.bare.hasPrefix("hoi dong")
    {
      return true
    }
    guard let first = piece.words.first?.text else { return true }
    // "I. ĐÁNH GIÁ", "1. Mục đích", "Điều 1."
    if first.hasSuffix("."), first.dropLast().allSatisfy({ $0.isNumber || "IVXLH".contains($0) }), first.count <= 4 {
      return true
    }
    // The text's first line is indented and runs to the right margin; a subject's lines are set about the middle.
    return piece.box.right > layout.textRight - layout.pixels(1) && piece.box.x > layout.textLeft + layout.pixels(0.8)
      && !layout.isCentred(piece, within: 0.03) && first.first?.isUppercase ?? true && aboutLength(piece) == nil
  }

  /// The first two lines of a paragraph: the first indented and full, the second from the margin on. Lines of a subject are
  /// set about one middle.
  private static func isParagraph(_ row: Row, before next: Row?, on layout: PageLayout) -> Bool {
    guard let next, row.box.right > layout.textRight - layout.pixels(0.8),
      next.box.x < row.box.x - layout.pixels(0.8), row.box.x < layout.textLeft + layout.textWidth / 5,
      next.box.y - row.box.y < layout.pixels(3),
      abs(next.box.x + next.box.right - row.box.x - row.box.right) > layout.textWidth / 25,
      row.words.first?.text.first?.isUppercase ?? true
    else { return false }
    let first = Piece(words: row.words, page: layout.number)
    return !first.isUpperCase && aboutLength(first) == nil
  }

  private static let textLeads: [[String]] = """
    can cu|dieu 1|chuong i|ho va ten|hom nay|ten toi|chung toi|phan thu|phan i|thuc hien nghi quyet|thuc hien quyet dinh
    thuc hien ke hoach so|thuc hien cong van|thuc hien thong tu|thuc hien nghi dinh|thuc hien chi thi|ban hanh kem theo
    theo de nghi|xet de nghi|dieu i|cap cho|hom nay ngay|ho ten|ten co quan|thuc hien nhiem vu
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { $0.split(separator: " ").map(String.init) }

  private static func isNoise(_ piece: Piece) -> Bool {
    // "… năm / 2010": a year alone on the last line.
    let words = piece.words.filter { !$0.bare.isEmpty }
    if words.count == 1, let word = words.first, word.bare.count == 4, word.bare.allSatisfy(\.isNumber) {
      return false
    }
    return piece.letters < 2 || (piece.letters < 6 && piece.confidence < 0.4)
  }

  private static func zone(_ pieces: [Piece], _ lines: [String], rule: String) -> SubjectZone? {
    let text = lines.joined(separator: " ").singleSpaced
    let value = text.drop { !$0.isLetter && !$0.isNumber && !"(“\"".contains($0) }
    let trimmed = value.reversed().drop { !$0.isLetter && !$0.isNumber && !")”\".".contains($0) }.reversed()
    return trimmed.count < 4 ? nil : SubjectZone(pieces: pieces, value: String(trimmed), rule: rule)
  }
}
