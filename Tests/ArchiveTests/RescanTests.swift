import Foundation
import GRDB
import Records
import Testing

@testable import Archive

@Suite struct `A record that is scanned again` {
  private let archive: Archive

  init() throws { archive = try Archive.inMemory() }

  /// A record of pages, and another scan under its path, read as a record of its own.
  private func scannedTwice(_ old: [String], _ new: [String]) throws -> (old: DocumentID, new: DocumentID) {
    let first = try archive.file(Sample.scan("/a", content: "1"), old.map(Sample.read), as: Sample.description())
    return (first.document, try rescan("/a", content: "2", new))
  }

  @discardableResult
  private func rescan(_ path: String, content: String, _ pages: [String]) throws -> DocumentID {
    guard case .changed(let file, _) = try archive.register(Sample.scan(path, content: content)) else {
      throw ArchiveError.failed(code: -1)
    }
    try archive.registerPages(pages.count, format: .tiff, of: file)
    let waiting = try archive.waitingPages(limit: 100).filter { $0.file == file }
    for (page, text) in zip(waiting, pages) { _ = try archive.settle(page.page, as: Sample.read(text)) }
    if let document = waiting.first?.document, !waiting[0].isHeld {
      try archive.describe(document, as: Sample.description())
    }
    return waiting[0].document
  }

  private func inside() throws -> [CheckFinding] { try archive.check().findings.filter { $0.isInside } }

  @Test func `keeps its number, and what people decided`() throws {
    let (old, new) = try scannedTwice(["giấy phép một"], ["giấy phép một"])
    let decision = ReviewDecision(document: old, field: .signer, verdict: .correct("Trần Văn Tư"))
    #expect(try archive.decide([decision], by: "Lan").isEmpty)
    let succession = try #require(try archive.openSuccessions().first)
    #expect(try archive.succeed(succession, counterparts: [0]) == [old])
    #expect(try archive.document(new) == nil)
    try archive.describe(old, as: Sample.description())
    #expect(try archive.document(old)?.description?[.signer]?.value == "Trần Văn Tư")
    #expect(try archive.found("giấy phép") == [old])
    #expect(try archive.ledger().read == 1)
    #expect(try archive.versions(of: old).map(\.number) == [1, 2])
    #expect(try inside() == [])
  }

  @Test func `keeps its earlier versions as history, out of search and account`() throws {
    let (old, _) = try scannedTwice(["bản một", "trang hai"], ["bản hai", "trang hai"])
    let succession = try #require(try archive.openSuccessions().first)
    _ = try archive.succeed(succession, counterparts: [0, 1])
    try archive.describe(old, as: Sample.description(subject: "mới"))
    let versions = try archive.versions(of: old)
    #expect(versions.map(\.pages) == [2, 2])
    #expect(versions.map { $0.endedAt == nil } == [false, true])
    let first = try #require(try archive.earlierVersion(versions[0].document))
    #expect(first.pages.map { $0.text?.text } == ["bản một", "trang hai"])
    #expect(first.description?[.subject]?.value == "chuyển đổi số")
    #expect(try archive.found("bản một").isEmpty)
    #expect(try archive.document(versions[0].document) == nil)
    #expect(try archive.documents(limit: 10).map(\.id) == [old])
    #expect(try inside() == [])
  }

  @Test func `leaves nothing of an earlier scan where it was struck off, and the paper is withheld in another scan`()
    throws
  {
    let (old, _) = try scannedTwice(["bản một"], ["bản hai"])
    let succession = try #require(try archive.openSuccessions().first)
    _ = try archive.succeed(succession, counterparts: [0])
    try archive.describe(old, as: Sample.description())
    let why = RemovalReason(kind: .wrongScan, words: "quét nhầm")
    _ = try archive.remove(old, because: why, by: "Lan", on: DiskState(fileExists: { _ in true }))
    let again = try archive.file(Sample.scan("/b", content: "2"), [Sample.read("bản hai")], as: Sample.description())
    _ = try archive.withhold(again.document, for: .personalData, reason: "đời tư", by: "Lan")
    let left = try archive.reading { db in try String.fetchAll(db, sql: "SELECT text FROM page_text") }
    #expect(left == [])
    #expect(try inside() == [])
  }

  @Test func `says which pages are missing or new until a person has looked`() throws {
    let (old, _) = try scannedTwice(["một", "hai", "ba"], ["một", "ba", "bốn"])
    let succession = try #require(try archive.openSuccessions().first)
    _ = try archive.succeed(succession, counterparts: [0, 2, nil])
    try archive.describe(old, as: Sample.description())
    #expect(try archive.document(old)?.pages.map { $0.text?.text } == ["một", "ba", "bốn"])
    #expect(
      try archive.versionDoubts().map { [$0.kind.rawValue, $0.detail] } == [
        ["pages-missing", "2"], ["pages-added", "3"],
      ])
    #expect(try archive.markLookedAt(old, by: "Lan") == 2)
    #expect(try archive.versionDoubts().isEmpty)
    #expect(try inside() == [])
  }

  @Test func `stays withheld, with all its versions, and what is read of it meanwhile is nothing`() throws {
    let first = try archive.file(Sample.scan("/a", content: "1"), [Sample.read("bí mật một")], as: Sample.description())
    _ = try archive.withhold(first.document, for: .personalData, reason: "đời tư", by: "Lan")
    let held = try rescan("/a", content: "2", ["bí mật hai"])
    #expect(try archive.document(held)?.withheldFor == .notScreened)
    #expect(try archive.found("bí mật").isEmpty)
    let succession = try #require(try archive.openSuccessions().first)
    #expect(try archive.succeed(succession, counterparts: [0]) == [first.document])
    #expect(try archive.document(first.document)?.withheldFor == .personalData)
    #expect(try archive.waitingPages(limit: 10).isEmpty)
    #expect(try archive.ledger().withheld == 1)
    #expect(try inside() == [])
  }

  @Test func `is read when it turns out to be another paper than the withheld one`() throws {
    let first = try archive.file(Sample.scan("/a", content: "1"), [Sample.read("bí mật")], as: Sample.description())
    _ = try archive.withhold(first.document, for: .decided(.secret), reason: "sổ mật", by: "Lan")
    let held = try rescan("/a", content: "2", ["tờ trình"])
    try archive.tellApart(try #require(try archive.openSuccessions().first))
    let waiting = try archive.waitingPages(limit: 10)
    #expect(waiting.map(\.document) == [held] && waiting.map(\.isHeld) == [false])
    _ = try archive.settle(waiting[0].page, as: Sample.read("tờ trình"))
    try archive.describe(held, as: Sample.description())
    #expect(try archive.found("tờ trình") == [held])
    #expect(try archive.document(first.document)?.withheldFor == .decided(.secret))
    #expect(try archive.document(first.document)?.overwrittenAt != nil)
    #expect(try inside() == [])
  }

  @Test func `keeps its boundaries, and the pages that lie in other files`() throws {
    let first = try archive.file(
      Sample.scan("/a", content: "1"), ["một", "hai", "ba"].map(Sample.read), as: Sample.description())
    guard case .changed(let parts) = try archive.divide(first.document, before: [3], by: "Lan") else {
      return #expect(Bool(false))
    }
    let other = try archive.file(Sample.scan("/b"), [Sample.read("bốn")], as: Sample.description())
    for part in parts { try archive.describe(part, as: Sample.description()) }
    guard case .changed = try archive.join([other.document], to: parts[1], by: "Lan") else {
      return #expect(Bool(false))
    }
    try archive.describe(parts[1], as: Sample.description())
    try rescan("/a", content: "2", ["một", "hai", "ba"])
    let succession = try #require(try archive.openSuccessions().first)
    #expect(try archive.succeed(succession, counterparts: [0, 1, 2]) == parts)
    for part in parts { try archive.describe(part, as: Sample.description()) }
    #expect(try archive.document(parts[0])?.pages.map { $0.text?.text } == ["một", "hai"])
    #expect(try archive.document(parts[1])?.pages.map { $0.text?.text } == ["ba", "bốn"])
    #expect(try archive.boundariesAreDecided(of: parts[0]))
    #expect(try inside() == [])
  }

  @Test func `is not filed where a record would be left without a page`() throws {
    let first = try archive.file(
      Sample.scan("/a", content: "1"), ["một", "hai"].map(Sample.read), as: Sample.description())
    _ = try archive.divide(first.document, before: [2], by: "Lan")
    try rescan("/a", content: "2", ["một"])
    let succession = try #require(try archive.openSuccessions().first)
    #expect(try archive.succeed(succession, counterparts: [0]).isEmpty)
    #expect(try archive.openSuccessions() == [succession])
  }

  @Test func `takes over what was decided on the new scan while it was not known as one`() throws {
    let (old, new) = try scannedTwice(["một"], ["một"])
    let succession = try #require(try archive.openSuccessions().first)
    try archive.ask(succession, doubts: ["number"])
    #expect(try archive.rescanQuestions().map(\.document) == [new])
    let decision = ReviewDecision(document: new, field: .signer, verdict: .correct("Lê Thị Năm"))
    #expect(try archive.decide([decision], by: "Lan").isEmpty)
    let asked = try #require(try archive.succession(succession.id))
    #expect(try archive.succeed(asked, counterparts: [0], by: "Lan") == [old])
    try archive.describe(old, as: Sample.description())
    #expect(try archive.document(old)?.description?[.signer]?.value == "Lê Thị Năm")
    #expect(try archive.rescanQuestions().isEmpty)
    #expect(try inside() == [])
  }

  @Test func `asks about a decision that the new scan surely contradicts`() throws {
    let (old, _) = try scannedTwice(["một"], ["một"])
    let decision = ReviewDecision(document: old, field: .subject, verdict: .correct("thoát nước"))
    #expect(try archive.decide([decision], by: "Lan").isEmpty)
    _ = try archive.succeed(try #require(try archive.openSuccessions().first), counterparts: [0])
    try archive.describe(old, as: Sample.description(subject: "cấp nước"))
    #expect(try archive.document(old)?.description?[.subject]?.value == "thoát nước")
    #expect(try archive.versionDoubts(of: old).map(\.detail) == ["subject"])
  }

  @Test func `is told apart from a copy of an earlier version, which is never read`() throws {
    _ = try scannedTwice(["một"], ["một"])
    let succession = try #require(try archive.openSuccessions().first)
    _ = try archive.succeed(succession, counterparts: [0])
    guard case .duplicate(_, of: succession.earlier) = try archive.register(Sample.scan("/c", content: "1")) else {
      return #expect(Bool(false))
    }
    #expect(try archive.uncountedFiles(limit: 10).isEmpty)
  }

  @Test func `carries what was decided on the new scan to the record that its page belongs to`() throws {
    let first = try archive.file(
      Sample.scan("/a", content: "1"), ["một", "hai"].map(Sample.read), as: Sample.description())
    guard case .changed(let old) = try archive.divide(first.document, before: [2], by: "Lan") else {
      return #expect(Bool(false))
    }
    for part in old { try archive.describe(part, as: Sample.description()) }
    let draft = try rescan("/a", content: "2", ["một", "hai"])
    guard case .changed(let new) = try archive.divide(draft, before: [2], by: "Lan") else {
      return #expect(Bool(false))
    }
    for part in new { try archive.describe(part, as: Sample.description()) }
    let decision = ReviewDecision(document: new[1], field: .signer, verdict: .correct("Lê Thị Năm"))
    #expect(try archive.decide([decision], by: "Lan").isEmpty)
    _ = try archive.succeed(try #require(try archive.openSuccessions().first), counterparts: [0, 1])
    for part in old { try archive.describe(part, as: Sample.description()) }
    #expect(try archive.document(old[0])?.decisions[.signer] == nil)
    #expect(try archive.document(old[1])?.description?[.signer]?.value == "Lê Thị Năm")
    // What was typed goes with the record, under whatever number it was typed.
    _ = try archive.withhold(old[1], for: .personalData, reason: "đời tư", by: "Lan")
    #expect(try archive.authority().isEmpty)
    #expect(try archive.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM decision") } == 0)
    #expect(try inside() == [])
  }
}

@Suite struct `Scans that are struck off` {
  private let why = RemovalReason(kind: .wrongScan, words: "quét nhầm")

  @Test func `leave a record where its copy lies`() throws {
    let archive = try Archive.inMemory()
    let filed = try archive.file(Sample.scan("/a", content: "1"), [Sample.read("giấy phép")], as: Sample.description())
    guard case .duplicate = try archive.register(Sample.scan("/b", content: "1", modified: 7)) else {
      return #expect(Bool(false))
    }
    let disk = DiskState(fileExists: { _ in true })
    #expect(try archive.remove(path: "/a", because: why, by: "Lan", on: disk) == .removed(files: ["/a"], pages: 0))
    #expect(try archive.document(filed.document)?.path == "/b")
    #expect(try archive.known(path: "/b")?.stamp.modified == 7)
    #expect(try archive.found("giấy phép") == [filed.document])
    #expect(try archive.register(Sample.scan("/a", content: "1")) != .unchanged(filed.file))
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `let a joined record go on with its other pages, and be put back`() throws {
    let archive = try Archive.inMemory()
    let first = try archive.file(Sample.scan("/a"), [Sample.read("một")], as: Sample.description())
    let second = try archive.file(Sample.scan("/b"), [Sample.read("hai")], as: Sample.description())
    _ = try archive.join([second.document], to: first.document, by: "Lan")
    try archive.describe(first.document, as: Sample.description())
    let disk = DiskState(fileExists: { _ in true })
    _ = try archive.remove(path: "/a", because: why, by: "Lan", on: disk)
    #expect(try archive.undescribedDocuments(limit: 9) == [first.document])
    try archive.describe(first.document, as: Sample.description())
    #expect(try archive.document(first.document)?.pages.map { $0.text?.text } == ["hai"])
    #expect(try archive.found("một").isEmpty)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
    #expect(try archive.restore(first.document, by: "Lan"))
    #expect(Set(try archive.document(first.document)?.pages.compactMap { $0.text?.text } ?? []) == ["một", "hai"])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `leave nothing where they are disposed of`() throws {
    let archive = try Archive.inMemory()
    let filed = try archive.file(Sample.scan("/a"), [Sample.read("một")], as: Sample.description())
    let disposal = RemovalReason(kind: .disposal, words: "biên bản hủy")
    _ = try archive.remove(filed.document, because: disposal, by: "Lan", on: DiskState(fileExists: { _ in true }))
    for table in ["page_text", "description", "page_likeness", "field"] {
      #expect(try archive.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } == 0, "\(table)")
    }
    #expect(try !archive.restore(filed.document, by: "Lan"))
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }
}
