internal import Archive
internal import Records
internal import VietnameseText

/// Whether a document is of the kind that a component asks for, and until when it holds.
enum ComponentMatching {
  static func fits(_ document: ArchivedDocument, _ component: ProcedureComponent) -> Bool {
    let description = document.description
    if let type = description?.type?.rawValue, !component.types.isEmpty, !component.types.contains(type) {
      return false
    }
    if component.words.isEmpty { return description?.type != nil }
    // What only changes or cites another paper is that paper's successor, and no paper of its kind.
    let heads = heads(of: document)
    return component.words.contains { heads.contains(Party.key($0)) }
  }

  /// Whether it is no letter about such a paper: a submission that asks for a study to be approved is not the study. Where the
  /// component names no types, a person decides.
  static func isSurely(_ document: ArchivedDocument, _ component: ProcedureComponent) -> Bool {
    guard component.types.isEmpty, let type = document.description?.type else { return true }
    return !correspondence.contains(type)
  }

  private static let correspondence: Set<DocumentType> = [
    .toTrinh, .congVan, .congDien, .giayMoi, .phieuChuyen, .phieuGui, .phieuBao, .keHoach, .thongBao,
  ]

  /// Title and subject; where neither was found, the first lines of the first page.
  private static func heads(of document: ArchivedDocument) -> String {
    let told = [FieldName.title, .subject].compactMap { document.description?[$0]?.value }
    if !told.isEmpty { return Party.key(told.joined(separator: " ")) }
    let lines = document.pages.first?.text?.lines.prefix(firstLines).map(\.text) ?? []
    return Party.key(lines.joined(separator: " "))
  }

  /// `có giá trị đến ngày 31/12/2026` in the text, else months from the paper's date.
  static func until(_ paper: FoundPaper, _ component: ProcedureComponent) -> RecordDate? {
    for page in paper.document.pages {
      let words = page.text?.lines.flatMap { $0.words.map(\.text) } ?? []
      if let day = said(in: words) { return day }
    }
    guard let months = component.validMonths, let date = paper.date else { return nil }
    let index = date.year * 12 + date.month - 1 + months
    let (year, month) = (index / 12, index % 12 + 1)
    return (0..<4).lazy.compactMap { RecordDate(year: year, month: month, day: date.day - $0) }.first
  }

  private static func said(in words: [String]) -> RecordDate? {
    let bare = words.map { $0.folded.filter { $0.isLetter || $0.isNumber } }
    for start in bare.indices.dropLast(4) where bare[start] == "gia" && bare[start + 1] == "tri" {
      guard let end = bare[start..<min(bare.count, start + 7)].firstIndex(of: "den") else { continue }
      var numbers: [Int] = []
      for word in words[(end + 1)..<min(words.count, end + 9)] {
        if let date = RecordDate(word.filter { $0.isNumber || "/-.".contains($0) }.trimmedAtEnds) { return date }
        if let number = Int(word.filter(\.isNumber)) { numbers.append(number) }
      }
      if numbers.count >= 3, let date = RecordDate(year: numbers[2], month: numbers[1], day: numbers[0]) { return date }
    }
    return nil
  }

  private static let firstLines = 14
}

extension String {
  fileprivate var trimmedAtEnds: String {
    var text = self[...]
    while let last = text.last, !last.isNumber { text.removeLast() }
    return String(text)
  }
}

/// What a paper does to the one that it cites, by the words of its title and subject.
enum Succession {
  static func way(of document: ArchivedDocument) -> PaperChain.Successor.Way? {
    let told = [FieldName.title, .subject].compactMap { document.description?[$0]?.value }.joined(separator: " ")
    let key = Party.key(told)
    return table.first { key.contains(" " + $0.words + " ") }?.way
  }

  private static let table: [(words: String, way: PaperChain.Successor.Way)] = [
    ("thu hoi", .revoked), ("huy bo", .revoked), ("thay the", .replaced), ("cap lai", .reissued),
    ("gia han", .extended),
    ("dieu chinh", .amended), ("sua doi", .amended),
  ]
}
