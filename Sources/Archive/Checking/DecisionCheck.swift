internal import Foundation
internal import GRDB
internal import Records

/// Whether what people decided is what the event log tells, and whether what follows from it does.
enum DecisionCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    try fields(db) + gone(db) + custody(db) + tasks(db) + contents(db) + authority(db)
  }

  private static func document(_ row: Row) -> DocumentID { DocumentID(rawValue: row["document_id"]) }

  /// Each decision against the event that was written with it.
  private static func fields(_ db: Database) throws -> [CheckFinding] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH told AS (
          SELECT CAST(json_extract(detail, '$.decision') AS INTEGER) AS number, document_id,
            json_extract(detail, '$.value') AS told
          FROM event WHERE kind = 'reviewed')
        SELECT decision.*, told FROM decision
        LEFT JOIN told ON told.number = decision.id AND told.document_id = decision.document_id
        ORDER BY decision.id
        """)
    return try rows.filter { row in
      let decision = FieldDecision(
        verdict: try stored(row["verdict"]), value: row["value"], found: row["found"], by: row["decided_by"],
        at: row["decided_at"])
      return row["told"] as String? != Deciding.key(of: decision, named: try stored(row["name"]), in: document(row))
    }.map { .decisionAltered(document($0)) }
  }

  /// Decisions and words on tasks that the log tells of and that are gone, but for documents that were withheld since, or
  /// disposed of.
  private static func gone(_ db: Database) throws -> [CheckFinding] {
    try Row.fetchAll(
      db,
      sql: """
        WITH told AS (
          SELECT id, document_id, kind, CAST(json_extract(detail, iif(kind = 'reviewed', '$.decision', '$.word')) AS INTEGER)
            AS number
          FROM event WHERE kind IN ('reviewed', 'task-set')),
        secret AS (SELECT document_id, max(id) AS id FROM event WHERE kind = 'withheld' GROUP BY document_id)
        SELECT DISTINCT told.document_id FROM told LEFT JOIN secret ON secret.document_id = told.document_id
        WHERE ifnull(secret.id, 0) < told.id AND NOT EXISTS (
            SELECT 1 FROM page JOIN removal ON removal.file_id = page.file_id
            WHERE page.document_id = told.document_id AND removal.kind = 'disposal')
          AND iif(kind = 'reviewed', number NOT IN (SELECT id FROM decision), number NOT IN (SELECT id FROM task_state))
        """
    ).map { .decisionAltered(document($0)) }
  }

  private static func custody(_ db: Database) throws -> [CheckFinding] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH told AS (
          SELECT CAST(json_extract(detail, '$.custody') AS INTEGER) AS number, document_id, kind,
            json_extract(detail, '$.reason') AS told, json_extract(detail, '$.by') AS by
          FROM event WHERE kind IN ('released', 'withheld-by-hand'))
        SELECT custody.document_id, reason, decided_by, verdict, kind, told, by
        FROM custody LEFT JOIN told ON told.number = custody.id AND told.document_id = custody.document_id
        UNION ALL
        SELECT document_id, '', '', '', NULL, NULL, NULL FROM told
        WHERE number NOT IN (SELECT id FROM custody)
        """)
    return rows.filter { row in
      let kind = row["verdict"] as String == "released" ? "released" : "withheld-by-hand"
      return row["kind"] as String? != kind || row["by"] as String? != row["decided_by"]
        || row["told"] as String? != Custody.key(of: row["reason"])
    }.map { .decisionAltered(document($0)) }
  }

  private static func tasks(_ db: Database) throws -> [CheckFinding] {
    try Row.fetchAll(
      db,
      sql: """
        WITH told AS (
          SELECT CAST(json_extract(detail, '$.word') AS INTEGER) AS number, document_id,
            json_extract(detail, '$.to') AS state, json_extract(detail, '$.by') AS by, json_extract(detail, '$.on') AS at
          FROM event WHERE kind = 'task-set')
        SELECT DISTINCT task.document_id FROM task_state JOIN task ON task.id = task_id
        LEFT JOIN told ON told.number = task_state.id AND (told.document_id = task.document_id
          OR EXISTS (SELECT 1 FROM event WHERE kind = 'joined' AND event.document_id = task.document_id
            AND json_extract(detail, '$.from') = CAST(told.document_id AS TEXT)))
        WHERE told.state IS NOT task_state.state OR by IS NOT decided_by OR at IS NOT decided_at
        """
    ).map { .decisionAltered(document($0)) }
  }

  /// Citations and tasks against the hash that was written when they were found.
  private static func contents(_ db: Database) throws -> [CheckFinding] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH told AS (
          SELECT document_id, json_extract(detail, '$.contents') AS hash, max(id) FROM event
          WHERE kind IN ('described', 'examined') AND json_extract(detail, '$.contents') IS NOT NULL
          GROUP BY document_id)
        SELECT document_id, hash FROM description LEFT JOIN told USING (document_id) WHERE examined
        """)
    var findings: [CheckFinding] = []
    while let row = try rows.next() {
      if try row["hash"] as String? != ContentsRows.hash(of: document(row), in: db) {
        findings.append(.contentsAltered(document(row)))
      }
    }
    return findings
  }

  /// The authority file follows from what people decided.
  private static func authority(_ db: Database) throws -> [CheckFinding] {
    let documents = try Int64.fetchAll(
      db, sql: "SELECT document_id FROM decision UNION SELECT document_id FROM authority ORDER BY 1")
    return try documents.map { DocumentID(rawValue: $0) }.filter { document in
      let wanted = try AuthorityFile.confirmed(of: document, in: db).map { [$0.rawValue, $1, $2] }
      let rows = try Row.fetchAll(
        db, sql: "SELECT kind, name, agency_key FROM authority WHERE document_id = ?", arguments: [document.rawValue])
      return Set(wanted) != Set(rows.map { [$0["kind"], $0["name"], $0["agency_key"]] as [String] })
    }.map { .authorityAltered($0) }
  }
}
