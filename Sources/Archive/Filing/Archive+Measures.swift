internal import Foundation
internal import GRDB
package import Records

/// A page that was looked at, with what was measured of it.
package struct MeasuredPage: Hashable, Sendable {
  package var path: String
  /// Counts from 1 within its file.
  package var page: Int
  package var document: DocumentID
  package var state: PageState
  package var reason: UnreadableReason?
  package var measures: PageMeasures?

  package init(
    path: String, page: Int, document: DocumentID, state: PageState, reason: UnreadableReason? = nil,
    measures: PageMeasures? = nil
  ) {
    self.path = path
    self.page = page
    self.document = document
    self.state = state
    self.reason = reason
    self.measures = measures
  }
}

extension Archive {
  /// Hands every page that was read or could not be read to `visit`, file by file, without holding them all.
  package func eachMeasuredPage(_ visit: (MeasuredPage) -> Void) throws(ArchiveError) {
    try reading { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(StoredPath.column), file_index, document_id, state, reason, measures
          FROM page JOIN scan_file ON scan_file.id = page.file_id AND standing = 'current'
          WHERE state IN ('read', 'unreadable') ORDER BY path, file_index
          """)
      let decoder = JSONDecoder()
      while let row = try rows.next() {
        visit(
          MeasuredPage(
            path: row["path"], page: row["file_index"], document: DocumentID(rawValue: row["document_id"]),
            state: try stored(row["state"]), reason: try (row["reason"] as String?).map { try stored($0) },
            measures: try (row["measures"] as String?).map {
              try decoder.decode(PageMeasures.self, from: Data($0.utf8))
            }))
      }
    }
  }
}
