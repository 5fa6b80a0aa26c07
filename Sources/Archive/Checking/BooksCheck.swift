internal import Foundation
internal import GRDB
internal import Hashing
internal import Records

/// Whether the books still hold what the event log says was entered: nothing removed, nothing put elsewhere.
enum BooksCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    let files = try filesMissing(db)
    let counts = try pagesMissing(db)
    let told = Set((files + counts).compactMap(\.file))
    return files.map(\.finding) + counts.map(\.finding) + (try pagesGone(db, butOf: told)) + (try altered(db))
  }

  private typealias Told = (file: Int64?, finding: CheckFinding)

  private static func filesMissing(_ db: Database) throws -> [Told] {
    try Int64.fetchAll(
      db,
      sql: """
        WITH entry AS (
          SELECT file_id, kind, max(id) FROM event WHERE kind IN ('registered', 'duplicate', 'merged') GROUP BY file_id)
        SELECT file_id FROM entry LEFT JOIN scan_file ON scan_file.id = file_id
        WHERE kind <> 'merged' AND scan_file.id IS NULL ORDER BY file_id
        """
    ).map { ($0, .fileMissing(ScanFileID(rawValue: $0))) }
  }

  /// The pages of a file against its own count and against the count in the log. The page that stood for a file that
  /// could not be counted goes when the file waits again.
  private static func pagesMissing(_ db: Database) throws -> [Told] {
    try Row.fetchAll(
      db,
      sql: """
        WITH counting AS (
          SELECT file_id, kind, CAST(json_extract(detail, '$.pages') AS INTEGER) AS pages, max(id) AS id
          FROM event WHERE kind IN ('counted', 'uncountable') GROUP BY file_id),
        again AS (SELECT file_id, max(id) AS id FROM event WHERE kind = 'waits-again' GROUP BY file_id),
        account AS (
          SELECT scan_file.id, \(StoredPath.column), ifnull(page_count, 0) AS counted,
            iif(counting.kind = 'uncountable' AND again.id > counting.id, 0, ifnull(pages, 0)) AS told,
            (SELECT count(*) FROM page WHERE page.file_id = scan_file.id) AS registered
          FROM scan_file LEFT JOIN counting ON counting.file_id = scan_file.id
          LEFT JOIN again ON again.file_id = scan_file.id)
        SELECT id, path, iif(counted <> registered, counted, told) AS counted, registered
        FROM account WHERE counted <> registered OR told <> registered ORDER BY id
        """
    ).map { row in
      let finding = CheckFinding.pagesMissing(
        ScanFileID(rawValue: row["id"]), path: row["path"], counted: row["counted"], registered: row["registered"])
      return (row["id"], finding)
    }
  }

  /// Pages with an outcome that are gone, but for those of `files`, which are told of already.
  private static func pagesGone(_ db: Database, butOf files: Set<Int64>) throws -> [CheckFinding] {
    try Row.fetchAll(
      db,
      sql: """
        WITH outcome AS (
          SELECT page_id, document_id, kind, max(id) FROM event WHERE page_id IS NOT NULL GROUP BY page_id)
        SELECT page_id, (SELECT max(file_id) FROM event WHERE event.page_id = outcome.page_id) AS file_id
        FROM outcome LEFT JOIN page ON page.id = page_id
        WHERE page.id IS NULL AND NOT (
          kind = 'waits-again' AND outcome.document_id IN (SELECT document_id FROM event WHERE kind = 'uncountable'))
        ORDER BY page_id
        """
    ).filter { row in (row["file_id"] as Int64?).map { !files.contains($0) } ?? true }
      .map { .pageMissing(PageID(rawValue: $0["page_id"])) }
  }

  /// Files whose path, content or standing is not what was last registered. Events of older programs tell no path.
  private static func altered(_ db: Database) throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH content AS (
          SELECT file_id, json_extract(detail, '$.sha256') AS sha256, max(id) FROM event
          WHERE kind IN ('registered', 'duplicate', 'moved') AND json_extract(detail, '$.sha256') IS NOT NULL
          GROUP BY file_id),
        place AS (
          SELECT file_id, json_extract(detail, '$.path') AS path, max(id) FROM event
          WHERE kind IN ('registered', 'duplicate', 'moved', 'shelf-moved') AND file_id IS NOT NULL GROUP BY file_id),
        rank AS (
          SELECT file_id, CASE WHEN kind = 'restored' THEN ifnull(json_extract(detail, '$.as'), 'current')
              WHEN kind IN ('registered', 'promoted') THEN 'current' ELSE kind END AS kind,
            max(id)
          FROM event WHERE kind IN ('registered', 'duplicate', 'superseded', 'promoted', 'removed', 'restored')
          GROUP BY file_id),
        mishap AS (
          SELECT file_id, kind = 'overwritten' AS overwritten, max(id) FROM event
          WHERE kind IN ('registered', 'moved', 'overwritten', 'removed', 'restored') GROUP BY file_id)
        SELECT scan_file.id, \(StoredPath.column), \(StoredPath.toldColumn), ifnull(digest, '') AS digest, standing, sha256, place.path AS told, rank.kind,
          standing = 'current' AND (overwritten_at IS NOT NULL) <> ifnull(overwritten, 0) AS unexplained
        FROM scan_file LEFT JOIN content ON content.file_id = scan_file.id
        LEFT JOIN place ON place.file_id = scan_file.id LEFT JOIN rank ON rank.file_id = scan_file.id
        LEFT JOIN mishap ON mishap.file_id = scan_file.id
        ORDER BY scan_file.id
        """)
    while let row = try rows.next() {
      let path: String = row["path"]
      let told: String? = row["told"]
      if row["digest"] != row["sha256"] as String? || row["standing"] != row["kind"] as String?
        || told.map({ $0 != key(ofPath: row["told_path"]) }) == true || row["unexplained"] as Bool
      {
        findings.append(.fileAltered(ScanFileID(rawValue: row["id"]), path: path))
      }
    }
    return findings
  }

  /// What the event log keeps of a path: it never forgets, and a path may hold somebody's name.
  static func key(ofPath path: String) -> String {
    SHA256.hash(data: Data(path.utf8)).hexadecimal
  }
}
