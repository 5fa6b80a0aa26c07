internal import Records
internal import VietnameseText

/// The lines of an office above a signature (box 7a), put right by what each says of the next: a deputy signs for the head.
struct SignatureBlock: Sendable {
  /// From top to bottom; not empty.
  let lines: [Line]
  /// Whether one of two sides signs here, so that the paper has no one signer.
  let isOfSide: Bool

  /// A line as it is understood.
  struct Line: Sendable {
    var value: String
    /// 0 to 1.
    var confidence: Double
  }

  /// The lines joined as they stand in a field.
  var value: String { lines.map(\.value).joined(separator: " / ") }

  /// The least sure of the lines, 0 to 1.
  var confidence: Double { lines.map(\.confidence).min() ?? 0 }

  /// What a line is sure to that only follows from the others, so that a person sees it.
  static let inferred = 0.6
  /// The same where its place holds something that was misread.
  private static let confirmed = 0.75
  /// What a line without an office must be sure to, for being more than a scrap.
  private static let legible = 0.75
  /// The same where it holds abbreviations, which are no syllables.
  private static let sure = 0.9

  /// - Parameters:
  ///   - rows: the block's lines from the first office on, each of one row, from top to bottom.
  ///   - pitch: distance between two lines of the block, in pixels.
  ///   - isState: whether a body of the State issues, whose deputies always sign for the head.
  /// - Returns: nil where no row names an office.
  init?(rows: [Piece], pitch: Int, isState: Bool, restored: (String) -> String) {
    let read = rows.map { (row: $0, line: OfficeLine($0)) }.filter { $0.line != nil || Self.isLegible($0.row) }
    guard read.contains(where: { $0.line != nil }) else { return nil }
    var lines: [Line] = []
    for (index, (row, line)) in read.enumerated() {
      let before = index > 0 ? read[index - 1] : nil
      guard let line else {
        // Below a sign an office must stand: this is what is left of it.
        let isOffice = before?.line?.sign != nil && !(before?.line?.office.isBody ?? false)
        lines.append(
          Line(value: restored(row.text), confidence: isOffice ? min(row.confidence, Self.inferred) : row.confidence))
        continue
      }
      let next = index + 1 < read.count ? read[index + 1].line : nil
      if let head = line.office.head, isState,
        Self.isAlone(line, after: before?.line, gap: row.box.y - (before?.row.box.y ?? 0), pitch: pitch)
      {
        lines.append(Line(value: "KT. " + head, confidence: Self.inferred))
      }
      if let before = before?.line, before.office == line.office, !line.office.isBody, line.office.head == nil,
        let deputy = Offices.deputy(of: line.office.name)
      {
        // "FRƯỞNG BAN THƯỜNG TRỰC" below "K/T TRƯỞNG BAN": no office stands twice, so its first word was lost.
        let rest = line.rest.isEmpty ? "" : " " + restored(line.rest.map(\.text).joined(separator: " "))
        lines.append(Line(value: deputy.name + rest, confidence: min(Self.inferred, line.confidence)))
      } else if let before = before?.line, let head = line.office.head, before.office.name.hasSuffix(" " + head),
        before.office.head == nil, let deputy = Offices.deputy(of: before.office.name)
      {
        // "PHÓ CỤC TRƯỞNG" below "KT. CHI CỤC TRƯỞNG".
        lines.append(Line(value: deputy.name, confidence: min(Self.confirmed, line.confidence)))
      } else {
        lines.append(Self.understood(line, before: next, restored: restored))
      }
      if next == nil, Self.isActing(line), let deputy = Offices.deputy(of: line.office.name) {
        lines.append(Line(value: deputy.name, confidence: Self.inferred))
      }
    }
    self.lines = lines.uniqued
    isOfSide = read.contains { $0.line?.office.isSide ?? false }
  }

  /// Whether a line says that somebody signs for the office that it names.
  private static func isActing(_ line: OfficeLine) -> Bool {
    if line.office.isBody { return false }
    if let sign = line.sign { return sign.filter(\.isLetter) == "KT" }
    return line.hasScrap
  }

  /// Whether a deputy stands without the line above it in which it signs for the head.
  ///
  /// - Parameter gap: from the line before, in pixels: `TM. ỦY BAN NHÂN DÂN`, an empty line, `PHÓ CHỦ TỊCH`.
  private static func isAlone(_ deputy: OfficeLine, after before: OfficeLine?, gap: Int, pitch: Int) -> Bool {
    guard let before else { return true }
    return before.office.isBody && gap > pitch * 8 / 5
  }

  private static func understood(
    _ line: OfficeLine, before next: OfficeLine?, restored: (String) -> String
  ) -> Line {
    let rest = line.rest.isEmpty ? "" : " " + restored(line.rest.map(\.text).joined(separator: " "))
    let named = line.spelling + rest
    if let sign = line.sign {
      // Somebody signs for another in an office of his own, which was not read.
      let isHalf = next == nil && sign.filter(\.isLetter) != "Q"
      return Line(value: sign + " " + named, confidence: isHalf ? min(line.confidence, inferred) : line.confidence)
    }
    if next?.office.head == line.office.name || next?.office == line.office, !line.office.isBody {
      return Line(
        value: "KT. " + named, confidence: min(line.confidence, next?.office == line.office ? inferred : confirmed))
    }
    if let next, next.sign == nil, next.office.rank == .section, line.office.rank == .head, !line.office.isBody {
      return Line(value: "TL. " + named, confidence: inferred)
    }
    if line.office.isLoose, line.rest.isEmpty { return Line(value: named, confidence: min(line.confidence, inferred)) }
    if !line.hasScrap {
      return Line(value: line.isSmall ? line.spelling.sentenceCase + rest : named, confidence: line.confidence)
    }
    let sign = line.office.isBody ? "TM. " : Offices.deputy(of: line.office.name) == nil ? "" : "KT. "
    return Line(value: sign + named, confidence: min(line.confidence, inferred))
  }

  /// A line in capitals that goes on with an office, rather than what is left of a seal.
  private static func isLegible(_ row: Piece) -> Bool {
    row.upperShare > 0.7 && row.letters >= 5 && row.confidence > legible
      && row.words.filter { $0.letters > 0 }.allSatisfy { word in
        let letters = word.text.filter(\.isLetter)
        return Syllable.isPossible(letters.lowercased()) || row.confidence > sure
      }
  }
}

extension OfficeLine {
  /// Whether the office is printed in small letters: `Chi cục trưởng`.
  fileprivate var isSmall: Bool { piece.upperShare < 0.5 }
}

extension [SignatureBlock.Line] {
  /// Without lines that a ring has doubled.
  fileprivate var uniqued: [SignatureBlock.Line] {
    reduce(into: []) { lines, line in
      if lines.last?.value != line.value { lines.append(line) }
    }
  }
}

extension String {
  /// The first letter a capital, all others small.
  fileprivate var sentenceCase: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
