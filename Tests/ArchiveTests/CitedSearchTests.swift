@testable import Archive
import Foundation
import GRDB
import Records
import Testing

@Suite struct `Searching by what documents cite` {
  private let archive: Archive

  init() throws { archive = try Archive.inMemory(now: { Date(timeIntervalSince1970: 1_790_000_000) }) }

  @discardableResult
  private func file(
    _ text: String, citing numbers: String..., dossier: String = "HS 01", as description: RecordDescription? = nil
  ) throws -> DocumentID {
    let scan = Sample.scan("/\(UUID().uuidString)", dossier: dossier)
    let document = try archive.file(scan, [Sample.read(text), Sample.read("phụ lục " + text)]).document
    try archive.describe(document, as: description ?? Sample.description(), with: Sample.contents(citing: numbers))
    return document
  }

  private func found(_ typed: String) throws -> [DocumentID] {
    try archive.search(SearchLanguage.read(typed, into: Self.asked)).hits.map(\.document)
  }

  private static let asked = {
    var query = SearchQuery(words: "")
    query.groupsDocuments = true
    query.isForgiving = true
    return query
  }()

  @Test(arguments: [
    "22/KH-UBND", "\"22 KH UBND\"", "22kh-ubnd", "022/KH-UBND", "\"kh-ubnd 22\"", "\"Số: 22/KH-UBND\"",
    "\"Kế hoạch số 22/KH-UBND\"", "\"ke hoach 22/KH-UBND\"", "22", "22/KH", "KH-UBND", "\"kh ubnd\"", "ubnd",
  ])
  func `takes a number in any writing, or half of one`(number: String) throws {
    let citing = try file("đất", citing: "118/2025/NĐ-CP", "22/KH-UBND")
    try file("đất", citing: "118/2025/NĐ-CP", "221/KHUB", "57-NQ/TW")
    try file("đất 22/KH-UBND")
    #expect(try found("dan:" + number) == [citing])
    #expect(try found("đất cites:" + number) == [citing])
  }

  @Test(arguments: ["2/KH", "22/K", "22/UBND", "22/KH-UBND-VP", "118/CP", "22/2025/KH-UBND"])
  func `takes no other number for it`(number: String) throws {
    try file("đất", citing: "22/KH-UBND", "118/2025/NĐ-CP")
    #expect(try found("dan:" + number).isEmpty)
    #expect(try found("đất dan:" + number).isEmpty)
  }

  @Test func `finds all pages that have the words, of documents that cite it only`() throws {
    let citing = try file("cấp nước", citing: "57-NQ/TW")
    try file("cấp nước")
    let answer = try archive.search(SearchLanguage.read("dan:\"57-NQ/TW\" nước", into: Self.asked))
    #expect(answer.hits.map(\.document) == [citing] && answer.total == 2 && answer.documents == 1)
    #expect(answer.hits.map { ([$0.pageIndex] + $0.otherPages).sorted() } == [[1, 2]])
    #expect(answer.hits.first?.cites.map(\.citation.number) == ["57-NQ/TW"])
    #expect(try found("dan:57 điện").isEmpty)
    #expect(try found("nước dan:57 -cấp").isEmpty)
  }

  @Test func `shows the page that cites, and where`() throws {
    let document = try archive.file(
      Sample.scan("/a"), [Sample.read("Kế hoạch"), Sample.read("Căn cứ Nghị định số 118/2025/NĐ-CP của Chính phủ")]
    ).document
    var contents = Sample.contents(citing: ["118/2025/NĐ-CP"])
    contents.citations[0].page = 2
    try archive.describe(document, as: Sample.description(), with: contents)
    let hit = try #require(try archive.search(SearchLanguage.read("dan:118", into: Self.asked)).hits.first)
    #expect(hit.pageIndex == 2)
    #expect(hit.passage.segments.filter(\.isFound).map(\.text) == ["118", "2025", "NĐ", "CP"])
  }

  @Test func `goes together with other conditions, orders and counts`() throws {
    let old = try file("đất", citing: "1/KH", as: Sample.description(number: "9/QĐ", date: "2023-05-01"))
    let new = try file("đất", citing: "1/KH", dossier: "HS 02", as: Sample.description(type: .baoCao, number: "3/BC"))
    let undated = try file("đất", citing: "1/KH", as: Sample.description(number: "5/KH", date: nil))
    #expect(try found("dan:1/KH") == [new, old, undated])
    #expect(try found("dan:1/KH ngay:2023") == [old])
    #expect(try found("dan:1/KH loai:BC đất") == [new])
    #expect(try found("dan:1/KH hoso:2") == [new])
    #expect(try found("dan:1/KH so:5/KH") == [undated])
    #expect(try found("dan:1/KH trangthai:trang").isEmpty)
    var query = try SearchLanguage.read("đất dan:1/KH", into: Self.asked)
    query.order = .number
    #expect(try archive.search(query).hits.map(\.document) == [new, undated, old])
    query.order = .date
    #expect(try archive.search(query).hits.map(\.document) == [new, old, undated])
    let facets = try archive.facets(of: query)
    #expect(facets.documents == 3 && Set(facets.years.map(\.name)) == ["2025", "2023", nil])
  }

  @Test func `follows what a document cites now`() throws {
    let document = try file("đất", citing: "1/KH", "2/KH")
    try archive.describe(document, as: Sample.description(number: "8/KH"))
    #expect(try found("dan:1/KH") == [document])
    try archive.describe(document, as: Sample.description(), with: Sample.contents(citing: ["2/KH", "3/KH"]))
    #expect(try found("dan:1/KH").isEmpty)
    #expect(try found("dan:2/KH") == [document] && found("dan:3/KH") == [document])
    let decision = ReviewDecision(document: document, field: .number, verdict: .correct("9/KH"))
    #expect(try archive.decide([decision], by: "Lan").isEmpty)
    #expect(try found("dan:3/KH so:9/KH") == [document])
  }

  @Test func `never finds what is withheld, nor keeps a number that only it cites`() throws {
    let secret = try file("mật", citing: "1/KH-MẬT", "2/KH")
    let other = try file("thường", citing: "2/KH")
    _ = try archive.withhold(secret, for: .decided(.secret), reason: "dấu mờ", by: "Lan")
    #expect(try found("dan:1/KH-MẬT").isEmpty && found("dan:\"kh mat\"").isEmpty)
    #expect(try found("dan:2/KH") == [other])
    let kept = try archive.reading { try String.fetchAll($0, sql: "SELECT part FROM cited_part ORDER BY part") }
    #expect(kept == [" 2 kh ", " kh "])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `tells only of what was read since, where that is asked`() throws {
    try file("đất", citing: "1/KH")
    var query = try SearchLanguage.read("dan:1/KH")
    query.filedAfter = try archive.latestEvent()
    #expect(try archive.search(query).hits.isEmpty)
    let later = try file("đất", citing: "1/KH")
    #expect(try archive.search(query).hits.map(\.document) == [later])
  }

  @Test func `pages through all documents once`() throws {
    let all = try (0..<23).map { try file("đất", citing: "1/KH", dossier: "HS \($0 % 7)") }
    for typed in ["dan:1/KH", "đất dan:1/KH"] {
      var seen: [DocumentID] = []
      for offset in stride(from: 0, to: 30, by: 5) {
        var query = try SearchLanguage.read(typed, into: Self.asked)
        (query.limit, query.offset) = (5, offset)
        let answer = try archive.search(query)
        #expect(answer.hasMore == (offset < 20))
        seen += answer.hits.map(\.document)
      }
      #expect(seen.count == 23 && Set(seen) == Set(all))
    }
  }

  @Test func `finds the same however it is looked for`() throws {
    var random = SeededRandom(seed: 6)
    var cited: [(document: DocumentID, keys: [String])] = []
    for number in 0..<60 {
      let numbers = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        "\(Int.random(in: 1...9, using: &random))/"
          + (["KH-UBND", "2025/NĐ-CP", "QĐ"].randomElement(using: &random) ?? "")
      }
      let scan = Sample.scan("/\(number).tif", dossier: "HS \(number % 9)")
      let document = try archive.file(scan, [Sample.read("đất")]).document
      try archive.describe(document, as: Sample.description(), with: Sample.contents(citing: numbers))
      cited.append((document, numbers.map(SearchKey.of)))
    }
    let bounds = [(20_000, 128), (20_000, 0), (0, 0)].map {
      CitationFilter.Bounds(fewCiting: $0.0, mostShelves: $0.1)
    }
    for typed in ["3", "3/KH", "KH-UBND", "UBND", "2025", "NĐ-CP", "4/2025/NĐ-CP", "5/QĐ", "QĐ", "10/QĐ"] {
      let key = SearchKey.of(typed)
      let expected = cited.filter { $0.keys.contains { $0.contains(key) } }.map(\.document.rawValue)
      for bounds in bounds {
        let pages = try archive.reading { db -> [Int64] in
          guard let filter = try CitationFilter(key: key, in: db, bounds: bounds) else { return [] }
          #expect((filter.shelves == nil) == (bounds.mostShelves == 0))
          let expression = (["\"dat\""] + [filter.shelves].compactMap(\.self)).joined(separator: " AND ")
          let match = MatchExpression(SearchExpression(""), facets: [])
          return try PageSearch(
            expression: SearchExpression(""), match: match, condition: filter.condition, arguments: filter.arguments,
            db: db
          ).matches(expression, limit: 100)
        }
        // Each document has one page here, filed with it.
        #expect(pages == expected.reversed(), "\(typed)")
      }
    }
  }

  @Test(arguments: ["DELETE FROM cited_part WHERE part = ' ubnd '", "INSERT INTO cited_part VALUES (' 9 kh ', ' kh ')"])
  func `is told by a check where a number would not be found, or one too many`(tampering: String) throws {
    try file("đất", citing: "22/KH-UBND")
    #expect(try archive.writing { try IndexCheck.findings($0) }.isEmpty)
    try archive.writing { try $0.execute(sql: tampering) }
    #expect(try archive.writing { try IndexCheck.findings($0) } == [.indexDamaged])
  }

  @Test func `is answered through indexes alone`() throws {
    let plan = try archive.reading { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + CitationFilter.citing, arguments: [" 22 kh ", " 22 kh!"]
      ).map { $0["detail"] as String }
    }
    #expect(
      plan == [
        "SEARCH cited_part USING COVERING INDEX cited_part_part (part>? AND part<?)",
        "SEARCH citation USING COVERING INDEX citation_number (number_key=?)", "USE TEMP B-TREE FOR DISTINCT",
      ])
  }

  @Test func `works on an archive that was made before`() throws {
    try Sample.inFolder { folder in
      let old = try Archive.open(folder, for: .digitising)
      var description = Sample.description(agency: "SỞ Y TẾ")
      description[.agencyParent] = DescribedField(
        value: "UBND TỈNH CÀ MAU", printed: "UBND TỈNH CÀ MAU", evidence: Evidence(page: 1, box: nil, rule: "test"),
        confidence: 0.9)
      let document = try old.file("đất", as: description)
      try old.describe(document, as: description, with: Sample.contents(citing: ["1/KH-UBND", "1/KH-UBND"]))
      // As it was before migrations 8 and 11.
      try old.store.write { db in
        try db.execute(
          sql: """
            DROP TRIGGER cited_number_enters; DROP TRIGGER cited_number_leaves; DROP TABLE cited_part;
            DROP INDEX description_agency; ALTER TABLE description DROP COLUMN agency_parent_key;
            DELETE FROM grdb_migrations WHERE identifier LIKE '8 %' OR identifier LIKE '11 %';
            DELETE FROM setting WHERE name = 'key_form';
            """)
      }
      try old.store.close()
      try FileManager.default.removeItem(atPath: folder + "/lock")
      let archive = try Archive.open(folder, for: .digitising)
      #expect(try archive.search(SearchLanguage.read("dan:KH-UBND")).hits.map(\.document) == [document])
      let agency = SearchQuery(words: "", agency: "Sở Y tế Cà Mau")
      #expect(try archive.search(agency).hits.map(\.document) == [document])
      // The column stands behind others now, as it never would by an upgrade.
      #expect(try archive.check().findings.filter { $0.isInside } == [.safeguardAltered("description")])
    }
  }
}
