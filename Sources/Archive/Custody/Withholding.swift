internal import Foundation
internal import GRDB
internal import Records

/// Withholds whole documents, so that nothing of their content stays in the archive's folder (promise 7).
///
/// What goes: the text and its corrections, earlier readings, the words of other programs, the description, citations, tasks, decisions on fields and names learnt from
/// them, the index, the copies of the originals that the archive keeps, and all of that of earlier versions, of
/// documents that were joined to it, and of struck-off scans of the paper. Freed pages of
/// the catalogue are overwritten (`secure_delete`). What stays: the place of the document on the shelf, the hashes of its
/// files and of its decisions, and the likeness of its pages, which tells a new scan of them and nothing else.
struct Withholding {
  let log: EventLog

  /// Makes every page of `document` withheld. Whether text was purged; the write-ahead log must then be forgotten.
  func withhold(_ document: DocumentID, for kind: WithholdingKind, in db: Database) throws -> Bool {
    var purged = false
    let struckOff = try Removing.documents(showing: document, in: db)
    // A struck-off record may have been scanned again before it was struck off.
    let records = [document] + struckOff
    for version in try records + records.flatMap({ try Versions.documents(of: $0, in: db) }) {
      purged = try withholdPages(of: version, for: kind, in: db) || purged
    }
    for (page, version) in try Versions.otherPages(showing: document, in: db) {
      try withhold(page, of: version, for: kind, in: db)
      purged = true
    }
    if purged { try PageIndex.purge(in: db) }
    return purged
  }

  /// A page of an earlier version; what was said of that version may come from the page.
  private func withhold(_ page: PageID, of version: DocumentID, for kind: WithholdingKind, in db: Database) throws {
    _ = try Self.removeTexts(ofPagesWhere: "id = ?", page.rawValue, in: db)
    try db.execute(sql: "DELETE FROM description WHERE document_id = ?", arguments: [version.rawValue])
    _ = try Safekeeping.letGo(of: version, in: db)
    try db.execute(
      sql: "UPDATE page SET state = 'withheld', reason = NULL, withheld_for = ?, settled_at = ? WHERE id = ?",
      arguments: [kind.rawValue, log.now().formatted(.iso8601), page.rawValue])
    try log.append(.withheld, document: version, page: page, ["state": "withheld"], in: db)
  }

  private func withholdPages(of document: DocumentID, for kind: WithholdingKind, in db: Database) throws -> Bool {
    let pages = try Row.fetchAll(
      db, sql: "SELECT id, state FROM page WHERE document_id = ? AND state <> 'withheld' ORDER BY document_index",
      arguments: [document.rawValue]
    ).map { (page: PageID(rawValue: $0["id"]), state: $0["state"] as String) }
    var purged = false
    for (page, _) in pages {
      purged = try PageIndex.holds(page, in: db) || purged
      try PageIndex.remove(page, in: db)
    }
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

  /// Removes what was read of a file that is disposed of, and what it looks like; its pages are to be out of the index
  /// already. A document that has pages in other files keeps what is said of it.
  func purge(pagesOf file: ScanFileID, in db: Database) throws {
    try forgetText(ofPagesWhere: "file_id", is: file.rawValue, in: db)
    try db.execute(
      sql: "DELETE FROM page_likeness WHERE page_id IN (SELECT id FROM page WHERE file_id = ?)",
      arguments: [file.rawValue])
    try Safekeeping.letGo(file: file, in: db)
    let gone = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT document_id FROM page WHERE file_id = ? AND NOT EXISTS (
          SELECT 1 FROM page AS other JOIN scan_file ON scan_file.id = other.file_id AND standing = 'current'
          WHERE other.document_id = page.document_id)
        """, arguments: [file.rawValue]
    ).map(DocumentID.init(rawValue:))
    for document in gone {
      for version in [document] + (try Versions.documents(of: document, in: db)) {
        try forgetText(ofPagesWhere: "document_id", is: version.rawValue, in: db)
        _ = try removeContent(of: version, in: db)
        _ = try Safekeeping.letGo(of: version, in: db)
        try db.execute(
          sql: "DELETE FROM page_likeness WHERE page_id IN (SELECT id FROM page WHERE document_id = ?)",
          arguments: [version.rawValue])
      }
    }
    try PageIndex.purge(in: db)
  }

  /// Removes the text of read pages, which wait to be read from then on. `column` is one of `page`.
  private func forgetText(ofPagesWhere column: String, is value: Int64, in db: Database) throws {
    let pages = try Row.fetchAll(
      db, sql: "SELECT id, document_id FROM page WHERE \(column) = ? AND state = 'read' ORDER BY id", arguments: [value]
    )
    _ = try Self.removeTexts(ofPagesWhere: "\(column) = ?", value, in: db)
    for page in pages {
      try db.execute(
        sql: "UPDATE page SET state = 'waiting', settled_at = NULL, measures = NULL, attempts = 0 WHERE id = ?",
        arguments: [page["id"] as Int64])
      try log.append(
        .waitsAgain, document: DocumentID(rawValue: page["document_id"]), page: PageID(rawValue: page["id"]),
        ["state": "waiting"], in: db)
    }
  }

  /// Removes the words that the archive has of pages, whoever read them and when; the pages are to be out of the index
  /// already. Whether there were any. Corrections of earlier readings go with these (ON DELETE CASCADE).
  static func removeTexts(ofPagesWhere condition: String, _ value: Int64, in db: Database) throws -> Bool {
    let pages = "SELECT id FROM page WHERE \(condition)"
    try Erasure.begin(documents: "SELECT document_id FROM page WHERE \(condition)", value, in: db)
    let before = db.totalChangesCount
    for table in ["page_correction", "page_text", "earlier_reading", "page_layer"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE page_id IN (\(pages))", arguments: [value])
    }
    let hadText = db.totalChangesCount > before
    try Erasure.end(in: db)
    return hadText
  }

  /// Whether there was any text.
  private func removeContent(of document: DocumentID, in db: Database) throws -> Bool {
    let hadText = try Self.removeTexts(ofPagesWhere: "document_id = ?", document.rawValue, in: db)
    try db.execute(sql: "DELETE FROM description WHERE document_id = ?", arguments: [document.rawValue])
    try ContentsRows.remove(document, in: db)
    for absorbed in try Absorbed.documents(into: document, in: db) {
      try ContentsRows.remove(absorbed, in: db)
      // The log tells why the decisions are gone.
      try log.append(.withheld, document: absorbed, ["into": String(document.rawValue)], in: db)
    }
    return hadText
  }

  /// Moves the write-ahead logs of the index and of the catalogue into them and empties them, and forgets what the index had of
  /// changed pages, so that no old copy of a page stays.
  ///
  /// A search that runs meanwhile may keep a log in use; it is then emptied at the next opening.
  static func forgetLog(_ db: Database) throws {
    do {
      if try IndexJournal.trim(db) {
        try db.checkpoint(.truncate, on: "derived")
        try PageIndex.notePurged(in: db)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
    }
    try emptyLog(db)
  }

  /// Moves the catalogue's write-ahead log into it and empties it, where nobody reads from it.
  static func emptyLog(_ db: Database) throws {
    do {
      try db.checkpoint(.truncate)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
      return
    }
  }
}
