internal import GRDB
internal import VietnameseText

/// The form in which a name or a number is compared: its folded syllables between spaces, ` 22 kh ubnd `.
///
/// `22/KH-UBND`, `022 kh ubnd` and `22KH-UBND` have one key, and a part of a name is a part of its key.
enum SearchKey {
  static func of(_ text: String) -> String {
    key(text.syllables(limit: longest).map(\.folded))
  }

  /// The key of a number as a person types it, who may write `Số:` or `Số, ký hiệu` before it.
  static func ofNumber(_ typed: String) -> String {
    let syllables = typed.syllables(limit: longest).map(\.folded)
    let bare = syllables.drop { labels.contains($0) }
    return key(bare.first?.first?.isNumber == true ? Array(bare) : syllables)
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

  /// What is printed before a number, folded: `Số`, `Số, ký hiệu`.
  private static let labels: Set<String> = ["so", "ki", "hieu"]

  private static func key(_ syllables: [String]) -> String { " " + syllables.joined(separator: " ") + " " }

  /// Longer than any name or number; keeps a pasted page from becoming a key.
  private static let longest = 64
}
