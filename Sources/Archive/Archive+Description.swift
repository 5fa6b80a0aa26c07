internal import GRDB
package import Records

extension Archive {
  /// Files what a document is. A document that waits or is withheld gets no description; false says so.
  @discardableResult
  package func describe(_ document: DocumentID, as description: RecordDescription) throws(ArchiveError) -> Bool {
    try writing { db in try Describing(log: EventLog(now: now)).describe(document, as: description, in: db) }
  }

  /// Documents whose pages are all settled, that are not withheld and have no description: the program ended between.
  package func undescribedDocuments(limit: Int) throws(ArchiveError) -> [DocumentID] {
    try reading { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT document.id FROM document
          LEFT JOIN description ON description.document_id = document.id
          JOIN page ON page.document_id = document.id
          JOIN scan_file ON scan_file.id = page.file_id
          WHERE description.document_id IS NULL
          GROUP BY document.id
          HAVING sum(state IN ('waiting', 'withheld')) = 0 AND sum(standing <> 'current') = 0
          ORDER BY document.id LIMIT ?
          """, arguments: [limit]
      ).map(DocumentID.init(rawValue:))
    }
  }
}
