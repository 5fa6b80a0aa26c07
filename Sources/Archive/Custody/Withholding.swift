internal import Foundation
internal import GRDB
internal import Records

/// Withholds whole documents, so that nothing of their content stays in the archive's folder (promise 7).
struct Withholding {
  let log: EventLog

  /// Makes every page of `document` withheld. Whether text was purged; the write-ahead log must then be forgotten.
  func withhold(_ document: DocumentID, mark: SecrecyMark, in db: Database) throws -> Bool {
    let pages = try Row.fetchAll(
      db, sql: "SELECT id, state FROM page WHERE document_id = ? AND state <> 'withheld' ORDER BY document_index",
      arguments: [document.rawValue]
    ).map { (page: PageID(rawValue: $0["id"]), state: $0["state"] as String) }
    var purged = false
    for (page, _) in pages where try PageIndex.remove(page, in: db) { purged = true }
    let texts = "SELECT id FROM page WHERE document_id = ?"
    try db.execute(
      sql: "DELETE FROM page_correction WHERE page_id IN (\(texts))", arguments: [document.rawValue])
    try db.execute(sql: "DELETE FROM page_text WHERE page_id IN (\(texts))", arguments: [document.rawValue])
    try db.execute(sql: "DELETE FROM description WHERE document_id = ?", arguments: [document.rawValue])
    try ContentsRows.remove(document, in: db)
    for (page, state) in pages {
      try db.execute(
        sql: "UPDATE page SET state = 'withheld', reason = NULL, mark = ?, settled_at = ? WHERE id = ?",
        arguments: [mark.rawValue, log.now().formatted(.iso8601), page.rawValue])
      try log.append(.withheld, document: document, page: page, ["state": "withheld", "was": state], in: db)
    }
    if purged { try PageIndex.optimise(in: db) }
    return purged
  }

  /// Moves the write-ahead log into the catalogue and empties it, so that no old copy of a page stays in it.
  ///
  /// A search that runs meanwhile may keep the log in use; it is then emptied at the next opening.
  static func forgetLog(_ db: Database) throws {
    do {
      try db.checkpoint(.truncate)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
      return
    }
  }
}
