internal import Foundation
internal import GRDB
package import Records

extension Archive {
  /// What a document cites, in its order; nil where there is no such document.
  package func citations(of document: DocumentID) throws(ArchiveError) -> [ResolvedCitation] {
    try reading { db in try CitationRows.resolved(document, in: db) }
  }

  /// Where other documents cite this one.
  package func citations(to document: DocumentID) throws(ArchiveError) -> [ResolvedCitation] {
    try reading { db in try CitationRows.citing(document, in: db) }
  }

  package func tasks(_ query: TaskQuery = TaskQuery()) throws(ArchiveError) -> [ListedTask] {
    try reading { db in try TaskRows.listed(query, in: db) }
  }

  /// Says how far a task is; false where there is no task of that number.
  package func set(task: Int64, to state: TaskState, by name: String) throws(ArchiveError) -> Bool {
    try writing { db in
      let document = try Int64.fetchOne(db, sql: "SELECT document_id FROM task WHERE id = ?", arguments: [task])
      guard let document else { return false }
      let at = now().formatted(.iso8601)
      try db.execute(
        sql: "INSERT INTO task_state (task_id, state, decided_by, decided_at) VALUES (?, ?, ?, ?)",
        arguments: [task, state.rawValue, name.storable, at])
      let detail = [
        "word": String(db.lastInsertedRowID), "task": String(task), "to": state.rawValue, "by": name, "on": at,
      ]
      try EventLog(now: now).append(.taskSet, document: DocumentID(rawValue: document), detail, in: db)
      return true
    }
  }

  /// Documents that an older program described, without looking for citations and tasks.
  package func unexaminedDocuments(limit: Int) throws(ArchiveError) -> [DocumentID] {
    try reading { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT document_id FROM description JOIN document ON document.id = document_id
          WHERE NOT examined AND \(DocumentRecord.isCurrent) ORDER BY document_id LIMIT ?
          """, arguments: [limit]
      ).map(DocumentID.init(rawValue:))
    }
  }

  /// Files what stands in a document that is described already.
  package func examine(_ document: DocumentID, finding contents: DocumentContents) throws(ArchiveError) {
    try writing { db in
      let described = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM description WHERE document_id = ?)", arguments: [document.rawValue])
      guard described == true else { return }
      let hash = try ContentsRows.replace(with: contents, of: document, in: db)
      try EventLog(now: now).append(.examined, document: document, ["contents": hash], in: db)
    }
  }
}
