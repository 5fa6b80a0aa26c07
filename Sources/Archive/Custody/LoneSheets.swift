internal import GRDB
internal import Records

/// Scans of a single page, which may be sheets of a longer document.
enum LoneSheets {
  private static let isLone = "standing = 'current' AND page_count = 1 AND format IS NOT NULL"

  private static let isInCustody = "EXISTS (SELECT 1 FROM custody WHERE custody.document_id = page.document_id)"

  static func fetch(inFolder folder: String, in db: Database) throws -> [LoneSheet] {
    let range = try StoredRange(FolderPath(folder), in: db)
    let request = SQLRequest<Row>(
      """
      SELECT \(sql: StoredPath.column), format, document_id, withheld_for, \(sql: isInCustody) AS custody,
        (SELECT count(*) FROM page AS all_pages WHERE all_pages.document_id = page.document_id) AS pages
      FROM scan_file JOIN page ON page.file_id = scan_file.id
      WHERE \(range.sql) AND \(sql: isLone) AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL
      ORDER BY path
      """)
    return try request.fetchAll(db).map { row in
      let isInCustody: Bool = row["custody"]
      return LoneSheet(
        path: row["path"], format: try stored(row["format"]), document: DocumentID(rawValue: row["document_id"]),
        pages: row["pages"],
        mark: isInCustody ? nil : (row["withheld_for"] as String?).flatMap { SecrecyMark(rawValue: $0) },
        isInCustody: isInCustody)
    }
    .filter { !$0.path.dropFirst(folder.count + 1).contains("/") }
  }

  static func foldersWithWithheld(in db: Database) throws -> Set<String> {
    let paths = try String.fetchAll(
      db,
      sql: """
        SELECT \(StoredPath.column) FROM page JOIN scan_file ON scan_file.id = page.file_id
        WHERE state = 'withheld' AND \(isLone) AND NOT \(isInCustody)
        """)
    return Set(paths.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) })
  }
}
