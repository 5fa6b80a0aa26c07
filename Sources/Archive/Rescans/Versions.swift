internal import Foundation
internal import GRDB
internal import Records

/// Earlier versions of records: each is a document of its own number, which holds the pages of a scan that was replaced.
enum Versions {
  /// The documents that hold the earlier versions of a record, the oldest first.
  static func documents(of record: DocumentID, in db: Database) throws -> [DocumentID] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT document_id FROM earlier_version WHERE record_id = ? ORDER BY document_id"),
      arguments: [record.rawValue]
    ).map(DocumentID.init(rawValue:))
  }

  /// Pages of earlier scans of the files of `document` that may show one of its pages, though they are versions of another
  /// record: the document was cut off from that since. A page whose likeness nobody knows may show any.
  static func otherPages(showing document: DocumentID, in db: Database) throws -> [(page: PageID, version: DocumentID)]
  {
    let own = try PageIndex.pages(of: document, in: db).map { try Likenesses.of($0, in: db) }
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH RECURSIVE lineage (file_id) AS (
          SELECT DISTINCT file_id FROM page WHERE document_id = :document
          UNION SELECT earlier_id FROM succession JOIN lineage USING (file_id) WHERE state = 'same')
        SELECT page.id, page.document_id, bits FROM earlier_version
        JOIN page ON page.document_id = earlier_version.document_id
        LEFT JOIN page_likeness ON page_likeness.page_id = page.id
        WHERE earlier_version.file_id IN (SELECT file_id FROM lineage) AND record_id <> :document AND state <> 'withheld'
        """, arguments: ["document": document.rawValue])
    return rows.filter { row in
      guard let bits = row["bits"] as Data?, let likeness = PageLikeness(bytes: Array(bits)) else { return true }
      return own.contains { $0.map { $0.resembles(likeness) } ?? true }
    }.map { (PageID(rawValue: $0["id"]), DocumentID(rawValue: $0["document_id"])) }
  }

  /// All versions of a record, the one that counts last.
  static func all(of record: DocumentID, in db: Database) throws -> [RecordVersion] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM (
        SELECT earlier_version.document_id, ended_at, \(StoredPath.column), digest, modified, (SELECT count(*) FROM page
          WHERE page.document_id = earlier_version.document_id) AS pages
        FROM earlier_version JOIN scan_file ON scan_file.id = file_id WHERE record_id = :record
        UNION ALL
        SELECT document_id, NULL, \(StoredPath.column), digest, modified, count(*) FROM page
        JOIN scan_file ON scan_file.id = file_id AND standing = 'current'
        WHERE document_id = :record GROUP BY document_id)
        ORDER BY ended_at IS NULL, document_id
        """, arguments: ["record": record.rawValue])
    return rows.enumerated().map { place, row in
      RecordVersion(
        number: place + 1, document: DocumentID(rawValue: row["document_id"]), path: row["path"], digest: Digest(row),
        pages: row["pages"], scanned: row["modified"], endedAt: row["ended_at"])
    }
  }
}
