import Archive
import Records
import Testing

@Suite struct `Dividing a file that holds several documents` {
  let archive: Archive

  init() throws { archive = try Archive.inMemory() }

  private func file(_ pages: Int) throws -> DocumentID {
    try archive.file(Sample.scan("/a"), (1...pages).map { Sample.read("trang \($0)") }).document
  }

  @Test func `gives each part its own pages, from one`() throws {
    let document = try file(5)
    let parts = try archive.divide(document, before: [2, 4])
    #expect(parts.count == 3 && parts[0] == document)
    #expect(try parts.map { try archive.settledPages(of: $0).map(\.index) } == [[1], [1, 2], [1, 2]])
    for part in parts { try archive.describe(part, as: Sample.description()) }
    #expect(try parts.map { try archive.document($0)?.firstPage } == [1, 2, 4])
    #expect(try parts.map { try archive.document($0)?.lastPage } == [1, 3, 5])
    #expect(try archive.ledger(by: .dossier).map(\.documents) == [3])
    #expect(try Set(archive.found("chuyển đổi số")) == Set(parts))
    #expect(try archive.found("trang 4") == [parts[2]])
    #expect(
      try archive.check { _ in }.findings.filter { $0 != .originalGone(ScanFileID(rawValue: 1), path: "/a") } == [])
  }

  @Test(arguments: [[], [1], [6], [0, -3], [9, 100]]) func `leaves a document whole where there is nothing to cut`(
    cuts: [Int]
  ) throws {
    let document = try file(5)
    #expect(try archive.divide(document, before: cuts) == [document])
    #expect(try archive.settledPages(of: document).count == 5)
  }

  @Test func `leaves what is described as it is`() throws {
    let document = try file(3)
    try archive.describe(document, as: Sample.description())
    #expect(try archive.divide(document, before: [2]) == [document])
  }
}
