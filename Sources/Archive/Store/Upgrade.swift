internal import Foundation
internal import GRDB
internal import Glibc

/// What an upgrade is doing.
package enum UpgradeStep: Hashable, Sendable, CaseIterable {
  case copying, checking, changing
}

/// Brings the catalogue of an older program to today's form: a copy is made and checked, then all steps are taken in one
/// transaction. Killed at any instant, it leaves the older catalogue or the new one, whole.
struct Upgrade {
  let folder: String
  let now: @Sendable () -> Date
  let progress: @Sendable (UpgradeStep) -> Void

  /// Copies of catalogues before they were upgraded. What is withheld later may stand in them, so that they go when
  /// something is withheld (`remove`).
  private static func copies(in folder: String) -> String { folder + "/before-upgrade" }

  private var path: String { Catalogue.path(in: folder) }

  /// Only for who holds the archive's lock. The path of the copy.
  @discardableResult
  func perform() throws -> String? {
    // Another process may have done it while this one waited for the lock.
    guard try form() != Migrations.current else { return nil }
    try checkRoom()
    let copy = try makeCopy()
    progress(.changing)
    let queue = try DatabaseQueue(
      path: path, configuration: Catalogue.configuration(readonly: false, index: nil))
    try queue.writeWithoutTransaction { db in
      try Migrations.migrate(db, first: Self.emptyIndex)
    }
    try queue.close()
    return copy
  }

  private func form() throws -> Int? {
    let catalogue = try Catalogue.openReadOnly(folder, index: nil)
    return try catalogue.read { try Migrations.form(of: $0) }
  }

  /// The copy takes as much room as the catalogue, and what changes is written beside it first.
  private func checkRoom() throws {
    let size = ["", "-wal"].reduce(Int64(0)) { $0 + (DurableFile.size(of: path + $1) ?? 0) }
    let needed = 2 * size + Self.leastRoom
    guard let free = DurableFile.room(at: folder) else { return }
    guard free >= needed else { throw ArchiveError.noRoomToUpgrade(folder, needed: needed, free: free) }
  }

  private func makeCopy() throws -> String {
    progress(.copying)
    let files = FileManager.default
    try files.createDirectory(atPath: Self.copies(in: folder), withIntermediateDirectories: true)
    let original = try Catalogue.openReadOnly(folder, index: nil)
    let told = try original.read { try Self.content(of: $0) }
    let day = now().formatted(.iso8601.year().month().day())
    let name = "\(Self.copies(in: folder))/catalogue-form-\(told.form)-\(day).sqlite"
    let draft = name + ".unfinished"
    for left in [draft, draft + "-journal"] where files.fileExists(atPath: left) { try files.removeItem(atPath: left) }
    try original.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [draft]) }
    try original.close()
    progress(.checking)
    let copy = try DatabaseQueue(path: draft, configuration: Catalogue.configuration(readonly: true, index: nil))
    let isWhole = try copy.read { db in
      try Self.content(of: db) == told && String.fetchAll(db, sql: "PRAGMA quick_check") == ["ok"]
    }
    try copy.close()
    guard isWhole else { throw ArchiveError.damaged(folder) }
    do {
      try DurableFile.synchronise(draft)
      guard unsafe rename(draft, name) == 0 else { throw ArchiveError.notWritable(folder) }
      try DurableFile.synchronise(Self.copies(in: folder))
    } catch is BackupError {
      throw ArchiveError.fileFailed(folder)
    }
    return name
  }

  private struct Content: Hashable {
    var form: Int
    var pages: Int
    var events: Int
    var lastHash: String?
  }

  private static func content(of db: Database) throws -> Content {
    Content(
      form: try Migrations.form(of: db) ?? 0, pages: try Int.fetchOne(db, sql: "SELECT count(*) FROM page") ?? 0,
      events: try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0,
      lastHash: try String.fetchOne(db, sql: "SELECT hash FROM event ORDER BY id DESC LIMIT 1"))
  }

  /// Empties the index that older catalogues hold, in small statements: SQLite keeps the journal of one in memory until it has
  /// ended (`temp_store`), and an index may be larger than that. FTS5 reads the row `structure` even to drop its table, and
  /// parts of the index have larger numbers (FTS5's fts5_index.c).
  private static func emptyIndex(_ db: Database) throws {
    guard try db.tableExists("page_index_data") else { return }
    let statement = try db.makeStatement(
      sql: """
        DELETE FROM page_index_data
        WHERE id IN (SELECT id FROM page_index_data WHERE id > \(structure) LIMIT \(leavesTogether))
        """)
    repeat { try statement.execute() } while db.changesCount > 0
  }

  private static let structure = 10
  /// Leaves of 4 kB.
  private static let leavesTogether = 10_000
  private static let leastRoom: Int64 = 64 << 20

  /// Removes the copies of older catalogues: something was withheld that they hold.
  static func removeCopies(in folder: String) throws {
    let copies = copies(in: folder)
    guard FileManager.default.fileExists(atPath: copies) else { return }
    try FileManager.default.removeItem(atPath: copies)
  }
}
