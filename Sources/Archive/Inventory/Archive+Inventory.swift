internal import Foundation
internal import GRDB
package import Records

/// What an import did to the inventory.
package struct InventoryImport: Hashable, Sendable {
  package init() {}

  package var new = 0
  package var changed = 0
  package var unchanged = 0
}

extension Archive {
  /// The key by which two codes are the same: case, marks, strokes and leading zeros of numbers do not count.
  package static func inventoryKey(_ code: String) -> String { SearchKey.of(code) }

  /// Takes lines in, all or none; a code that is known is changed where anything of it is another. Lines that are not among them stay.
  package func importInventory(_ lines: [InventoryLine], from file: String, by name: String) throws(ArchiveError)
    -> InventoryImport
  {
    try writing { db in
      var outcome = InventoryImport()
      let find = try db.cachedStatement(sql: "SELECT * FROM inventory_line WHERE code_key = ?")
      for line in lines {
        let key = SearchKey.of(line.code)
        let known = try Row.fetchOne(find, arguments: [key]).map(InventoryLine.init)
        if known == line {
          outcome.unchanged += 1
          continue
        }
        if known == nil { outcome.new += 1 } else { outcome.changed += 1 }
        try db.execute(sql: "DELETE FROM inventory_line WHERE code_key = ?", arguments: [key])
        try db.execute(
          sql: "INSERT INTO inventory_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            line.code.storable, key, line.fonds?.storable, line.inventory?.storable, line.box?.storable,
            line.title?.storable, line.firstDay?.description, line.lastDay?.description, line.sheets, line.pages,
            line.retention?.storable, line.division?.storable, line.field?.storable, line.priority?.storable,
            now().formatted(.iso8601),
          ])
      }
      if outcome.new + outcome.changed > 0 {
        try EventLog(now: now).append(
          .inventoryImported,
          ["file": file, "new": String(outcome.new), "changed": String(outcome.changed), "by": name], in: db)
      }
      return outcome
    }
  }

  /// In the order of fonds, box and code.
  package func inventory() throws(ArchiveError) -> [InventoryLine] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT * FROM inventory_line ORDER BY fonds, box, code").map(InventoryLine.init)
    }
  }

  /// Planned and scanned dossiers side by side.
  package func inventoryComparison() throws(ArchiveError) -> InventoryComparison {
    let lines = try inventory()
    let shelves = try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT shelf.id, fonds, box, dossier, dossier_key, count(page.id) AS pages
          FROM shelf JOIN scan_file ON shelf_id = shelf.id AND standing = 'current' LEFT JOIN page ON file_id = scan_file.id
          GROUP BY shelf.id ORDER BY fonds, box, dossier
          """
      ).map { row in
        ScannedDossier(place: ShelfPlace(row), key: row["dossier_key"], pages: row["pages"])
      }
    }
    return InventoryComparison(lines, shelves)
  }
}

extension InventoryLine {
  init(_ row: Row) {
    self.init(code: row["code"])
    (fonds, inventory, box, title) = (row["fonds"], row["inventory"], row["box"], row["title"])
    firstDay = (row["first_day"] as String?).flatMap { RecordDate($0) }
    lastDay = (row["last_day"] as String?).flatMap { RecordDate($0) }
    (sheets, pages) = (row["sheets"], row["pages"])
    (retention, division, field, priority) = (row["retention"], row["division"], row["field"], row["priority"])
  }
}
