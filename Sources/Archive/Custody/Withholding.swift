internal import Foundation
internal import GRDB
internal import Records

/// Withholds whole documents, so that nothing of their content stays in the archive's folder (promise 7).
///
/// What goes: the text and its corrections, the description, citations, tasks, decisions on fields and names learnt from
/// them, the index, the copies of the originals that the archive keeps, and all of that of earlier versions. Freed pages of
/// the catalogue are overwritten (`secure_delete`). What stays: the place of the document on the shelf, the hashes of its
/// files and of its decisions, and the likeness of its pages, which tells a new scan of them and nothing else.
struct Withholding {
  let log: EventLog

  /// Makes every page of `document` withheld. Whether text was purged; the write-ahead log must then be forgotten.
  func withhold(_ document: DocumentID, for kind: WithholdingKind, in db: Database) throws -> Bool {
    var purged = false
    for version in [document] + (try Versions.documents(of: document, in: db)) {
      purged = try withholdPages(of: version, for: kind, in: db) || purged
    }
    if purged { try PageIndex.optimise(in: db) }
    return purged
  }

  private func withholdPages(of document: DocumentID, for kind: WithholdingKind, in db: Database) throws -> Bool {
    let pages = try Row.fetchAll(
      db, sql: "SELECT id, state FROM page WHERE document_id = ? AND state <> 'withheld' ORDER BY document_index",
      arguments: [document.rawValue]
    ).map { (page: PageID(rawValue: $0["id"]), state: $0["state"] as String) }
    var purged = false
    for (page, _) in pages where try PageIndex.remove(page, in: db) { purged = true }
    // Earlier versions are in no index, but their text is content all the same.
    purged = try removeContent(of: document, in: db) || purged
    purged = try Safekeeping.letGo(of: document, in: db) || purged
    for (page, state) in pages {
      try db.execute(
        sql: "UPDATE page SET state = 'withheld', reason = NULL, withheld_for = ?, settled_at = ? WHERE id = ?",
        arguments: [kind.rawValue, log.now().formatted(.iso8601), page.rawValue])
      try log.append(.withheld, document: document, page: page, ["state": "withheld", "was": state], in: db)
    }
    return purged
  }

  /// Names the kind anew for pages that are withheld already.
  func rename(_ document: DocumentID, to kind: WithholdingKind, in db: Database) throws {
    for version in [document] + (try Versions.documents(of: document, in: db)) {
      let pages = try Int64.fetchAll(
        db, sql: "SELECT id FROM page WHERE document_id = ? AND state = 'withheld' AND withheld_for <> ?",
        arguments: [version.rawValue, kind.rawValue])
      for page in pages {
        try db.execute(
          sql: "UPDATE page SET withheld_for = ?, settled_at = ? WHERE id = ?",
          arguments: [kind.rawValue, log.now().formatted(.iso8601), page])
        try log.append(
          .withheld, document: version, page: PageID(rawValue: page), ["state": "withheld", "was": "withheld"], in: db)
      }
    }
  }

  /// Removes what was read of the pages of a file that is disposed of; they are to be out of the index already.
  func purge(pagesOf file: ScanFileID, in db: Database) throws {
    let documents = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT document_id FROM page WHERE file_id = ?", arguments: [file.rawValue]
    ).map(DocumentID.init(rawValue:))
    for document in documents {
      for version in [document] + (try Versions.documents(of: document, in: db)) {
        _ = try removeContent(of: version, in: db)
        _ = try Safekeeping.letGo(of: version, in: db)
        try db.execute(
          sql: "DELETE FROM page_likeness WHERE page_id IN (SELECT id FROM page WHERE document_id = ?)",
          arguments: [version.rawValue])
      }
    }
    try PageIndex.optimise(in: db)
  }

  /// Whether there was any text.
  private func removeContent(of document: DocumentID, in db: Database) throws -> Bool {
    let texts = "SELECT id FROM page WHERE document_id = ?"
    try db.execute(
      sql: "DELETE FROM page_correction WHERE page_id IN (\(texts))", arguments: [document.rawValue])
    try db.execute(sql: "DELETE FROM page_text WHERE page_id IN (\(texts))", arguments: [document.rawValue])
    let hadText = db.changesCount > 0
    try db.execute(sql: "DELETE FROM description WHERE document_id = ?", arguments: [document.rawValue])
    try ContentsRows.remove(document, in: db)
    return hadText
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
