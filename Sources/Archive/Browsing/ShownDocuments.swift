internal import GRDB
package import Records

/// Which documents somebody sees who may not see withheld ones.
enum ShownDocuments {
  /// SQL, for a row of `page`: no page of its document is withheld.
  static let isShown = """
    NOT EXISTS (SELECT 1 FROM page AS other WHERE other.document_id = page.document_id AND other.state = 'withheld')
    """
}

/// Where a page lies.
package struct PagePlace: Hashable, Sendable {
  package var document: DocumentID
  package var shelf: ShelfPlace
  /// Page of the document, from 1.
  package var index: Int
  /// Page of the file, from 1.
  package var fileIndex: Int
  /// Nil where the page has no text.
  package var text: PageText?
  package var measures: PageMeasures?
}

/// The documents before and behind one in its dossier.
package struct Neighbours: Hashable, Sendable {
  package var before: DocumentID?
  package var after: DocumentID?
  /// Place among the documents of the dossier, from 1; nil for one that is not among them.
  package var position: Int?
  package var count: Int
}

extension Archive {
  /// The documents of a dossier in the order of its files, without those of which a page is withheld.
  package func documents(in place: ShelfPlace) throws(ArchiveError) -> [DocumentID] {
    try reading { db in try Self.documents(in: place, db) }
  }

  package func neighbours(of document: DocumentID, in place: ShelfPlace) throws(ArchiveError) -> Neighbours {
    let all = try documents(in: place)
    guard let here = all.firstIndex(of: document) else { return Neighbours(count: all.count) }
    return Neighbours(
      before: here > 0 ? all[here - 1] : nil, after: here + 1 < all.count ? all[here + 1] : nil, position: here + 1,
      count: all.count)
  }

  /// The document and the text of a page; nil where there is none of this number, or its document has a withheld page.
  package func shownPage(_ page: PageID) throws(ArchiveError) -> PagePlace? {
    try reading { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT document_id, document_index, file_index, fonds, box, dossier, measures, words,
              \(CorrectedText.latest("words")) AS corrections
            FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' JOIN shelf ON shelf.id = shelf_id
            LEFT JOIN page_text ON page_text.page_id = page.id WHERE page.id = ? AND \(ShownDocuments.isShown)
            """), arguments: [page.rawValue])
      return try row.map { row in
        PagePlace(
          document: DocumentID(rawValue: row["document_id"]), shelf: ShelfPlace(row), index: row["document_index"],
          fileIndex: row["file_index"],
          text: try DocumentRecord.text(row), measures: try DocumentRecord.measures(row))
      }
    }
  }

  private static func documents(in place: ShelfPlace, _ db: Database) throws -> [DocumentID] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT page.document_id FROM shelf JOIN scan_file ON shelf_id = shelf.id AND standing = 'current'
          JOIN page ON file_id = scan_file.id AND document_index = 1 AND \(ShownDocuments.isShown)
          WHERE fonds IS ? AND box IS ? AND dossier = ? ORDER BY path, file_index
          """), arguments: [place.fonds, place.box, place.dossier]
    ).map(DocumentID.init(rawValue:))
  }
}
