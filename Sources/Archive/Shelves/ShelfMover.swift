internal import Foundation
internal import GRDB
internal import Records

/// Takes a root, with the files and roots below it, to another place in the books. No file is touched.
struct ShelfMover {
  let log: EventLog
  let root: ShelfRoot
  let target: String

  /// A file of the root with the path that it is to have.
  struct Sample {
    var path: String
    var digest: Records.Digest
    /// Bytes.
    var size: Int64
  }

  private var old: FolderPath { FolderPath(root.location) }
  private var new: FolderPath { FolderPath(target) }

  /// Whether the new place belongs to another root, or has files of the books that are not of this one.
  func isOccupied(in db: Database) throws -> Bool {
    let others = try ShelfRegister.all(in: db).map { FolderPath($0.location) }
      .filter { $0 != old && !old.contains($0) }
    if others.contains(where: { $0 == new || $0.contains(new) || new.contains($0) }) { return true }
    let (low, high) = new.bounds
    let (oldLow, oldHigh) = old.bounds
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM scan_file WHERE path > ? AND path < ? AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL
          AND NOT (? AND path > ? AND path < ?))
        """, arguments: [low, high, new.contains(old), oldLow, oldHigh]) ?? false
  }

  /// Files whose content is known, spread over the whole root, at most `count` of them.
  func sample(_ count: Int, in db: Database) throws -> [Sample] {
    let (low, high) = old.bounds
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH file AS (
          SELECT path, digest, size, row_number() OVER (ORDER BY path) - 1 AS place, count(*) OVER () AS files FROM scan_file
          WHERE path > ? AND path < ? AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL
            AND digest IS NOT NULL)
        SELECT path, digest, size FROM file WHERE place % ((files + \(count) - 1) / \(count)) = 0 ORDER BY place
        """, arguments: [low, high])
    return rows.compactMap { row in
      Records.Digest(row).map { Sample(path: moved(row["path"]), digest: $0, size: row["size"]) }
    }
  }

  /// How many files have their new paths.
  func move(in db: Database) throws -> Int {
    let (low, high) = old.bounds
    let files = try Row.fetchAll(
      db, sql: "SELECT id, path, ifnull(digest, '') AS sha256 FROM scan_file WHERE path > ? AND path < ? ORDER BY id",
      arguments: [low, high])
    let update = try db.makeStatement(sql: "UPDATE scan_file SET path = ? WHERE id = ?")
    for file in files {
      let path = moved(file["path"])
      try update.execute(arguments: [path, file["id"] as Int64])
      try log.append(
        .moved, file: ScanFileID(rawValue: file["id"]),
        ["sha256": file["sha256"], "path": BooksCheck.key(ofPath: path)], in: db)
    }
    for other in try ShelfRegister.all(in: db) where other.id == root.id || old.contains(other.location) {
      let location = other.id == root.id ? target : moved(other.location)
      try db.execute(
        sql: "UPDATE shelf_root SET location = ? WHERE id = ?", arguments: [location, other.id.rawValue])
      try log.append(
        .shelfMoved, ["shelf": String(other.id.rawValue), "path": BooksCheck.key(ofPath: location)], in: db)
    }
    return files.count
  }

  private func moved(_ path: String) -> String {
    old.names(to: path).reduce(new) { $0.appending($1) }.path
  }
}
