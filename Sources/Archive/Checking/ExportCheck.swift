internal import GRDB

/// Whether what left the archive is what the event log tells.
enum ExportCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH told AS (
          SELECT CAST(json_extract(detail, '$.export') AS INTEGER) AS number, json_extract(detail, '$.by') AS by,
            json_extract(detail, '$.format') AS told_format, json_extract(detail, '$.choice') AS told_choice,
            json_extract(detail, '$.asked') AS told_asked, json_extract(detail, '$.reason') AS told_reason,
            json_extract(detail, '$.runs') AS runs, at
          FROM event WHERE kind = 'export-begun')
        SELECT export.*, told.* FROM export LEFT JOIN told ON told.number = export.id
        UNION ALL
        SELECT number, '', '', NULL, NULL, '', '', told.* FROM told WHERE number NOT IN (SELECT id FROM export)
        """)
    return try rows.filter { row in
      let id: Int64 = row["id"]
      let runs = try key(ofRunsOf: id, in: db)
      return row["begun_by"] != row["by"] as String? || row["format"] != row["told_format"] as String?
        || row["choice"] != row["told_choice"] as String? || row["begun_at"] != row["at"] as String?
        || (row["asked"] as String?).map(Custody.key) != row["told_asked"]
        || (row["reason"] as String?).map(Custody.key) != row["told_reason"]
        || runs != row["runs"] as String?
    }.map { .exportAltered($0["id"]) }
  }

  private static func key(ofRunsOf export: Int64, in db: Database) throws -> String {
    let runs = try Row.fetchAll(
      db,
      sql: """
        SELECT first_document, last_document FROM export_range WHERE export_id = ? ORDER BY first_document
        """, arguments: [export]
    ).map { Exporting.Run(first: $0["first_document"], last: $0["last_document"]) }
    return Exporting.key(of: runs)
  }
}
