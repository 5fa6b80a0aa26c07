@testable import Archive
import Foundation
import GRDB
import Records
import Testing

/// What should be found, kept beside the archive in the plainest way.
private struct Shelf {
  struct Filed {
    var path: String
    var content: Int
    var document: DocumentID
    var pages: [PageID]
    var texts: [Set<String>]
    var type: DocumentType?
  }

  var files: [Filed] = []
  static let words = [
    "giấy", "phép", "xây", "dựng", "nhà", "ở", "đất", "đai", "hoà", "bình", "quản", "lý", "tỉnh", "xã",
  ]

  /// Types whose names have none of these words.
  static let types: [DocumentType] = [.keHoach, .baoCao, .thongBao, .toTrinh]

  static func text(_ random: inout SeededRandom) -> [String] {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
  }
}

@Suite struct `The index` {
  @Test func `finds exactly what the pages hold, whatever happened to them`() throws {
    var random = SeededRandom(seed: 6)
    let archive = try Archive.inMemory()
    var shelf = Shelf()
    for step in 1...1000 {
      try change(archive, &shelf, step, &random)
      if step.isMultiple(of: 50) { try compare(archive, shelf, &random) }
    }
    #expect(try archive.writing { try IndexCheck.findings($0) }.isEmpty)
  }

  @Test func `is found out where it lacks a page, and where it has one too many`() throws {
    for tampering in [
      "INSERT INTO page_index (page_index, rowid, text, heading, names, facets) SELECT 'delete', * FROM findable",
      "INSERT INTO page_index (rowid, text, heading, names, facets) VALUES (99, ' giấy', ' ', ' ', '')",
    ] {
      let archive = try Archive.inMemory()
      try archive.file("giấy phép", as: Sample.description())
      #expect(try archive.writing { try IndexCheck.findings($0) }.isEmpty)
      try archive.writing { try $0.execute(sql: tampering) }
      #expect(try archive.writing { try IndexCheck.findings($0) } == [.indexDamaged])
    }
  }

  @Test func `has few parts after they were joined, and finds the same`() throws {
    let archive = try Archive.inMemory()
    for number in 1...300 { try archive.file("giấy phép xây dựng số \(number)") }
    let parts = {
      try archive.reading { try Int.fetchOne($0, sql: "SELECT count(DISTINCT segid) FROM derived.page_index_idx") }
    }
    let before = try #require(try parts())
    var steps = 0
    try archive.joinIndexParts {
      steps += 1
      return steps == 1
    }
    #expect(try archive.writing { try IndexCheck.findings($0) }.isEmpty)
    try archive.joinIndexParts()
    let after = try #require(try parts())
    #expect(after < before && after <= 3)
    #expect(try archive.search(SearchQuery(words: "số 217")).total == 1)
    #expect(try archive.writing { try IndexCheck.findings($0) }.isEmpty)
  }

  /// Files a record, overwrites one by another, describes one anew, puts one elsewhere, or withholds one.
  private func change(
    _ archive: Archive, _ shelf: inout Shelf, _ step: Int, _ random: inout SeededRandom
  ) throws {
    let chosen = shelf.files.indices.randomElement(using: &random)
    switch (Int.random(in: 0..<10, using: &random), chosen) {
    case (0, let index?) where !shelf.files[index].path.isEmpty:
      try read(archive, &shelf, at: shelf.files[index].path, again: index, step, &random)
    case (1...2, let index?):
      let type = Shelf.types.randomElement(using: &random)
      shelf.files[index].type = type
      try archive.describe(shelf.files[index].document, as: Sample.description(type: type, agency: nil, subject: nil))
    case (3, let index?) where !shelf.files[index].path.isEmpty:
      let filed = shelf.files[index]
      _ = try archive.register(
        Sample.scan(filed.path, content: "\(filed.content)", dossier: "HS \(Int.random(in: 1...3, using: &random))"))
    case (4, let index?) where step.isMultiple(of: 3):
      let log = EventLog(now: { Date(timeIntervalSince1970: 0) })
      try archive.writing { _ = try Withholding(log: log).withhold(shelf.files[index].document, for: .secret, in: $0) }
      shelf.files.remove(at: index)
    default: try read(archive, &shelf, at: "/\(step)", again: nil, step, &random)
    }
  }

  private func read(
    _ archive: Archive, _ shelf: inout Shelf, at path: String, again: Int?, _ step: Int, _ random: inout SeededRandom
  ) throws {
    let texts = (0..<Int.random(in: 1...3, using: &random)).map { _ in Shelf.text(&random) }
    let registered = try archive.register(Sample.scan(path, content: "\(step)"))
    let file: ScanFileID
    switch registered {
    case .new(let new), .changed(let new, _): file = new
    default: return
    }
    // What was read of an overwritten file stays; it lies nowhere any more.
    if let again { shelf.files[again].path = "" }
    try archive.registerPages(texts.count, format: .tiff, of: file)
    let waiting = try archive.waitingPages(limit: 10)
    for (page, text) in zip(waiting, texts) {
      var read = Sample.page(text.joined(separator: " "))
      // Half of the pages were read with one of the words in place of another, and corrected.
      if Bool.random(using: &random), let misread = Shelf.words.randomElement(using: &random) {
        read.lines[0].words[0].text = misread
        read.lines[0].words[0].correct(to: text[0], certainty: 0.9)
      }
      _ = try archive.settle(page.page, as: PageReading(outcome: .read(read)))
    }
    shelf.files.append(
      Shelf.Filed(
        path: path, content: step, document: waiting[0].document, pages: waiting.map(\.page),
        texts: texts.map(Set.init),
        type: nil))
  }

  private func compare(_ archive: Archive, _ shelf: Shelf, _ random: inout SeededRandom) throws {
    #expect(try archive.writing { try IndexCheck.findings($0) }.isEmpty)
    for word in Shelf.words {
      let expected = Set(
        shelf.files.flatMap { filed in zip(filed.pages, filed.texts).filter { $1.contains(word) }.map(\.0) })
      let answer = try archive.search(SearchQuery(words: word, limit: 10_000))
      #expect(Set(answer.hits.map(\.page)) == expected && answer.hits.count == expected.count)
      #expect(answer.total == expected.count && !answer.totalIsLowerBound)
      let type = Shelf.types.randomElement(using: &random)
      let ofType = Set(shelf.files.filter { type != nil && $0.type == type }.flatMap(\.pages)).intersection(expected)
      let narrowed = try archive.search(SearchQuery(words: word, type: type, limit: 10_000))
      #expect(Set(narrowed.hits.map(\.page)) == ofType)
    }
  }
}
