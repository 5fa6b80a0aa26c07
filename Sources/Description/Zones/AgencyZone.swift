internal import Records
internal import VietnameseText

/// Who issued the document (box 2): the lines in capitals above the number; the last body named there, and the one above it.
struct AgencyZone: Sendable {
  let agency: [Piece]
  let parent: [Piece]

  /// The letters by which symbols name the body: SYT for SỞ Y TẾ.
  var initials: String? {
    let letters = agency.flatMap(\.words).filter { $0.letters > 0 && $0.confidence > 0.5 }.compactMap {
      $0.text.first { $0.isLetter }
    }
    return letters.count >= 3 ? String(letters).uppercased() : nil
  }

  static func found(in header: HeaderZones) -> AgencyZone? {
    let column = header.isCentred ? belowHeading(in: header) : header.left
    var lines: [Piece] = []
    for piece in column {
      if isNumberLine(piece) || isNumberLike(piece) || isSymbol(piece) { break }
      if TitleWords.begin(piece), !(lines.last.map(goesOn) ?? false) { break }
      let clean = withoutEdges(piece)
      guard let clean, clean.isUpperCase || (!lines.isEmpty && clean.text.hasPrefix("(")) else {
        if lines.isEmpty { continue } else { if piece.letters > 3 { break } else { continue } }
      }
      lines.append(clean)
    }
    var blocks: [[Piece]] = []
    for line in lines.prefix(6) {
      if let last = blocks.last, !begins(line, after: last) {
        blocks[blocks.count - 1].append(line)
      } else {
        blocks.append([line])
      }
    }
    guard let agency = blocks.last else { return nil }
    return AgencyZone(agency: agency, parent: blocks.dropLast().flatMap(\.self))
  }

  /// The lines at the left between a heading that stands across the page and the title, where a body begins there.
  private static func belowHeading(in header: HeaderZones) -> [Piece] {
    guard let heading = header.heading, let title = header.title else { return [] }
    let layout = header.layout
    let rows = layout.rows.filter { $0.box.y > heading.box.bottom && $0.box.bottom < title.top + layout.pixels(0.3) }
    let lines = rows.compactMap { row -> Piece? in
      guard let first = row.pieces.first, first.isUpperCase, first.centre < layout.textCentre - layout.pixels(1),
        first.box.x < layout.textLeft + layout.textWidth / 6
      else { return nil }
      return first
    }
    return lines.first.map(AuthorityWords.beginsBody) ?? false ? lines : []
  }

  /// The same with the body above it where the two issue together: symbols name both, and both are of one kind.
  func joined(by symbol: String?) -> AgencyZone {
    let groups = (symbol ?? "").split(whereSeparator: { "-/&".contains($0) }).map { $0.folded.filter(\.isLetter) }
    let kinds = [parent, agency].map { $0.first?.words.first { !$0.bare.isEmpty }?.bare }
    guard !parent.isEmpty, kinds[0] == kinds[1],
      groups.contains(Self.initials(of: parent)), groups.contains(Self.initials(of: agency))
    else { return self }
    return AgencyZone(agency: parent + agency, parent: [])
  }

  private static func initials(of lines: [Piece]) -> String {
    String(lines.flatMap(\.words).compactMap(\.bare.first).filter { $0 != "-" })
  }

  /// Whether a line begins another body rather than going on with the one above it.
  private static func begins(_ line: Piece, after block: [Piece]) -> Bool {
    guard AuthorityWords.beginsBody(line) else { return false }
    let before = block.flatMap(\.words).filter { !$0.bare.isEmpty }
    guard let last = before.last else { return true }
    if AuthorityWords.isOnlyBeginning(before.map(\.bare)), before.count <= 2, !isWhole(before) { return false }
    return !goesOn(last.text, last.bare)
  }

  /// Whether a name goes on in the next line: "PHÒNG KINH TẾ VÀ / HẠ TẦNG", "CHI CỤC DÂN SỐ - / KẾ HOẠCH HÓA GIA ĐÌNH".
  private static func goesOn(_ line: Piece) -> Bool {
    guard let last = line.words.last else { return false }
    return goesOn(last.text, last.bare)
      || AuthorityWords.isOnlyBeginning(line.words.map(\.bare).filter { !$0.isEmpty })
  }

  private static func goesOn(_ text: String, _ bare: String) -> Bool {
    ["va", "cua", "thuoc", "voi"].contains(bare) || text.hasSuffix(",")
      || ["-", "–", "—"].contains { text.hasSuffix($0) }
  }

  /// Names that are whole although they are also beginnings.
  private static func isWhole(_ words: [ReadWord]) -> Bool {
    ["quoc hoi", "chinh phu"].contains(words.map(\.bare).joined(separator: " "))
  }

  /// A line with the label `Số:`; "SỐ Y TẾ" is a body whose marks were misread.
  private static func isNumberLine(_ piece: Piece) -> Bool {
    NumberZone.isLabelled(piece)
      && (piece.text.contains { $0.isNumber || "/:".contains($0) } || piece.words.filter { $0.letters > 0 }.count <= 2)
  }

  /// A symbol whose number was not read, with or without its label: a word of capitals with a hyphen, none of which is a
  /// syllable.
  private static func isSymbol(_ piece: Piece) -> Bool {
    let words = piece.words.filter { $0.letters > 0 }
    guard let word = words.last, words.count == 1 || words.count <= 3 && words[0].bare.hasPrefix("s"),
      word.text.contains("-" as Character)
    else { return false }
    return word.text.split(separator: "-").allSatisfy { part in
      let letters = part.filter(\.isLetter)
      return letters.count >= 2 && letters.allSatisfy(\.isUppercase) && !Syllable.isPossible(letters.lowercased())
    }
  }

  private static func isNumberLike(_ piece: Piece) -> Bool {
    piece.text.contains("/" as Character) && piece.text.contains(where: \.isNumber)
  }

  /// Without the specks, rules and stars that stand around a letterhead.
  private static func withoutEdges(_ piece: Piece) -> Piece? {
    let words = piece.words
    let isNoise = { (word: ReadWord) in
      word.bare.isEmpty || (word.bare.count == 1 && word.confidence < 0.5)
        || word.bare.count <= 2 && word.upperCaseLetters == 0 && !word.bare.contains(where: \.isNumber)
    }
    guard let first = words.firstIndex(where: { !isNoise($0) }),
      let last = words.lastIndex(where: { !isNoise($0) })
    else { return nil }
    // A dash at the end says that the name goes on.
    let end = last + 1 < words.count && ["-", "–", "—"].contains(words[last + 1].text) ? last + 2 : last + 1
    return piece.part(first..<end)
  }
}
