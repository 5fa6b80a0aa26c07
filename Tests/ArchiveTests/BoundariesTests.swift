import Archive
import Records
import Testing

@Suite struct `Deciding where documents begin and end` {
  let archive: Archive

  init() throws { archive = try Archive.inMemory() }

  private func file(_ path: String, _ texts: String...) throws -> DocumentID {
    try archive.file(Sample.scan(path), texts.map(Sample.read), as: Sample.description()).document
  }

  private func describe(_ outcome: BoundaryOutcome) throws -> [DocumentID] {
    guard case .changed(let documents) = outcome else { return [] }
    for document in documents { try archive.describe(document, as: Sample.description()) }
    return documents
  }

  /// No original of the tests is there; nothing else may be off.
  private func expectSound() throws {
    let findings = try archive.check { _ in }.findings.filter {
      if case .originalGone = $0 { false } else { true }
    }
    #expect(findings == [])
  }

  @Test func `cuts a described document, and no later run cuts it otherwise`() throws {
    let document = try file("/a", "trang một", "trang hai", "trang ba")
    let parts = try describe(archive.divide(document, before: [3], by: "Lan"))
    #expect(parts.count == 2 && parts[0] == document)
    #expect(try parts.map { try archive.settledPages(of: $0).count } == [2, 1])
    #expect(try archive.found("trang ba") == [parts[1]])
    #expect(try parts.allSatisfy { try archive.boundariesAreDecided(of: $0) })
    try expectSound()
  }

  @Test func `puts pages of another file behind those of a document`() throws {
    let first = try file("/a_1", "trang một")
    let second = try file("/a_2", "trang hai")
    let third = try file("/a_3", "trang ba")
    #expect(try describe(archive.join([second, third], to: first, by: "Lan")) == [first])
    let document = try #require(try archive.document(first))
    #expect(document.pages.map(\.path) == ["/a_1", "/a_2", "/a_3"])
    #expect(document.pages.map(\.index) == [1, 2, 3] && document.pages.map(\.fileIndex) == [1, 1, 1])
    #expect(try archive.document(second) == nil)
    #expect(try archive.found("trang ba") == [first])
    #expect(try archive.ledger(by: .dossier).map(\.documents) == [1])
    try expectSound()
    let parts = try describe(archive.divide(first, before: [2], by: "Lan"))
    #expect(try parts.map { try archive.settledPages(of: $0).count } == [1, 2])
    #expect(!parts.contains(second))
    try expectSound()
  }

  @Test func `keeps what people decided on the document that is joined`() throws {
    let first = try file("/a_1", "trang một")
    let second = try file("/a_2", "trang hai")
    let decision = ReviewDecision(document: second, field: .agency, verdict: .confirm)
    #expect(try archive.decide([decision], by: "Lan").isEmpty)
    _ = try describe(archive.join([second], to: first, by: "Lan"))
    try expectSound()
  }

  @Test func `changes nothing where it cannot`() throws {
    let document = try file("/a", "trang một", "trang hai")
    #expect(try archive.divide(document, before: [3], by: "Lan") == .noSuchPage(3))
    #expect(try archive.divide(document, before: [1], by: "Lan") == .noSuchPage(1))
    let none = DocumentID(rawValue: 99)
    #expect(try archive.divide(none, before: [2], by: "Lan") == .documentMissing(none))
    #expect(try archive.join([none], to: document, by: "Lan") == .documentMissing(none))
    let secret = try archive.file(
      Sample.scan("/b"), [PageReading(outcome: .withheld(.secret))]
    ).document
    #expect(try archive.join([secret], to: document, by: "Lan") == .withheld(secret))
    #expect(try archive.document(document)?.description != nil)
  }

  @Test func `knows the sheets of a folder that were scanned by themselves`() throws {
    let first = try file("/x/a_1", "trang một")
    _ = try file("/x/b", "trang một", "trang hai")
    _ = try file("/x/y/a_1", "trang ba")
    let sheets = try archive.loneSheets(inFolder: "/x")
    #expect(sheets.map(\.document) == [first] && sheets.map(\.pages) == [1] && sheets.map(\.format) == [.tiff])
  }
}
