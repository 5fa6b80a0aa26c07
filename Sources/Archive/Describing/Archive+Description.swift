internal import GRDB
package import Records

extension Archive {
  /// Files what a document is. A document that waits or is withheld gets no description; false says so.
  @discardableResult
  package func describe(
    _ document: DocumentID, as description: RecordDescription, with contents: DocumentContents? = nil
  ) throws(ArchiveError) -> Bool {
    try writing { db in
      try Describing(log: EventLog(now: now)).describe(document, as: description, with: contents, in: db)
    }
  }

  /// Who signed for which body, as documents tell that were surely read or confirmed; a body with all its signers.
  package func surelyReadSigners() throws(ArchiveError) -> [SureSigner] {
    try reading { db in try Describing.sureSigners(in: db) }
  }

  /// Cuts a settled document that is not described yet, or was read anew since, before each of `cuts`, its own page numbers from 1, and answers
  /// the parts in order; the first keeps the old number.
  package func divide(_ document: DocumentID, before cuts: [Int]) throws(ArchiveError) -> [DocumentID] {
    if cuts.isEmpty { return [document] }
    return try writing { db in
      let isStale = try Bool.fetchOne(
        db, sql: "SELECT is_stale FROM description WHERE document_id = ?", arguments: [document.rawValue])
      if isStale == true { try Describing.undescribe(document, in: db) }
      return try Dividing(log: EventLog(now: now)).divide(document, before: cuts, in: db)
    }
  }

  /// Documents whose pages are all settled, that are not withheld and have no description: the program ended between.
  package func undescribedDocuments(limit: Int) throws(ArchiveError) -> [DocumentID] {
    try reading { db in try Describing.undescribed(limit: limit, in: db) }
  }
}
