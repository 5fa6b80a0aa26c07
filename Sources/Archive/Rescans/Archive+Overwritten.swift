internal import GRDB
package import Records

/// A file whose path holds another paper now.
package struct OverwrittenFile: Hashable, Sendable {
  package var path: String
  /// The record that stays, of the file's first page; nil where the file was overwritten before it was read.
  package var document: DocumentID?
  /// The record at the path now.
  package var by: DocumentID?

  package init(path: String, document: DocumentID?, by: DocumentID?) {
    self.path = path
    self.document = document
    self.by = by
  }
}

extension Archive {
  /// The number of the last event; 0 before the first.
  package func lastEvent() throws(ArchiveError) -> Int64 {
    try reading { db in try Int64.fetchOne(db, sql: "SELECT max(id) FROM event") ?? 0 }
  }

  /// Files that were overwritten since an event, were not found anywhere else, and about which nothing is to be decided;
  /// and those that were overwritten before they were read.
  package func overwrittenFiles(since event: Int64) throws(ArchiveError) -> [OverwrittenFile] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(StoredPath.column), (SELECT document_id FROM page WHERE page.file_id = scan_file.id AND standing = 'current'
              ORDER BY file_index LIMIT 1) AS document,
            (SELECT document_id FROM page JOIN scan_file AS new ON new.id = page.file_id
              WHERE ifnull(new.root_id, 0) = ifnull(scan_file.root_id, 0) AND new.path = scan_file.path
                AND new.standing IN ('current', 'duplicate') AND new.standing = 'current'
                AND new.overwritten_at IS NULL
              ORDER BY file_index LIMIT 1) AS successor
          FROM scan_file
          WHERE id IN (SELECT file_id FROM event WHERE id > ? AND kind IN ('overwritten', 'superseded'))
            AND (overwritten_at IS NOT NULL AND standing = 'current'
                AND NOT EXISTS (SELECT 1 FROM succession WHERE earlier_id = scan_file.id AND state IN ('open', 'asked'))
              OR standing = 'superseded' AND original_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM earlier_version WHERE file_id = scan_file.id)
                AND NOT EXISTS (SELECT 1 FROM page WHERE page.file_id = scan_file.id AND state = 'unreadable')
                AND digest IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM scan_file AS same WHERE same.digest = scan_file.digest
                  AND same.standing IN ('current', 'duplicate')))
          ORDER BY path, id
          """, arguments: [event]
      ).map { row in
        OverwrittenFile(
          path: row["path"], document: (row["document"] as Int64?).map(DocumentID.init(rawValue:)),
          by: (row["successor"] as Int64?).map(DocumentID.init(rawValue:)))
      }
    }
  }
}
