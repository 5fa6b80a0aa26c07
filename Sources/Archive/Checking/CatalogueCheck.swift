internal import GRDB

/// Whether the catalogue's file is sound.
enum CatalogueCheck {
  static func structure(_ db: Database) throws -> [CheckFinding] {
    let troubles = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "row \(row["rowid"] as Int64? ?? 0) of \(row["table"] as String) refers to nothing in \(row["parent"] as String)"
    }
    return (troubles + orphans).map(CheckFinding.catalogueDamaged)
  }
}
