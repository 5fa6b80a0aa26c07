internal import GRDB
internal import Records

/// Whether registered roots are what the event log tells of them.
enum ShelfCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH added AS (
          SELECT CAST(json_extract(detail, '$.shelf') AS INTEGER) AS id, json_extract(detail, '$.levels') AS levels,
            json_extract(detail, '$.how') AS how, json_extract(detail, '$.fonds') AS fonds,
            json_extract(detail, '$.by') AS named_by, max(event.id)
          FROM event WHERE kind = 'shelf-added' GROUP BY 1),
        gone AS (
          SELECT CAST(value AS INTEGER) AS id FROM event,
            json_each('[' || replace(json_extract(detail, '$.instead_of'), ' ', ',') || ']')
          WHERE kind = 'shelf-added' AND json_extract(detail, '$.instead_of') IS NOT NULL),
        place AS (
          SELECT CAST(json_extract(detail, '$.shelf') AS INTEGER) AS id, json_extract(detail, '$.path') AS path, max(event.id)
          FROM event WHERE kind IN ('shelf-added', 'shelf-moved') GROUP BY 1)
        SELECT ifnull(added.id, shelf_root.id) AS id, added.id IS NOT NULL AS is_told, shelf_root.id IS NOT NULL AS stands,
          added.levels IS shelf_root.levels AND added.how IS shelf_root.how AND added.named_by IS shelf_root.named_by
            AS fits,
          added.fonds AS told_fonds, shelf_root.fonds AS fonds, place.path AS told_path, location
        FROM added FULL JOIN shelf_root ON shelf_root.id = added.id LEFT JOIN place ON place.id = added.id
        WHERE ifnull(added.id, shelf_root.id) NOT IN (SELECT id FROM gone) ORDER BY 1
        """)
    return rows.filter { row in
      guard row["is_told"], row["stands"], row["fits"] else { return true }
      let fonds = (row["fonds"] as String?).map(BooksCheck.key)
      return fonds != row["told_fonds"] as String?
        || BooksCheck.key(ofPath: row["location"]) != row["told_path"] as String?
    }.map { .shelfAltered(ShelfRootID(rawValue: $0["id"])) }
  }
}
