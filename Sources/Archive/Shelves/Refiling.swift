internal import GRDB
internal import Records

/// Lets the paths of files begin at the deepest root that holds them, after a root came, went or moved. The files
/// themselves stay where they are.
struct Refiling {
  let log: EventLog

  /// Goes through the files in `range`, whatever their standing; it has to be told before roots change. A file that the
  /// log knows by another path from now on gets an event.
  func refile(_ range: StoredRange, in db: Database) throws {
    try refile(where: range.sql, among: try StoredPath.Root.all(in: db), in: db)
  }

  /// Takes the files of a root to those around it, or to none.
  func empty(_ root: ShelfRootID, in db: Database) throws {
    let others = try StoredPath.Root.all(in: db).filter { $0.id != root.rawValue }
    try refile(where: "root_id = \(root.rawValue)", among: others, in: db)
  }

  private func refile(where condition: SQL, among roots: [StoredPath.Root], in db: Database) throws {
    let request = SQLRequest<Row>(
      """
      SELECT id, root_id, scan_file.path AS stored, \(sql: StoredPath.column), \(sql: StoredPath.toldColumn)
      FROM scan_file WHERE \(condition) ORDER BY id
      """)
    let update = try db.makeStatement(sql: "UPDATE scan_file SET root_id = ?, path = ? WHERE id = ?")
    for row in try request.fetchAll(db) {
      let place = StoredPath(of: row["path"], under: roots)
      guard place.root != row["root_id"] as Int64? || place.path != row["stored"] as String else { continue }
      try update.execute(arguments: [place.root, place.path, row["id"] as Int64])
      guard place.told != row["told_path"] as String else { continue }
      try log.append(
        .shelfMoved, file: ScanFileID(rawValue: row["id"]), ["path": BooksCheck.key(ofPath: place.told)], in: db)
    }
  }
}
