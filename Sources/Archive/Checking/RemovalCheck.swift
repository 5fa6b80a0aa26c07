internal import Foundation
internal import GRDB
internal import Records

/// Whether scans were struck off as the event log tells, and whether the copies that the archive keeps are whole.
enum RemovalCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH told AS (
          SELECT file_id, CAST(json_extract(detail, '$.removal') AS INTEGER) AS number,
            json_extract(detail, '$.reason') AS told, json_extract(detail, '$.by') AS by,
            json_extract(detail, '$.kind') AS told_kind
          FROM event WHERE kind = 'removed')
        SELECT removal.file_id, \(StoredPath.column), removal.reason, decided_by, removal.kind, told, by, told_kind
        FROM removal JOIN scan_file ON scan_file.id = removal.file_id
        LEFT JOIN told ON told.number = removal.id AND told.file_id = removal.file_id
        UNION ALL
        SELECT told.file_id, ifnull(\(StoredPath.absolute), ''), '', '', '', NULL, NULL, NULL FROM told
        LEFT JOIN scan_file ON scan_file.id = told.file_id WHERE number NOT IN (SELECT id FROM removal)
        """)
    return rows.filter { row in
      row["told"] as String? != Custody.key(of: row["reason"]) || row["by"] as String? != row["decided_by"]
        || row["told_kind"] as String? != row["kind"]
    }.map { .removalAltered(ScanFileID(rawValue: $0["file_id"]), path: $0["path"]) }
  }

  /// Copies in `folder` by their digest, those after `digest`, a few at a time.
  static func keptCopies(after digest: String, in folder: String, _ db: Database) throws -> [(
    digest: Records.Digest, path: String, original: String
  )] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT digest, ifnull((SELECT \(StoredPath.absolute) FROM scan_file WHERE scan_file.digest = kept_original.digest
          ORDER BY standing = 'current' DESC LIMIT 1), digest) AS original
        FROM kept_original WHERE NOT is_leaving AND digest > ? ORDER BY digest LIMIT 500
        """, arguments: [digest]
    ).map { row in
      let digest = Records.Digest(rawValue: row["digest"])
      return (digest, Safekeeping.path(of: digest, in: folder), row["original"])
    }
  }
}
