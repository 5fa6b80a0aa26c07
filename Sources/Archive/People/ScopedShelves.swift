internal import GRDB
package import People
internal import Records

/// The shelves that somebody may see.
enum ScopedShelves {
  static func ids(_ scopes: [ShelfScope], in db: Database) throws -> [Int64] {
    try Int64.fetchAll(db, sql: "SELECT id FROM shelf WHERE \(condition(scopes))", arguments: arguments(scopes))
  }

  /// SQL for a row of `shelf`; all of them where there are no scopes.
  static func condition(_ scopes: [ShelfScope]) -> String {
    guard !scopes.isEmpty else { return "1" }
    let one = "(shelf.fonds = ? AND (? IS NULL OR shelf.box = ?) AND (? IS NULL OR shelf.dossier = ?))"
    return "(" + scopes.map { _ in one }.joined(separator: " OR ") + ")"
  }

  static func arguments(_ scopes: [ShelfScope]) -> StatementArguments {
    StatementArguments(
      scopes.flatMap { scope -> [(any DatabaseValueConvertible)?] in
        [scope.fonds, scope.box, scope.box, scope.dossier, scope.dossier]
      })
  }
}

extension Archive {
  /// The parts of the shelves that `typed` means, by the names that they have; none where there is no such part. Names may be typed
  /// without marks.
  package func scopes(meantBy typed: ShelfScope) throws(ArchiveError) -> [ShelfScope] {
    try reading { db in
      let shelves = try Departures.shelves(fonds: typed.fonds, box: typed.box, dossier: typed.dossier, in: db)
      let statement = try db.cachedStatement(sql: "SELECT fonds, box, dossier FROM shelf WHERE id = ?")
      return try shelves.compactMap { id -> ShelfScope? in
        guard let row = try Row.fetchOne(statement, arguments: [id]), let fonds = row["fonds"] as String? else {
          return nil
        }
        return ShelfScope(
          fonds: fonds, box: typed.box == nil ? nil : row["box"], dossier: typed.dossier == nil ? nil : row["dossier"])
      }.uniqued
    }
  }
}
