internal import GRDB
internal import Records

/// Documents that were joined to a record, or turned out to be a new scan of it: they hold no pages any more.
enum Absorbed {
  /// Leaves what is known of `document`, which holds no pages any more, to `record`: its tasks with what people said of
  /// them, and its earlier versions. The row stays where people decided something under its number.
  static func absorb(_ document: DocumentID, into record: DocumentID, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO absorbed (document_id, into_id) VALUES (?, ?)",
      arguments: [document.rawValue, record.rawValue])
    for (table, column) in [("task", "document_id"), ("earlier_version", "record_id")] {
      try db.execute(
        sql: "UPDATE OR IGNORE \(table) SET \(column) = ? WHERE \(column) = ?",
        arguments: [record.rawValue, document.rawValue])
    }
    for leftOver in [
      "DELETE FROM task WHERE document_id = ? AND id NOT IN (SELECT task_id FROM task_state)",
      "DELETE FROM citation WHERE document_id = ?",
    ] {
      try db.execute(sql: leftOver, arguments: [document.rawValue])
    }
    let holders = ["custody", "decision", "task", "version_doubt", "page"].map {
      "AND id NOT IN (SELECT document_id FROM \($0))"
    }
    try db.execute(
      sql: "DELETE FROM document WHERE id = ? \(holders.joined(separator: " "))", arguments: [document.rawValue])
  }

  /// All that a record has absorbed, directly or by way of others.
  static func documents(into record: DocumentID, in db: Database) throws -> [DocumentID] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE lost (id) AS (
            SELECT document_id FROM absorbed WHERE into_id = ?
            UNION SELECT document_id FROM absorbed JOIN lost ON into_id = lost.id)
          SELECT id FROM lost ORDER BY id
          """), arguments: [record.rawValue]
    ).map(DocumentID.init(rawValue:))
  }
}
