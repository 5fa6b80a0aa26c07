internal import Foundation
internal import GRDB
package import Records

/// What became of a document on which a person decided as a whole.
package enum CustodyOutcome: Hashable, Sendable {
  /// With how many pages.
  case withheld(pages: Int)
  case released(pages: Int)
  case documentMissing
  /// It is withheld already, or was not withheld: nothing was changed.
  case unchanged
  /// Nothing was changed: first a person is to say whether it is a new scan of a withheld paper.
  case asked
}

extension Archive {
  /// Withholds a document because a person says so: nothing of its content stays in the archive's folder (promise 7). Of
  /// one that is withheld already, the kind is named anew.
  package func withhold(
    _ document: DocumentID, for kind: WithholdingKind, reason: String, by name: String
  ) throws(ArchiveError) -> CustodyOutcome {
    let log = EventLog(now: now)
    var purged = false
    let outcome = try writing { db in
      let pages = try Custody.pages(of: document, in: db)
      guard !pages.isEmpty else { return CustodyOutcome.documentMissing }
      let now = try Custody.kind(of: document, in: db)
      let isKnown = now == kind || now?.secrecy != nil && now?.secrecy == kind.secrecy
      guard pages.contains(where: { $0 != .withheld }) || !isKnown else { return .unchanged }
      try Custody(log: log).decide(.withheld(kind), on: document, reason: reason, by: name, in: db)
      purged = try Withholding(log: log).withhold(document, for: kind, in: db)
      try Withholding(log: log).rename(document, to: kind, in: db)
      return .withheld(pages: pages.count)
    }
    if purged { try forgetLog() }
    return outcome
  }

  /// Lets a withheld document be read on the next run, its secrecy mark notwithstanding.
  package func release(_ document: DocumentID, reason: String, by name: String) throws(ArchiveError) -> CustodyOutcome {
    try writing { db in
      let pages = try Custody.pages(of: document, in: db)
      guard !pages.isEmpty else { return CustodyOutcome.documentMissing }
      guard pages.contains(.withheld) else { return .unchanged }
      if try SuccessionRows.isAsked(of: document, in: db) { return .asked }
      let custody = Custody(log: EventLog(now: now))
      try custody.decide(.released, on: document, reason: reason, by: name, in: db)
      try db.execute(
        sql: "UPDATE scan_file SET is_held = 0 WHERE id IN (SELECT file_id FROM page WHERE document_id = ?)",
        arguments: [document.rawValue])
      return .released(pages: try custody.release(document, in: db))
    }
  }

  /// Documents that may be the same paper as `document`, as nobody has said yet, and are not withheld.
  package func maybeSame(as document: DocumentID) throws(ArchiveError) -> [DocumentID] {
    try reading { db in try SuccessionRows.maybeSame(as: document, in: db) }
  }
}
