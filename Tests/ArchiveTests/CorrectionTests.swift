@testable import Archive
import GRDB
import Records
import Testing

@Suite struct `A corrected page` {
  private func file(in archive: Archive) throws -> (document: DocumentID, page: PageID) {
    var text = Sample.page("thuộc thẩm quyên của sở")
    text.lines[0].words[2].correct(to: "quyền", certainty: 0.98)
    let filed = try archive.file(Sample.scan("/a"), [PageReading(outcome: .read(text))])
    return (filed.document, filed.pages[0])
  }

  @Test func `is found and shown as corrected`() throws {
    let archive = try Archive.inMemory()
    let document = try file(in: archive).document
    let hit = try #require(try archive.search(SearchQuery(words: "thẩm quyền")).hits.first)
    #expect(hit.document == document)
    #expect(hit.passage.segments.map(\.text).joined().contains("quyền"))
    #expect(try archive.document(document)?.pages[0].text?.text == "thuộc thẩm quyền của sở")
  }

  @Test func `is not found by what it was misread as, and the check agrees`() throws {
    let archive = try Archive.inMemory()
    var text = Sample.page("thuộc thẩm quvền của sở")
    text.lines[0].words[2].correct(to: "quyền", certainty: 0.98)
    let filed = try archive.file(Sample.scan("/a"), [PageReading(outcome: .read(text))], as: Sample.description())
    #expect(try archive.found("quvền").isEmpty)
    #expect(try archive.found("\"tham quyen cua\"") == [filed.document])
    #expect(try archive.writing { try IndexCheck.findings($0) }.isEmpty)
    let hit = try #require(try archive.search(SearchQuery(words: "", type: .keHoach)).hits.first)
    #expect(hit.passage.segments.map(\.text).joined() == "thuộc thẩm quyền của sở")
  }

  @Test func `keeps its raw text, and who corrected it and when`() throws {
    let archive = try Archive.inMemory()
    let (document, page) = try file(in: archive)
    let text = try #require(try archive.document(document)?.pages[0].text)
    #expect(text.asRecognised.text == "thuộc thẩm quyên của sở")
    #expect(text.words[2].correction == WordCorrection(raw: "quyên", certainty: 0.98))
    let rows = try archive.reading { db in
      try Row.fetchAll(
        db,
        sql:
          "SELECT page_text.text, made_by, made_at <> '' AS dated FROM page_text JOIN page_correction USING (page_id)")
    }
    #expect(rows == [["text": "thuộc thẩm quyên của sở", "made_by": "language-model", "dated": 1]])
    #expect(page == PageID(rawValue: 1))
  }

  @Test func `has corrections that are not changed afterwards`() throws {
    let archive = try Archive.inMemory()
    _ = try file(in: archive)
    #expect(throws: ArchiveError.self) {
      try archive.writing { try $0.execute(sql: "UPDATE page_correction SET text = 'khác'") }
    }
  }

  @Test func `has none where nothing was corrected`() throws {
    let archive = try Archive.inMemory()
    try archive.file("thuộc thẩm quyền của sở")
    #expect(try archive.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM page_correction") } == 0)
  }

  @Test func `leaves nothing behind when its document is withheld`() throws {
    let archive = try Archive.inMemory()
    guard case .new(let file) = try archive.register(Sample.scan("/mat.tif")) else { return #expect(Bool(false)) }
    try archive.registerPages(2, format: .tiff, of: file)
    let pages = try archive.waitingPages(limit: 9)
    var text = Sample.page("thẩm quyên")
    text.lines[0].words[1].correct(to: "quyền", certainty: 1)
    _ = try archive.settle(pages[0].page, as: PageReading(outcome: .read(text)))
    #expect(try archive.found("thẩm quyền").count == 1)
    _ = try archive.settle(pages[1].page, as: PageReading(outcome: .withheld(.secret)))
    #expect(try archive.found("thẩm quyền").isEmpty)
    #expect(try archive.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM page_correction") } == 0)
  }

  @Test func `is refused where its corrections do not fit it`() {
    let page = Sample.page("một hai")
    #expect(throws: DatabaseError.self) { try CorrectionCoding.apply("[[0,2,0.9,\"ba\"]]", to: page) }
    #expect(throws: DatabaseError.self) { try CorrectionCoding.apply("[[1,0,0.9,\"ba\"]]", to: page) }
  }
}
