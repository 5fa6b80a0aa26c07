internal import GRDB

/// Computes stored keys anew when their form has changed (`SearchKey`): the one thing that an upgrade cannot say in SQL. It goes
/// on where it was stopped; until it is done, names are found by their older keys.
enum KeyRefill {
  /// 1: names and numbers with folded syllables between spaces, numbers without leading zeros; bodies above agencies.
  static let form = 1

  /// Tables of which a column holds the key of another one, by the order in which they are filled.
  private static let keys = [
    Key(table: "shelf", id: "id", name: "dossier", key: "dossier_key"),
    Key(table: "description", id: "document_id", name: "number", key: "number_key"),
    Key(table: "description", id: "document_id", name: "agency", key: "agency_key"),
    Key(
      table: "description", id: "document_id",
      name: "(SELECT value FROM field WHERE field.document_id = description.document_id AND name = 'agency_parent')",
      key: "agency_parent_key"),
  ]

  private struct Key {
    let table: String
    let id: String
    /// An expression for what the key is made from.
    let name: String
    let key: String
  }

  static func noteCurrent(in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('key_form', ?)", arguments: [String(form)])
  }

  static func fill(_ store: some DatabaseWriter) throws {
    let stored = try store.read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = 'key_form'") }
    guard stored != String(form) else { return }
    for key in keys {
      var last: Int64? = 0
      while let from = last { last = try store.write { try fill(key, after: from, in: $0) } }
    }
    try store.write { try noteCurrent(in: $0) }
  }

  /// Fills the rows after `id`; answers the last one, nil where there are no more. What has its key already stays.
  private static func fill(_ key: Key, after id: Int64, in db: Database) throws -> Int64? {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(key.id) AS id, \(key.name) AS name, \(key.key) AS key FROM \(key.table) WHERE \(key.id) > ?
        ORDER BY \(key.id) LIMIT \(rowsTogether)
        """, arguments: [id])
    let update = try db.cachedStatement(sql: "UPDATE \(key.table) SET \(key.key) = ? WHERE \(key.id) = ?")
    for row in rows {
      guard let name = row["name"] as String? else { continue }
      let value = SearchKey.of(name)
      if value != row["key"] as String? { try update.execute(arguments: [value, row["id"] as Int64]) }
    }
    return rows.last?["id"]
  }

  private static let rowsTogether = 5000
}
