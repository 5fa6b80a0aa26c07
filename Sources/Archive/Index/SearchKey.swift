internal import GRDB
internal import VietnameseText

/// The form in which a name or a number is compared: its folded syllables between spaces, ` 22 kh ubnd `.
///
/// `22/KH-UBND`, `022 kh ubnd` and `22KH-UBND` have one key, and a part of a name is a part of its key.
enum SearchKey {
  static func of(_ text: String) -> String {
    key(text.syllables(limit: longest).map(\.folded))
  }

  /// The key of a number as a person types it, who may write `Số:` or `Số, ký hiệu` before it, or the symbol first.
  static func ofNumber(_ typed: String) -> String {
    key(NumberKey.ordered(Lookalikes.number(typed).syllables(limit: longest).map(\.folded)))
  }

  /// Computes all stored keys anew; for a migration, after the form of a key has changed.
  static func renew(in db: Database) throws {
    for (table, name, key) in [
      ("shelf", "dossier", "dossier_key"), ("description", "number", "number_key"),
      ("description", "agency", "agency_key"),
    ] {
      let update = try db.makeStatement(sql: "UPDATE \(table) SET \(key) = ? WHERE rowid = ?")
      for row in try Row.fetchAll(
        db, sql: "SELECT rowid AS number, \(name) AS name FROM \(table) WHERE \(name) IS NOT NULL")
      {
        try update.execute(arguments: [of(row["name"]), row["number"] as Int64])
      }
    }
  }

  /// Takes the keys of the bodies above agencies from the fields; for a migration.
  static func fillParents(in db: Database) throws {
    let update = try db.makeStatement(sql: "UPDATE description SET agency_parent_key = ? WHERE document_id = ?")
    let rows = try Row.fetchCursor(db, sql: "SELECT document_id, value FROM field WHERE name = 'agency_parent'")
    while let row = try rows.next() {
      try update.execute(arguments: [of(row["value"]), row["document_id"] as Int64])
    }
  }

  private static func key(_ syllables: [String]) -> String { " " + syllables.joined(separator: " ") + " " }

  /// Longer than any name or number; keeps a pasted page from becoming a key.
  private static let longest = 64
}
