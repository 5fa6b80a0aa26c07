internal import Foundation
internal import GRDB
internal import Records

/// Takes a file from its path, which holds other content now.
struct Displacing {
  let log: EventLog

  /// A copy is struck out. A file of which a copy is left takes the place of the copy. Any other stays in the books with
  /// all that was read of it, as overwritten; one that was never looked at has nothing to stay for.
  func displace(_ known: KnownScan, on disk: DiskState, in db: Database) throws {
    if known.standing == .duplicate { return try strikeOut(copy: known.id, in: db) }
    if let (copy, path) = try Copies.living(of: known.id, on: disk, in: db) {
      try Copies(log: log).absorb(copy, into: known.id, in: db)
      return try Intake(log: log).place(known.id, at: path, in: db)
    }
    guard try wasLookedAt(known.id, in: db) else { return try supersede(known.id, in: db) }
    try db.execute(
      sql: "UPDATE scan_file SET overwritten_at = ? WHERE id = ?",
      arguments: [log.now().formatted(.iso8601), known.id.rawValue])
    try log.append(.overwritten, file: known.id, in: db)
    try giveUpWaiting(known.id, in: db)
  }

  /// A file has an outcome that another scan may be compared with, or something was decided on a record in it.
  private func wasLookedAt(_ file: ScanFileID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM page WHERE file_id = ? AND (
          state IN ('read', 'blank', 'withheld') OR reason = 'no-words'
          OR EXISTS (SELECT 1 FROM page_likeness WHERE page_id = page.id)
          OR EXISTS (SELECT 1 FROM custody WHERE custody.document_id = page.document_id)
          OR EXISTS (SELECT 1 FROM decision WHERE decision.document_id = page.document_id)
          OR EXISTS (SELECT 1 FROM boundary_decision WHERE boundary_decision.document_id = page.document_id)
          OR EXISTS (SELECT 1 FROM earlier_version WHERE record_id = page.document_id)))
        """, arguments: [file.rawValue]) ?? false
  }

  /// Pages that were not read in time can never be.
  func giveUpWaiting(_ file: ScanFileID, in db: Database) throws {
    let pages = try Int64.fetchAll(
      db, sql: "SELECT id FROM page WHERE file_id = ? AND state = 'waiting' ORDER BY file_index",
      arguments: [file.rawValue])
    for page in pages {
      let lost = PageReading(outcome: .unreadable(.overwritten))
      _ = try Filing(log: log).settle(PageID(rawValue: page), as: lost, in: db)
    }
  }

  private func strikeOut(copy: ScanFileID, in db: Database) throws {
    let original = try Int64.fetchOne(
      db, sql: "SELECT original_id FROM scan_file WHERE id = ?", arguments: [copy.rawValue])
    let pages = try original.map { try Copies.pages(of: ScanFileID(rawValue: $0), in: db) } ?? []
    try PageIndex.changing(pages, in: db) { try setSuperseded(copy, in: db) }
    try log.append(.superseded, file: copy, in: db)
  }

  /// Keeps a file in the books, but takes it out of the account and of the search.
  func supersede(_ file: ScanFileID, in db: Database) throws {
    for page in try Copies.pages(of: file, in: db) { try PageIndex.remove(page, in: db) }
    try supersede(outOfIndex: file, in: db)
  }

  /// The same for a file whose pages are out of the index already.
  func supersede(outOfIndex file: ScanFileID, in db: Database) throws {
    try setSuperseded(file, in: db)
    try log.append(.superseded, file: file, in: db)
  }

  private func setSuperseded(_ file: ScanFileID, in db: Database) throws {
    try db.execute(
      sql: "UPDATE scan_file SET standing = 'superseded', original_id = NULL WHERE id = ?", arguments: [file.rawValue])
  }
}
