internal import Foundation
internal import GRDB
package import Records

/// What became of documents that were to be cut or joined.
package enum BoundaryOutcome: Hashable, Sendable {
  /// These documents have other pages than before, and no description until they get one.
  case changed([DocumentID])
  /// Nothing was changed, because of this document: it is not there, is withheld, or has pages that wait.
  case documentMissing(DocumentID)
  case withheld(DocumentID)
  case waits(DocumentID)
  /// Nothing was changed: the document has no such page, or none before it.
  case noSuchPage(Int)
}

/// A scan of a single page among others of its folder: a sheet that may go on what the one before it began.
package struct LoneSheet: Hashable, Sendable {
  package var path: String
  package var format: ScanFormat
  package var document: DocumentID
  /// How many pages its document has.
  package var pages: Int
  /// What its document is withheld for, where no person had a say in that.
  package var mark: SecrecyMark?
  /// A person decided to withhold or to release its document.
  package var isInCustody: Bool
}

extension Archive {
  /// Cuts a settled document before each of `cuts`, its own page numbers from 2, because a person says so. The first part
  /// keeps the number, and what was decided on its fields.
  package func divide(_ document: DocumentID, before cuts: [Int], by name: String) throws(ArchiveError)
    -> BoundaryOutcome
  {
    try writing { db in
      if let obstacle = try Boundaries.obstacle(document, in: db) { return obstacle }
      let pages = try PageIndex.pages(of: document, in: db).count
      if let wrong = cuts.first(where: { !(2...max(2, pages)).contains($0) || $0 > pages }) {
        return .noSuchPage(wrong)
      }
      let boundaries = Boundaries(log: EventLog(now: now))
      return .changed(try boundaries.divide(document, before: cuts, by: name, in: db))
    }
  }

  /// Puts the pages of `others` behind those of `document`. Without a name it was the program that thought so.
  package func join(_ others: [DocumentID], to document: DocumentID, by name: String?) throws(ArchiveError)
    -> BoundaryOutcome
  {
    try writing { db in
      var seen: Set<DocumentID> = [document]
      let others = others.filter { seen.insert($0).inserted }
      for one in [document] + others {
        if let obstacle = try Boundaries.obstacle(one, in: db) { return obstacle }
      }
      try Boundaries(log: EventLog(now: now)).join(others, to: document, by: name, in: db)
      return .changed([document])
    }
  }

  /// Whether a person decided where the document begins and ends.
  package func boundariesAreDecided(of document: DocumentID) throws(ArchiveError) -> Bool {
    try reading { db in try Boundaries.areDecided(of: document, in: db) }
  }

  /// Whether the program is to leave the document whole when it describes it.
  package func staysWhole(_ document: DocumentID) throws(ArchiveError) -> Bool {
    try reading { db in
      try Boundaries.areDecided(of: document, in: db) || Boundaries.outliveRereading(of: document, in: db)
    }
  }

  /// Puts the pages of `sheets` behind those of `document` and withholds them all, as one of them bears a secrecy mark,
  /// which means the whole document (promise 7). False, and nothing changed, where a document is not there or has pages
  /// that wait.
  package func withhold(_ sheets: [DocumentID], with document: DocumentID, for kind: WithholdingKind)
    throws(ArchiveError)
    -> Bool
  {
    let log = EventLog(now: now)
    let (isDone, purged) = try writing { db in
      for one in [document] + sheets {
        let states = try Custody.pages(of: one, in: db)
        if states.isEmpty || states.contains(.waiting) { return (false, false) }
      }
      try Boundaries(log: log).join(sheets, to: document, by: nil, in: db)
      return (true, try Withholding(log: log).withhold(document, for: kind, in: db))
    }
    if purged { try forgetLog() }
    return isDone
  }

  /// The current one-page scans of a folder.
  package func loneSheets(inFolder folder: String) throws(ArchiveError) -> [LoneSheet] {
    try reading { try LoneSheets.fetch(inFolder: folder, in: $0) }
  }

  /// The folders with one-page scans that are withheld and on which no person decided.
  package func foldersWithWithheldSheets() throws(ArchiveError) -> Set<String> {
    try reading { try LoneSheets.foldersWithWithheld(in: $0) }
  }
}
