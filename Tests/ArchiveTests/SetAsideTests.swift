@testable import Archive
import Foundation
import GRDB
import Records
import Testing

@Suite struct `Pages that were set aside` {
  private let archive: Archive
  private let damaged: DocumentID
  private let mixed: DocumentID
  private let slow: DocumentID

  init() throws {
    archive = try Archive.inMemory()
    let bad = PageReading(outcome: .unreadable(.damaged))
    damaged = try archive.file(Sample.scan("/b/2", dossier: "HS 02"), [bad, Sample.read("chữ")], as: nil).document
    mixed = try archive.file(
      Sample.scan("/a/1", dossier: "HS 01"), [Sample.read("chữ"), bad, PageReading(outcome: .unreadable(.outOfTime))],
      as: Sample.description()
    ).document
    slow = try archive.file(
      Sample.scan("/c/3", dossier: "HS 03"), [PageReading(outcome: .unreadable(.outOfTime))], as: nil
    ).document
  }

  @Test func `are listed by dossier, file and page, with reason and tries`() throws {
    let pages = try archive.setAsidePages()
    #expect(pages.map(\.path) == ["/a/1", "/a/1", "/b/2", "/c/3"])
    #expect(pages.map(\.index) == [2, 3, 1, 1])
    #expect(pages.map(\.reason) == [.damaged, .outOfTime, .damaged, .outOfTime])
    #expect(pages.map(\.document) == [mixed, mixed, damaged, slow])
    #expect(pages.map(\.attempts) == [0, 0, 0, 0])
    #expect(pages[0].shelf == ShelfPlace(fonds: "Phông Sở", box: "Hộp 1", dossier: "HS 01"))
  }

  @Test func `tell how often they were given to a reader`() throws {
    guard case .new(let file) = try archive.register(Sample.scan("/d")) else { return #expect(Bool(false)) }
    try archive.registerPages(1, format: .tiff, of: file)
    let page = try #require(try archive.waitingPages(of: file, limit: 1).first?.page)
    for _ in 1...2 { try archive.noteAttempt(page) }
    _ = try archive.settle(page, as: PageReading(outcome: .unreadable(.readerDied)))
    #expect(try archive.setAsidePages(SetAsideChoice(reasons: [.readerDied])).map(\.attempts) == [2])
    _ = try archive.retry(SetAsideChoice(reasons: [.readerDied]))
    #expect(try archive.waitingPages(of: file, limit: 1).map(\.attempts) == [0])
  }

  @Test func `wait again by reason, by document, and by both`() throws {
    #expect(try archive.retry(SetAsideChoice(documents: [mixed], reasons: [.damaged])).map(\.index) == [2])
    #expect(try archive.ledger().waiting == 1)
    #expect(try archive.document(mixed)?.description == nil)
    #expect(try archive.retry(SetAsideChoice(reasons: [.outOfTime])).count == 2)
    #expect(try archive.retry(SetAsideChoice(documents: [damaged])).count == 1)
    #expect(
      try archive.ledger() == PageLedger(registered: 6, read: 2, blank: 0, unreadable: 0, withheld: 0, waiting: 4))
    #expect(try archive.retry(SetAsideChoice()) == [])
    #expect(try archive.check().findings.filter { $0.isInside && $0 != .notDescribed(damaged) } == [])
  }

  @Test func `do not wait again where another paper has taken the place of their file`() throws {
    try archive.store.write { db in
      try db.execute(sql: "UPDATE scan_file SET overwritten_at = '2026-01-01T00:00:00Z' WHERE path = '/c/3'")
    }
    let pages = try archive.retry(SetAsideChoice())
    #expect(pages.filter(\.isOverwritten).map(\.document) == [slow])
    #expect(try archive.setAsidePages().map(\.document) == [slow])
  }

  @Test func `are counted anew where their file could not be opened`() throws {
    guard case .new(let file) = try archive.register(Sample.scan("/e")) else { return #expect(Bool(false)) }
    try archive.registerUnreadable(.encrypted, of: file)
    #expect(try archive.retry(SetAsideChoice(reasons: [.encrypted])).map(\.path) == ["/e"])
    #expect(try archive.uncountedFiles(limit: 9).map(\.id) == [file])
  }
}

@Suite struct `A clock that is set back` {
  @Test func `while records are filed leaves the books in order`() throws {
    let times = [1_800_000_000.0, 1_700_000_000, 0, 1_900_000_000]
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (number, time) in times.enumerated() {
      let archive = try Archive.open(folder, for: .digitising, now: { Date(timeIntervalSince1970: time) })
      let filed = try archive.file(
        Sample.scan("/\(number)"), [Sample.read("chữ số \(number)")], as: Sample.description())
      _ = try archive.reread(filed.pages[0], as: Sample.read("chữ số \(number) mới"), by: "Lan")
      try archive.describe(filed.document, as: Sample.description())
      _ = try archive.retry(SetAsideChoice())
    }
    let archive = try Archive.open(folder, for: .checking, now: { Date(timeIntervalSince1970: 5) })
    let findings = try archive.check().findings.filter { $0.isInside }
    #expect(findings == [], "\(findings)")
    #expect(try archive.ledger().read == times.count)
    #expect(try archive.found("mới").count == times.count)
  }
}

@Suite struct `An error that is no damage` {
  private struct Entry: Codable { var number: Double }

  private func thrown(_ body: () throws -> Void) -> ArchiveError? {
    do {
      try body()
      return nil
    } catch {
      return ArchiveError(error, at: "f")
    }
  }

  @Test func `is not called damage`() throws {
    #expect(thrown { _ = try JSONDecoder().decode(Entry.self, from: Data("{}".utf8)) } == .entryNotUnderstood("f"))
    #expect(thrown { _ = try JSONDecoder().decode(Entry.self, from: Data("{".utf8)) } == .entryNotUnderstood("f"))
    #expect(thrown { _ = try JSONEncoder().encode(Entry(number: .nan)) } == .notEncoded("f"))
    #expect(thrown { throw CocoaError(.fileWriteOutOfSpace) } == .full("f"))
    #expect(thrown { throw CocoaError(.fileWriteNoPermission) } == .notWritable("f"))
    #expect(thrown { throw CocoaError(.fileWriteVolumeReadOnly) } == .notWritable("f"))
    #expect(thrown { throw CocoaError(.fileNoSuchFile) } == .fileFailed("f"))
    #expect(thrown { throw POSIXError(.ENOSPC) } == .full("f"))
    #expect(thrown { throw POSIXError(.EROFS) } == .notWritable("f"))
    #expect(thrown { throw POSIXError(.EIO) } == .fileFailed("f"))
    #expect(thrown { throw CancellationError() } == .unforeseen("f", kind: "CancellationError"))
    #expect(thrown { throw DatabaseError(resultCode: .SQLITE_READONLY_DBMOVED) } == .gone("f"))
    #expect(thrown { throw ArchiveError.full("g") } == .full("g"))
  }

  @Test func `is told with what to do`() {
    let errors: [ArchiveError] = [
      .gone("f"), .entryNotUnderstood("f"), .notEncoded("f"), .fileFailed("f"), .unforeseen("f", kind: "K"),
    ]
    #expect(errors.allSatisfy { !$0.description.isEmpty && !$0.remedy.isEmpty })
    #expect(errors.allSatisfy { !($0.description + $0.remedy).contains("backup") })
  }

  @Test func `is found out where an entry of the books is not understood`() throws {
    let archive = try Archive.inMemory()
    let filed = try archive.file(Sample.scan("/a"), [Sample.read("chữ")], as: Sample.description())
    try archive.store.write { db in
      try db.execute(
        sql: "UPDATE page SET measures = '{\"size\":7}' WHERE id = ?", arguments: [filed.pages[0].rawValue])
    }
    #expect(throws: ArchiveError.entryNotUnderstood(":memory:")) { try archive.document(filed.document) }
  }

  @Test func `is found out where a kept original cannot be put into its place`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let archive = try Archive.open(folder, for: .digitising)
    _ = try archive.file(Sample.scan("/a"), [Sample.read("chữ")], as: Sample.description())
    let scan = try #require(try archive.scansToKeep(limit: 1).first)
    #expect(throws: ArchiveError.fileFailed(folder)) { try archive.keep(scan, from: folder + "/no-draft") }
  }
}
