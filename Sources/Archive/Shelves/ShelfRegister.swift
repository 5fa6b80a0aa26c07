internal import Foundation
internal import GRDB
internal import Records

/// The rows of registered roots, and what the event log tells of them.
struct ShelfRegister {
  let log: EventLog

  /// By location. Their files are counted where that is asked for; it takes a tenth of a second a million.
  static func all(countingFiles: Bool = false, in db: Database) throws -> [ShelfRoot] {
    try Row.fetchAll(db, sql: "SELECT * FROM shelf_root ORDER BY location").map { row in
      let location: String = row["location"]
      guard let levels = ShelfLevels(row["levels"] as String) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return ShelfRoot(
        id: ShelfRootID(rawValue: row["id"]), location: location, registeredAs: row["registered_as"],
        rule: ShelfRule(fonds: row["fonds"], levels: levels), origin: try stored(row["how"]), namedBy: row["named_by"],
        registeredAt: row["registered_at"],
        files: countingFiles ? try KnownFiles.count(below: FolderPath(location), in: db) : nil)
    }
  }

  /// Enters a root; the roots that it takes the place of go with it.
  func enter(
    _ shelf: NewShelf, _ origin: ShelfRoot.Origin, by name: String?, insteadOf old: [ShelfRoot] = [], in db: Database
  ) throws -> ShelfRoot {
    for root in old { try db.execute(sql: "DELETE FROM shelf_root WHERE id = ?", arguments: [root.id.rawValue]) }
    try db.execute(
      sql: """
        INSERT INTO shelf_root (location, registered_as, fonds, levels, registered_at, how, named_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        shelf.location, shelf.location, shelf.rule.fonds, shelf.rule.levels.text, log.now().formatted(.iso8601),
        origin.rawValue, name,
      ])
    let id = ShelfRootID(rawValue: db.lastInsertedRowID)
    var detail = [
      "shelf": String(id.rawValue), "path": BooksCheck.key(ofPath: shelf.location), "levels": shelf.rule.levels.text,
      "how": origin.rawValue,
    ]
    // A fonds may be somebody's name, and the log never forgets.
    detail["fonds"] = shelf.rule.fonds.map(BooksCheck.key)
    detail["by"] = name
    if !old.isEmpty { detail["instead_of"] = old.map { String($0.id.rawValue) }.joined(separator: " ") }
    try log.append(.shelfAdded, detail, in: db)
    guard let root = try Self.all(in: db).first(where: { $0.id == id }) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return root
  }

  /// The names of fonds that stand in the books, but for files below `folder`.
  static func fondsInUse(outside folder: FolderPath, in db: Database) throws -> Set<String> {
    let (low, high) = folder.bounds
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT fonds FROM shelf
        WHERE fonds IS NOT NULL AND EXISTS (
          SELECT 1 FROM scan_file WHERE shelf_id = shelf.id AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL AND NOT (path > ? AND path < ?))
        """, arguments: [low, high])
    return Set(names)
  }
}
