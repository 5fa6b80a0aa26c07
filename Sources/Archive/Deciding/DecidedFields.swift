internal import GRDB
internal import Records

/// What people decided on fields, as it is stored.
enum DecidedFields {
  /// The latest decision on each field of a document.
  static func of(_ document: DocumentID, in db: Database) throws -> [FieldName: FieldDecision] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM decision WHERE document_id = ? ORDER BY id"),
      arguments: [document.rawValue])
    var decisions: [FieldName: FieldDecision] = [:]
    for row in rows {
      decisions[try stored(row["name"])] = FieldDecision(
        verdict: try stored(row["verdict"]), value: row["value"], found: row["found"], by: row["decided_by"],
        at: row["decided_at"])
    }
    return decisions
  }

  static func add(_ decision: FieldDecision, to name: FieldName, of document: DocumentID, in db: Database) throws
    -> Int64
  {
    try db.execute(
      sql: """
        INSERT INTO decision (document_id, name, verdict, value, found, decided_by, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        document.rawValue, name.rawValue, decision.verdict.rawValue, decision.value?.storable, decision.found?.storable,
        decision.by.storable, decision.at,
      ])
    return db.lastInsertedRowID
  }
}
