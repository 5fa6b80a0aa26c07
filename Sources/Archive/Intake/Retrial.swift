internal import GRDB
internal import Records

/// Gives pages another chance that could not be read for a reason that may pass: the file was away, or not to be opened.
struct Retrial {
  let log: EventLog

  /// Gives the pages of an unchanged file another chance.
  func retry(
    _ file: ScanFileID, reasons: [UnreadableReason] = UnreadableReason.allCases.filter(\.mayPass), in db: Database
  ) throws {
    let passing = reasons.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT page.id, document_id, file_id, format FROM page JOIN scan_file ON scan_file.id = file_id
        WHERE file_id = ? AND state = 'unreadable' AND reason IN (\(passing)) ORDER BY file_index
        """, arguments: [file.rawValue])
    for row in rows { try letWait(row, in: db) }
  }

  /// Lets an unreadable page wait again: a row with `id`, `document_id`, `file_id` and the `format` of the file.
  func letWait(_ row: Row, in db: Database) throws {
    let page = PageID(rawValue: row["id"])
    let document = DocumentID(rawValue: row["document_id"])
    let file = ScanFileID(rawValue: row["file_id"])
    // It is described anew when it is settled.
    try Describing.undescribe(document, in: db)
    if row["format"] == nil {
      try uncount(file, page: page, document: document, in: db)
    } else {
      try db.execute(
        sql: """
          UPDATE page SET state = 'waiting', reason = NULL, settled_at = NULL, measures = NULL, attempts = 0
          WHERE id = ?
          """, arguments: [page.rawValue])
    }
    try log.append(.waitsAgain, file: file, document: document, page: page, ["state": "waiting"], in: db)
  }

  /// The one page that stood for a file that could not be counted goes, and the file waits to be counted.
  private func uncount(_ file: ScanFileID, page: PageID, document: DocumentID, in db: Database) throws {
    try db.execute(sql: "DELETE FROM page WHERE id = ?", arguments: [page.rawValue])
    // What a person decided on it is kept, with the number of the document.
    try db.execute(
      sql: """
        DELETE FROM document WHERE id = ? AND id NOT IN (SELECT document_id FROM custody)
          AND id NOT IN (SELECT document_id FROM decision)
        """, arguments: [document.rawValue])
    try db.execute(sql: "UPDATE scan_file SET page_count = NULL WHERE id = ?", arguments: [file.rawValue])
  }
}
