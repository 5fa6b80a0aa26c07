internal import GRDB
package import Records

/// A page that was set aside, because it could not be read.
package struct SetAsidePage: Hashable, Sendable {
  package var page: PageID
  package var document: DocumentID
  package var path: String
  /// Page of the file, from 1.
  package var index: Int
  package var shelf: ShelfPlace
  package var reason: UnreadableReason
  /// How often it was given to a reader; 0 where the file could not even be opened.
  package var attempts: Int
  /// When it was set aside (ISO 8601, UTC).
  package var at: String
  /// Another paper has taken the place of its file since: reading it again is no use.
  package var isOverwritten: Bool

  init(_ row: Row) throws {
    page = PageID(rawValue: row["id"])
    document = DocumentID(rawValue: row["document_id"])
    path = row["path"]
    index = row["file_index"]
    shelf = ShelfPlace(row)
    reason = try stored(row["reason"])
    attempts = row["attempts"]
    at = row["settled_at"]
    isOverwritten = row["overwritten"]
  }
}

/// Which pages that were set aside are meant. What is given narrows the choice down.
package struct SetAsideChoice: Hashable, Sendable {
  /// Nil for the whole archive.
  package var documents: [DocumentID]?
  /// Those that were set aside for one of these; whatever the reason was where it is empty.
  package var reasons: Set<UnreadableReason>

  package init(documents: [DocumentID]? = nil, reasons: Set<UnreadableReason> = []) {
    self.documents = documents
    self.reasons = reasons
  }

  /// Pages in the order of dossiers, files and pages.
  func rows(in db: Database) throws -> [Row] {
    let whys = reasons.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    let ids = documents.map { $0.map { String($0.rawValue) }.joined(separator: ", ") }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT page.id, document_id, file_id, format, file_index, reason, attempts, settled_at,
          overwritten_at IS NOT NULL AS overwritten, fonds, box, dossier, \(StoredPath.column)
        FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' JOIN shelf ON shelf.id = shelf_id
        WHERE state = 'unreadable' \(whys.isEmpty ? "" : "AND reason IN (\(whys))")
          \(ids.map { "AND document_id IN (\($0))" } ?? "")
        ORDER BY fonds, box, dossier, path, file_index
        """)
  }
}

extension Archive {
  /// The pages that were set aside, in the order of dossiers, files and pages.
  package func setAsidePages(_ choice: SetAsideChoice = SetAsideChoice()) throws(ArchiveError) -> [SetAsidePage] {
    try reading { db in try choice.rows(in: db).map(SetAsidePage.init) }
  }

  /// Lets the pages of a choice wait again, as if they had never been tried, in one transaction: the next run reads them.
  /// Those whose file another paper has overwritten are left. Returns the pages of the choice as they stood before.
  package func retry(_ choice: SetAsideChoice) throws(ArchiveError) -> [SetAsidePage] {
    try writing { db in
      let rows = try choice.rows(in: db)
      let pages = try rows.map(SetAsidePage.init)
      let retrial = Retrial(log: EventLog(now: now))
      for (row, page) in zip(rows, pages) where !page.isOverwritten { try retrial.letWait(row, in: db) }
      return pages
    }
  }
}
