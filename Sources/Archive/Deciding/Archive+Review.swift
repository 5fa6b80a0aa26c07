internal import GRDB
package import Records

/// A decision that was not taken: its place among those that were asked for, from 0, and why.
package struct RefusedDecision: Hashable, Sendable {
  package var place: Int
  package var refusal: DecisionRefusal
}

extension Archive {
  /// Files all of `decisions` in one transaction, or none: answers those that cannot be taken.
  package func decide(_ decisions: [ReviewDecision], by name: String) throws(ArchiveError) -> [RefusedDecision] {
    var refused: [RefusedDecision] = []
    do {
      try transaction { db in
        for (place, decision) in decisions.enumerated() {
          do {
            try Deciding(log: EventLog(now: now)).decide(decision, by: name, in: db)
          } catch let refusal as DecisionRefusal {
            refused.append(RefusedDecision(place: place, refusal: refusal))
          }
        }
        if !refused.isEmpty { throw NothingDecided() }
      }
    } catch is NothingDecided {
      return refused
    } catch {
      throw ArchiveError(error, at: folder)
    }
    return []
  }

  /// Documents with a field that a person should look at, by number, those after `document`. One of which no page could
  /// be read is not among them: there is nothing to look at.
  package func documentsToReview(after document: DocumentID? = nil, limit: Int) throws(ArchiveError)
    -> [ArchivedDocument]
  {
    try reading { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT document_id FROM description JOIN document ON document.id = document_id
          WHERE needs_review = 1 AND document_id > ? AND \(DocumentRecord.isCurrent)
            AND EXISTS (SELECT 1 FROM page WHERE page.document_id = document.id AND state = 'read')
          ORDER BY document_id LIMIT ?
          """, arguments: [document?.rawValue ?? 0, limit]
      ).compactMap { try DocumentRecord.fetch(DocumentID(rawValue: $0), in: db) }
    }
  }

  /// Names as people confirmed them.
  package func authority() throws(ArchiveError) -> [AuthorityName] {
    try reading { db in try AuthorityFile.names(in: db) }
  }
}

/// Undoes the transaction.
private struct NothingDecided: Error {}
