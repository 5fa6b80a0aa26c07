internal import GRDB
internal import Records

/// Citations and tasks of documents as they are stored.
enum ContentsRows {
  /// Enters `contents` of a described document in the place of older ones; answers what the event log keeps of them.
  ///
  /// A task that was found before keeps its number; one that is not found any more goes, unless somebody has said
  /// something of it.
  static func replace(with contents: DocumentContents, of document: DocumentID, in db: Database) throws -> String {
    try db.execute(sql: "DELETE FROM citation WHERE document_id = ?", arguments: [document.rawValue])
    for citation in contents.citations { try enter(citation, of: document, in: db) }
    try PartyRows.replace(with: contents, of: document, in: db)
    try db.execute(sql: "UPDATE task SET found = 0 WHERE document_id = ?", arguments: [document.rawValue])
    var keys: [String: Int] = [:]
    for (place, task) in contents.tasks.enumerated() {
      // A plan may ask for the same work of several units.
      let key = SearchKey.of(task.work)
      keys[key, default: 0] += 1
      try enter(task, key: key + (keys[key] == 1 ? "" : "#\(keys[key] ?? 1)"), place: place + 1, of: document, in: db)
    }
    try db.execute(
      sql: """
        DELETE FROM task WHERE document_id = ? AND found = 0
          AND NOT EXISTS (SELECT 1 FROM task_state WHERE task_id = task.id)
        """, arguments: [document.rawValue])
    try db.execute(sql: "UPDATE description SET examined = 1 WHERE document_id = ?", arguments: [document.rawValue])
    return try hash(of: document, in: db)
  }

  /// Takes away all that a document says, for one that is withheld.
  static func remove(_ document: DocumentID, in db: Database) throws {
    try Erasure.begin(documents: "VALUES (?)", document.rawValue, in: db)
    for table in ["citation", "task", "decision", "authority", "party", "site"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE document_id = ?", arguments: [document.rawValue])
    }
    try Erasure.end(in: db)
  }

  /// SHA-256 of the rows of what was found last.
  static func hash(of document: DocumentID, in db: Database) throws -> String {
    try CanonicalForm.digest(
      citations: try CitationRows.of(document, in: db), tasks: try TaskRows.found(in: document, db))
  }

  private static func enter(_ citation: Citation, of document: DocumentID, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO citation
          (document_id, type, number, number_key, date, agency, printed, page, x, y, width, height, confidence, times)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document.rawValue, citation.type?.rawValue, citation.number.storable, SearchKey.of(citation.number),
      citation.date?.description, citation.agency?.storable, citation.printed.storable, citation.page, citation.box?.x,
      citation.box?.y, citation.box?.width, citation.box?.height, citation.confidence, citation.times,
    ])
  }

  private static func enter(
    _ task: PlannedTask, key: String, place: Int, of document: DocumentID, in db: Database
  ) throws {
    let units = [task.lead, task.partners].compactMap(\.self).map(SearchKey.of).joined()
    try db.cachedStatement(
      sql: """
        INSERT INTO task (document_id, key, place, work, lead, partners, units_key, result, time, due, reported, section,
          page, x, y, width, height, confidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (document_id, key) DO UPDATE SET place = excluded.place, found = 1, work = excluded.work,
          lead = excluded.lead, partners = excluded.partners, units_key = excluded.units_key, result = excluded.result,
          time = excluded.time, due = excluded.due, reported = excluded.reported, section = excluded.section, page = excluded.page, x = excluded.x, y = excluded.y,
          width = excluded.width, height = excluded.height, confidence = excluded.confidence
        """
    ).execute(arguments: [
      document.rawValue, key, place, task.work.storable, task.lead?.storable, task.partners?.storable, units,
      task.result?.storable, task.time?.storable, task.due?.description,
      task.reported?.storable, task.section?.storable, task.page, task.box?.x, task.box?.y, task.box?.width,
      task.box?.height, task.confidence,
    ])
  }
}
