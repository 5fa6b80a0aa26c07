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
  package var document: DocumentID
  /// How many pages its document has.
  package var pages: Int
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

  /// The current one-page scans of a folder, but PDF files, which one makes of whole documents.
  package func loneSheets(inFolder folder: String) throws(ArchiveError) -> [LoneSheet] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT path, document_id, (SELECT count(*) FROM page AS all_pages
            WHERE all_pages.document_id = page.document_id) AS pages
          FROM scan_file JOIN page ON page.file_id = scan_file.id
          WHERE path > ? AND path < ? AND standing = 'current' AND page_count = 1 AND format <> ?
          ORDER BY path
          """, arguments: [folder + "/", folder + "0", ScanFormat.pdf.rawValue]
      ).map { LoneSheet(path: $0["path"], document: DocumentID(rawValue: $0["document_id"]), pages: $0["pages"]) }
        .filter { !$0.path.dropFirst(folder.count + 1).contains("/") }
    }
  }
}
