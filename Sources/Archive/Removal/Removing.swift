internal import Foundation
internal import GRDB
internal import Records

/// Takes scans off the books. The file's row, its events and the decision stay; it is in no account and in no search.
struct Removing {
  let log: EventLog

  /// The struck-off file of this content at this path: it is not taken in again, as long as it is what it was.
  static func struckOff(_ scan: ScanIntake, in db: Database) throws -> ScanFileID? {
    try Int64.fetchOne(
      db, sql: "SELECT max(id) FROM scan_file WHERE \(StoredPath.isHere) AND standing = 'removed' AND digest = ?",
      arguments: try StoredPath(of: scan.path, in: db).arguments + [scan.digest?.rawValue]
    ).map(ScanFileID.init(rawValue:))
  }

  /// Whether this content was withheld when it was struck off: it stays unread wherever it turns up.
  static func withheld(_ digest: Digest?, in db: Database) throws -> Bool {
    guard let digest else { return false }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM scan_file JOIN page ON page.file_id = scan_file.id
          WHERE digest = ? AND standing IN ('removed', 'superseded') AND state = 'withheld')
        """, arguments: [digest.rawValue]) ?? false
  }

  /// Strikes one place off: a copy; or a file, of which a copy takes the place where there is one.
  func strikeOff(
    _ file: ScanFileID, because removal: RemovalReason, by name: String, on disk: DiskState, in db: Database
  ) throws {
    let standing = try standing(of: file, in: db)
    let original = try Int64.fetchOne(
      db, sql: "SELECT original_id FROM scan_file WHERE id = ?", arguments: [file.rawValue])
    if standing == .current, let (copy, path) = try Copies.living(of: file, on: disk, in: db) {
      // The record goes on where its copy lies; the place of the file is what is struck off.
      let old = try String.fetchOne(
        db, sql: "SELECT \(StoredPath.column) FROM scan_file WHERE id = ?", arguments: [file.rawValue])
      try Copies(log: log).absorb(copy, into: file, in: db)
      try Intake(log: log).place(file, at: path, in: db)
      let struck = try enterStruckOff(asCopyOf: file, at: old ?? path, in: db)
      return try note(struck, removal, by: name, in: db)
    }
    let pages = try Copies.pages(of: original.map(ScanFileID.init(rawValue:)) ?? file, in: db)
    try PageIndex.changing(pages, in: db) {
      try db.execute(
        sql: "UPDATE scan_file SET standing = 'removed', original_id = NULL, overwritten_at = NULL WHERE id = ?",
        arguments: [file.rawValue])
    }
    try note(file, removal, by: name, in: db)
  }

  /// Takes a struck-off file back into the books; its pages wait to be read again.
  func putBack(_ file: ScanFileID, by name: String, in db: Database) throws {
    let pages = try Copies.pages(of: file, in: db)
    try PageIndex.changing(pages, in: db) {
      try db.execute(sql: "UPDATE scan_file SET standing = 'current' WHERE id = ?", arguments: [file.rawValue])
    }
    try log.append(.restored, file: file, ["by": name], in: db)
  }

  private func standing(of file: ScanFileID, in db: Database) throws -> ScanStanding? {
    try String.fetchOne(db, sql: "SELECT standing FROM scan_file WHERE id = ?", arguments: [file.rawValue])
      .map { try stored($0) }
  }

  /// A row for the place that was struck off while its content stays in the books elsewhere.
  private func enterStruckOff(asCopyOf file: ScanFileID, at path: String, in db: Database) throws -> ScanFileID {
    let place = try StoredPath(of: path, in: db)
    try db.execute(
      sql: """
        INSERT INTO scan_file (root_id, path, shelf_id, size, modified, digest, standing)
        SELECT ?, ?, shelf_id, size, modified, digest, 'removed' FROM scan_file WHERE id = ?
        """, arguments: [place.root, place.path, file.rawValue])
    let struck = ScanFileID(rawValue: db.lastInsertedRowID)
    let digest = try String.fetchOne(db, sql: "SELECT digest FROM scan_file WHERE id = ?", arguments: [file.rawValue])
    try log.append(.registered, file: struck, Intake.facts(at: place, digest: digest), in: db)
    return struck
  }

  private func note(_ file: ScanFileID, _ removal: RemovalReason, by name: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO removal (file_id, kind, reason, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        file.rawValue, removal.kind.rawValue, removal.words.storable, name.storable, log.now().formatted(.iso8601),
      ])
    let detail = [
      "removal": String(db.lastInsertedRowID), "by": name, "kind": removal.kind.rawValue,
      "reason": Custody.key(of: removal.words.storable),
    ]
    try log.append(.removed, file: file, detail, in: db)
  }
}
