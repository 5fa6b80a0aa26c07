internal import GRDB
internal import People

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
