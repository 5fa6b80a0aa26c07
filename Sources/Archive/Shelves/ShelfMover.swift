internal import GRDB
internal import Records

/// Takes a root, with the roots inside it, to another place in the books: their rows are all that changes, because paths of
/// files begin at them. No file is touched.
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
    let there = try StoredRange(new, in: db).sql
    let here = try StoredRange(old, in: db).sql
    let own: SQL = new.contains(old) ? "AND NOT \(here)" : ""
    let request = SQLRequest<Bool>(
      """
      SELECT EXISTS (SELECT 1 FROM scan_file WHERE \(there) \(own)
        AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL)
      """)
    return try request.fetchOne(db) ?? false
  }

  /// Files whose content is known, spread over the whole root, at most `count` of them.
  func sample(_ count: Int, in db: Database) throws -> [Sample] {
    let here = try StoredRange(old, in: db).sql
    let request = SQLRequest<Row>(
      """
      WITH file AS (
        SELECT id, row_number() OVER (ORDER BY root_id, path) - 1 AS place, count(*) OVER () AS files FROM scan_file
        WHERE \(here) AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL AND digest IS NOT NULL)
      SELECT \(sql: StoredPath.column), digest, size FROM file JOIN scan_file USING (id)
      WHERE place = 0 OR place * \(count) / files > (place - 1) * \(count) / files ORDER BY place
      """)
    return try request.fetchAll(db).compactMap { row in
      Records.Digest(row).map { Sample(path: moved(row["path"]), digest: $0, size: row["size"]) }
    }
  }

  /// How many files have another path now.
  func move(in db: Database) throws -> Int {
    let files = try KnownFiles.count(below: old, in: db)
    let there = try StoredRange(new, in: db)
    for other in try ShelfRegister.all(in: db) where other.id == root.id || old.contains(other.location) {
      let location = other.id == root.id ? target : moved(other.location)
      try db.execute(
        sql: "UPDATE shelf_root SET location = ? WHERE id = ?", arguments: [location, other.id.rawValue])
      try log.append(
        .shelfMoved, ["shelf": String(other.id.rawValue), "path": BooksCheck.key(ofPath: location)], in: db)
    }
    // What once lay at the new place and is no file any more is found there still: scans that were struck off.
    try Refiling(log: log).refile(there, in: db)
    return files
  }

  private func moved(_ path: String) -> String {
    old.names(to: path).reduce(new) { $0.appending($1) }.path
  }
}
