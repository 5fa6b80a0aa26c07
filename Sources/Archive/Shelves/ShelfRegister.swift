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

  /// Enters a root; one that is registered there already keeps its number, other ones that it takes the place of go.
  func enter(
    _ shelf: NewShelf, _ origin: ShelfRoot.Origin, by name: String?, insteadOf old: [ShelfRoot] = [], in db: Database
  ) throws -> ShelfRoot {
    let same = old.first { FolderPath($0.location) == FolderPath(shelf.location) }
    let gone = old.filter { $0.id != same?.id }
    let below = try StoredRange(FolderPath(shelf.location), in: db)
    let id = try write(shelf, origin, by: name, over: same, in: db)
    let refiling = Refiling(log: log)
    for root in gone {
      try refiling.empty(root.id, in: db)
      try db.execute(sql: "DELETE FROM shelf_root WHERE id = ?", arguments: [root.id.rawValue])
    }
    if same == nil { try refiling.refile(below, in: db) }
    var detail = [
      "shelf": String(id.rawValue), "path": BooksCheck.key(ofPath: shelf.location), "levels": shelf.rule.levels.text,
      "how": origin.rawValue,
    ]
    // A fonds may be somebody's name, and the log never forgets.
    detail["fonds"] = shelf.rule.fonds.map(BooksCheck.key)
    detail["by"] = name
    if !gone.isEmpty { detail["instead_of"] = gone.map { String($0.id.rawValue) }.joined(separator: " ") }
    try log.append(.shelfAdded, detail, in: db)
    guard let root = try Self.all(in: db).first(where: { $0.id == id }) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return root
  }

  private func write(
    _ shelf: NewShelf, _ origin: ShelfRoot.Origin, by name: String?, over same: ShelfRoot?, in db: Database
  ) throws -> ShelfRootID {
    let said: StatementArguments = [
      shelf.rule.fonds, shelf.rule.levels.text, log.now().formatted(.iso8601), origin.rawValue, name,
    ]
    if let same {
      try db.execute(
        sql: "UPDATE shelf_root SET fonds = ?, levels = ?, registered_at = ?, how = ?, named_by = ? WHERE id = ?",
        arguments: said + [same.id.rawValue])
      return same.id
    }
    try db.execute(
      sql: """
        INSERT INTO shelf_root (fonds, levels, registered_at, how, named_by, location, registered_as)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, arguments: said + [shelf.location, shelf.location])
    return ShelfRootID(rawValue: db.lastInsertedRowID)
  }
}
