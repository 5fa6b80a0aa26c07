internal import GRDB
internal import Records

/// Files with the content of another one: kept in the books, never read, and found where they lie.
struct Copies {
  let log: EventLog

  /// The file of which one of this content is a copy: a current one, or an earlier version of a record. Nil for content
  /// that is new, and for an earlier version that lies in the place of its own record again (`predecessors`): that is a
  /// new version.
  static func original(of digest: Digest?, besides predecessors: Predecessors, in db: Database) throws -> ScanFileID? {
    guard let digest else { return nil }
    let current = try Int64.fetchOne(
      db, sql: "SELECT id FROM scan_file WHERE digest = ? AND standing = 'current'", arguments: [digest.rawValue])
    if let current { return ScanFileID(rawValue: current) }
    let earlier = try Row.fetchOne(
      db,
      sql: """
        SELECT file_id, record_id FROM earlier_version JOIN scan_file ON scan_file.id = file_id
        WHERE digest = ? AND standing = 'superseded' ORDER BY document_id DESC LIMIT 1
        """, arguments: [digest.rawValue])
    guard let earlier, !predecessors.records.contains(DocumentID(rawValue: earlier["record_id"])) else { return nil }
    return ScanFileID(rawValue: earlier["file_id"])
  }

  /// The oldest copy of `file` that is still on the disk.
  static func living(of file: ScanFileID, on disk: DiskState, in db: Database) throws -> (ScanFileID, path: String)? {
    try Row.fetchAll(
      db, sql: "SELECT id, \(StoredPath.column) FROM scan_file WHERE original_id = ? ORDER BY id",
      arguments: [file.rawValue]
    ).first { disk.fileExists($0["path"]) }.map { (ScanFileID(rawValue: $0["id"]), $0["path"]) }
  }

  /// Strikes a copy out whose place its original takes.
  func absorb(_ copy: ScanFileID, into original: ScanFileID, in db: Database) throws {
    let place = try Row.fetchOne(
      db, sql: "SELECT shelf_id, size, modified, inode FROM scan_file WHERE id = ?", arguments: [copy.rawValue])
    try PageIndex.changing(try Self.pages(of: original, in: db), in: db) {
      try db.execute(sql: "DELETE FROM scan_file WHERE id = ?", arguments: [copy.rawValue])
      try db.execute(
        sql: "UPDATE scan_file SET shelf_id = ?, size = ?, modified = ?, inode = ? WHERE id = ?",
        arguments: [place?["shelf_id"], place?["size"], place?["modified"], place?["inode"], original.rawValue])
    }
    try log.append(.merged, file: copy, ["into": String(original.rawValue)], in: db)
  }

  /// The pages of `original` that a copy on `shelf` lets be found there, too; none where one lies there already.
  static func pages(of original: ScanFileID, notYetOn shelf: Int64, in db: Database) throws -> [PageID] {
    let lies = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM scan_file WHERE (id = ? OR original_id = ?) AND shelf_id = ?)",
      arguments: [original.rawValue, original.rawValue, shelf])
    return lies == true ? [] : try pages(of: original, in: db)
  }

  static func pages(of file: ScanFileID, in db: Database) throws -> [PageID] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM page WHERE file_id = ? ORDER BY id", arguments: [file.rawValue]
    ).map(PageID.init(rawValue:))
  }
}
