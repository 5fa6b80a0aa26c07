internal import GRDB
internal import Records

/// Whether earlier readings of pages are those that the event log tells of (promise 5). Those of pages that were withheld or
/// disposed of since are gone.
enum ReadingCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH told AS (
          SELECT CAST(json_extract(detail, '$.earlier') AS INTEGER) AS reading, page_id, id AS number,
            json_extract(detail, '$.earlier_sha256') AS sha256
          FROM event WHERE kind = 'reread' AND json_extract(detail, '$.earlier') IS NOT NULL)
        SELECT ifnull(told.page_id, earlier_reading.page_id) AS page, sha256, state, reason, text, words,
          earlier_reading.id IS NOT NULL AS is_there, told.reading IS NOT NULL AND earlier_reading.id IS NULL AND (
            EXISTS (SELECT 1 FROM event WHERE event.page_id = told.page_id AND event.id > number
              AND kind IN ('withheld', 'waits-again'))
            OR EXISTS (SELECT 1 FROM page JOIN scan_file ON scan_file.id = file_id
              WHERE page.id = told.page_id AND standing = 'removed')) AS went
        FROM told FULL JOIN earlier_reading ON earlier_reading.id = told.reading ORDER BY 1
        """)
    var findings: [CheckFinding] = []
    while let row = try rows.next() {
      if row["went"] { continue }
      let fits = row["is_there"] && row["sha256"] as String? == key(row)
      if !fits { findings.append(.earlierReadingAltered(PageID(rawValue: row["page"]))) }
    }
    return findings
  }

  /// What the event log keeps of an earlier reading: it never forgets, and a text may hold somebody's name.
  static func key(state: String, reason: String?, text: String?, words: String?) -> String {
    Custody.key(of: [state, reason ?? "", text ?? "", words ?? ""].joined(separator: "\n"))
  }

  private static func key(_ row: Row) -> String {
    key(state: row["state"] ?? "", reason: row["reason"], text: row["text"], words: row["words"])
  }
}
