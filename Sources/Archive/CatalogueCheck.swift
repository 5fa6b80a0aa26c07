internal import GRDB

/// Whether the catalogue's file and its index are sound.
enum CatalogueCheck {
  static func structure(_ db: Database) throws -> [CheckFinding] {
    let troubles = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "row \(row["rowid"] as Int64? ?? 0) of \(row["table"] as String) refers to nothing in \(row["parent"] as String)"
    }
    return (troubles + orphans).map(CheckFinding.catalogueDamaged)
  }

  /// Compares every term of the index with the texts that it was built from.
  static func index(_ db: Database) throws -> [CheckFinding] {
    do {
      try db.execute(sql: "INSERT INTO page_index (page_index, rank) VALUES ('integrity-check', 1)")
      return []
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return [.indexDamaged]
    }
  }
}
