@testable import Archive
import GRDB
import Records
import Testing

@Suite struct `When the disk is full` {
  @Test func `leaves no half page, and goes on when there is room again`() throws {
    let archive = try Archive.inMemory()
    guard case .new(let file) = try archive.register(Sample.scan("/a")) else { return #expect(Bool(false)) }
    try archive.registerPages(1, format: .png, of: file)
    let page = try archive.waitingPages(limit: 1)[0]
    let text = (0..<20_000).map { "từ\($0)" }.joined(separator: " ")
    try archive.store.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 20)")
    }
    #expect(throws: ArchiveError.full(":memory:")) { try archive.settle(page.page, as: Sample.read(text)) }
    #expect(try archive.waitingPages(limit: 1) == [page])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
    try archive.store.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try !archive.settle(page.page, as: Sample.read(text)).wasAlreadySettled)
    #expect(try archive.found("từ 19999").count == 1)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, ArchiveError.full("f")), (.SQLITE_IOERR_SHMSIZE, .full("f")),
    (.SQLITE_CORRUPT, .damaged("f")), (.SQLITE_CORRUPT_VTAB, .indexDamaged("f")), (.SQLITE_NOTADB, .notAnArchive("f")),
    (.SQLITE_READONLY, .notWritable("f")), (.SQLITE_CANTOPEN, .notWritable("f")), (.SQLITE_BUSY, .inUse("f")),
    (.SQLITE_IOERR_READ, .failed(code: 266)),
  ])
  func `says what SQLite means`(code: ResultCode, error: ArchiveError) {
    #expect(ArchiveError(DatabaseError(resultCode: code), at: "f") == error)
    #expect(!error.description.isEmpty && !error.remedy.isEmpty)
  }
}
