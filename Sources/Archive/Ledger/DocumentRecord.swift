internal import Foundation
internal import GRDB
internal import Records

/// Puts a document together from its rows.
enum DocumentRecord {
  static let isCurrent = """
    EXISTS (SELECT 1 FROM page JOIN scan_file ON scan_file.id = page.file_id
      WHERE page.document_id = document.id AND page.document_index = 1 AND standing = 'current')
    """

  /// `standing` is that of the files of the document: another one for what is no longer in the account.
  static func fetch(_ id: DocumentID, standing: ScanStanding = .current, in db: Database) throws -> ArchivedDocument? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT page.*, words, \(CorrectedText.latest("words")) AS corrections, \(StoredPath.column), format, digest, overwritten_at,
            fonds, box, dossier
          FROM page JOIN scan_file ON scan_file.id = file_id AND standing = ? JOIN shelf ON shelf.id = shelf_id
          LEFT JOIN page_text ON page_text.page_id = page.id
          WHERE document_id = ? ORDER BY document_index
          """), arguments: [standing.rawValue, id.rawValue])
    guard let first = rows.first else { return nil }
    let pages = try rows.map(page)
    // A document may go on in another file; the pages of the first one are given.
    let inFile = zip(rows, pages).filter { row, _ in row["file_id"] as Int64 == first["file_id"] }.map(\.1.fileIndex)
    return ArchivedDocument(
      id: id, path: first["path"], shelf: ShelfPlace(first),
      format: try (first["format"] as String?).map { try stored($0) }, digest: Digest(first),
      copies: try copies(of: id, in: db), overwrittenAt: rows.lazy.compactMap { $0["overwritten_at"] as String? }.first,
      firstPage: inFile.min() ?? 1, lastPage: inFile.max() ?? 1, description: try description(of: id, in: db),
      needsReview: try needsReview(id, in: db), pages: pages, decisions: try DecidedFields.of(id, in: db),
      recognised: try FieldRows.recognised.fetch(id, in: db), custody: try Custody.latest(of: id, in: db))
  }

  /// The paths at which copies of the document's files lie.
  private static func copies(of id: DocumentID, in db: Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(StoredPath.column) FROM scan_file
          WHERE original_id IN (SELECT file_id FROM page WHERE document_id = ?) AND standing = 'duplicate' ORDER BY path
          """), arguments: [id.rawValue])
  }

  private static func page(_ row: Row) throws -> ArchivedPage {
    ArchivedPage(
      id: PageID(rawValue: row["id"]), index: row["document_index"], path: row["path"], fileIndex: row["file_index"],
      state: try stored(row["state"]), reason: try (row["reason"] as String?).map { try stored($0) },
      withheldFor: try (row["withheld_for"] as String?).map { try stored($0) },
      text: try text(row),
      measures: try measures(row))
  }

  static func measures(_ row: Row) throws -> PageMeasures? {
    try (row["measures"] as String?).map { try JSONDecoder().decode(PageMeasures.self, from: Data($0.utf8)) }
  }

  /// The text of a page with its latest corrections, from the columns `words` and `corrections`.
  static func text(_ row: Row) throws -> PageText? {
    guard let words = row["words"] as String? else { return nil }
    let page = try PageTextCoding.decode(words)
    return try (row["corrections"] as String?).map { try CorrectionCoding.apply($0, to: page) } ?? page
  }

  private static func needsReview(_ id: DocumentID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT needs_review FROM description WHERE document_id = ?"), arguments: [id.rawValue]
    ) ?? false
  }

  static func description(of id: DocumentID, in db: Database) throws -> RecordDescription? {
    let described = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM description WHERE document_id = ?)"),
      arguments: [id.rawValue])
    guard described == true else { return nil }
    var description = RecordDescription(fields: try FieldRows.counting.fetch(id, in: db))
    description.decided = Set(try DecidedFields.of(id, in: db).keys)
    return description
  }
}
