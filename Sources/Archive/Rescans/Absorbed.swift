internal import GRDB
internal import Records

/// Documents that were joined to a record, or turned out to be a new scan of it: they hold no pages any more.
enum Absorbed {
  static func note(_ document: DocumentID, into record: DocumentID, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO absorbed (document_id, into_id) VALUES (?, ?)",
      arguments: [document.rawValue, record.rawValue])
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
