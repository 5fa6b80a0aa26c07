internal import Foundation
internal import GRDB
package import Records

/// What mended faults touch, as far as it is known.
package struct ReadingAdvice: Hashable, Sendable {
  /// Pages that at least one mended fault touches.
  package var pages = 0
  /// A page that several faults touch counts for each.
  package var byFault: [MendedFault: Int] = [:]
  /// Pages that an earlier version read, of which nobody knows yet.
  package var unsurveyed = 0

  package init(pages: Int = 0, byFault: [MendedFault: Int] = [:], unsurveyed: Int = 0) {
    self.pages = pages
    self.byFault = byFault
    self.unsurveyed = unsurveyed
  }
}

/// A page that an earlier version read, to be looked at for mended faults.
package struct UnsurveyedPage: Hashable, Sendable {
  package var page: PageID
  package var file: ScanFileID
  package var path: String
  package var stamp: FileStamp
  /// Page of the file, from 1.
  package var index: Int
  package var earlier: EarlierReading
}

extension Archive {
  /// How many pages mended faults touch.
  package func readingAdvice() throws(ArchiveError) -> ReadingAdvice {
    try reading { db in try Advice.read(in: db) }
  }

  /// Pages that an earlier version read and that today's has not looked at, by number, those after `page`.
  package func unsurveyedPages(after page: PageID? = nil, limit: Int) throws(ArchiveError) -> [UnsurveyedPage] {
    try reading { db in
      let decoder = JSONDecoder()
      return try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT page.id, file_id, file_index, state, reason, measures, \(StoredPath.column), size, modified
            FROM page JOIN scan_file ON scan_file.id = file_id
            WHERE page.id > ? AND (surveyed_version IS NULL OR surveyed_version < ?) AND \(Advice.isOpen)
            ORDER BY page.id LIMIT ?
            """), arguments: [page?.rawValue ?? 0, ReadingVersion.current, limit]
      ).map { row in
        let measures = try (row["measures"] as String?).map {
          try decoder.decode(PageMeasures.self, from: Data($0.utf8))
        }
        return UnsurveyedPage(
          page: PageID(rawValue: row["id"]), file: ScanFileID(rawValue: row["file_id"]), path: row["path"],
          stamp: FileStamp(row), index: row["file_index"],
          earlier: EarlierReading(
            state: try stored(row["state"]), reason: try (row["reason"] as String?).map { try stored($0) },
            size: measures?.size, resolution: measures?.resolution, fromTextLayer: measures?.fromTextLayer ?? false))
      }
    }
  }

  /// Enters which mended faults touch a page; none where it needs not be read anew.
  package func enterSurvey(of page: PageID, _ faults: Set<MendedFault>) throws(ArchiveError) {
    try writing { db in try Advice.enter(faults, of: page, in: db) }
  }
}
