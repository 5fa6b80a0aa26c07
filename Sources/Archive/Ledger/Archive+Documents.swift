internal import GRDB
package import Records

extension Archive {
  /// A document with its description and its pages; nil where there is none of that number, or its file is superseded.
  package func document(_ id: DocumentID) throws(ArchiveError) -> ArchivedDocument? {
    try reading { db in try DocumentRecord.fetch(id, in: db) }
  }

  /// Documents by number, those after `document`: for exports, a few at a time, so that memory stays flat.
  package func documents(after document: DocumentID? = nil, limit: Int) throws(ArchiveError) -> [ArchivedDocument] {
    try reading { db in
      try Int64.fetchAll(
        db, sql: "SELECT id FROM document WHERE id > ? AND \(DocumentRecord.isCurrent) ORDER BY id LIMIT ?",
        arguments: [document?.rawValue ?? 0, limit]
      ).compactMap { try DocumentRecord.fetch(DocumentID(rawValue: $0), in: db) }
    }
  }
}
