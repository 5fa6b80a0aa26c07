internal import GRDB
package import Records

extension Archive {
  /// Pages that wait to be read, of all files or of one, in the order of file and page, those after `page` in that order.
  package func waitingPages(
    after page: PageID? = nil, of file: ScanFileID? = nil, limit: Int
  ) throws(ArchiveError) -> [WaitingPage] {
    try reading { db in
      let last = try page.flatMap {
        try Row.fetchOne(db, sql: "SELECT file_id, file_index FROM page WHERE id = ?", arguments: [$0.rawValue])
      }
      return try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT page.id, file_id, file_index, document_id, attempts, \(StoredPath.column), size, modified, is_held,
              \(Custody.isReleased) AS released
            FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' AND overwritten_at IS NULL
            WHERE state = 'waiting' AND (file_id, file_index) > (?, ?) \(file == nil ? "" : "AND file_id = \(file?.rawValue ?? 0)")
            ORDER BY file_id, file_index LIMIT ?
            """), arguments: [last?["file_id"] ?? 0, last?["file_index"] ?? 0, limit]
      ).map { row in
        WaitingPage(
          page: PageID(rawValue: row["id"]), file: ScanFileID(rawValue: row["file_id"]), path: row["path"],
          stamp: FileStamp(row), document: DocumentID(rawValue: row["document_id"]), index: row["file_index"],
          attempts: row["attempts"], isReleased: row["released"], isHeld: row["is_held"])
      }
    }
  }

  /// Withheld pages of which nobody knows what they look like: older programs did not measure it, and pages behind a secrecy
  /// mark are withheld unread. In the order of their numbers, those after `page`; they are to be looked at.
  package func unseenWithheldPages(after page: PageID? = nil, limit: Int) throws(ArchiveError) -> [WaitingPage] {
    try reading { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT page.id, file_id, file_index, document_id, attempts, \(StoredPath.column), size, modified
            FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' AND overwritten_at IS NULL
            WHERE state = 'withheld' AND format IS NOT NULL AND page.id > ?
              AND NOT EXISTS (SELECT 1 FROM page_likeness WHERE page_id = page.id)
            ORDER BY page.id LIMIT ?
            """), arguments: [page?.rawValue ?? 0, limit]
      ).map { row in
        WaitingPage(
          page: PageID(rawValue: row["id"]), file: ScanFileID(rawValue: row["file_id"]), path: row["path"],
          stamp: FileStamp(row), document: DocumentID(rawValue: row["document_id"]), index: row["file_index"],
          attempts: row["attempts"], isHeld: true)
      }
    }
  }

  /// Keeps what a withheld page looks like; nil where it has too little ink, or could not be looked at.
  package func keepLikeness(_ likeness: PageLikeness?, of page: PageID) throws(ArchiveError) {
    try writing { db in
      let isWithheld = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM page WHERE id = ? AND state = 'withheld')", arguments: [page.rawValue])
      guard isWithheld == true else { return }
      try Likenesses.keep(likeness, of: page, in: db)
    }
  }

  /// Writes down that reading a page failed once more, so that a page that kills the program is not tried for ever.
  package func noteAttempt(_ page: PageID) throws(ArchiveError) {
    try writing { db in
      try db.execute(
        sql: "UPDATE page SET attempts = attempts + 1 WHERE id = ? AND state = 'waiting'", arguments: [page.rawValue])
    }
  }

  /// Sets how often reading a page has failed, where it turned out that tries were in vain through no fault of the page.
  package func setAttempts(_ count: Int, of page: PageID) throws(ArchiveError) {
    try writing { db in
      try db.execute(
        sql: "UPDATE page SET attempts = ? WHERE id = ? AND state = 'waiting'", arguments: [count, page.rawValue])
    }
  }

  /// Files how a page ended, in one transaction. A page that is settled already stays as it is.
  ///
  /// A withheld page withholds its whole document: what was read of it before is removed for good (promise 7).
  package func settle(_ page: PageID, as reading: PageReading) throws(ArchiveError) -> Settlement {
    let filing = Filing(log: EventLog(now: now))
    let (settlement, purged) = try writing { db in try filing.settle(page, as: reading, in: db) }
    if purged { try forgetLog() }
    return settlement
  }

  /// The settled pages of a document, in its order, with their outcomes.
  package func settledPages(of document: DocumentID) throws(ArchiveError) -> [SettledPage] {
    guard let document = try self.document(document) else { return [] }
    return document.pages.compactMap { page in
      page.outcome.map { SettledPage(page: page.id, index: page.index, outcome: $0) }
    }
  }

}

extension ArchivedPage {
  /// Nil while the page waits.
  package var outcome: PageOutcome? {
    switch state {
    case .waiting: nil
    case .read: text.map(PageOutcome.read)
    case .blank: .blank
    case .unreadable: reason.map(PageOutcome.unreadable)
    case .withheld: withheldFor.map(PageOutcome.withheld)
    }
  }
}
