internal import GRDB
package import Records

/// The documents that may leave, in the order of the shelf: fonds, box, dossier, file, page. For lists, which need no text.
///
/// A document of which any page is withheld, or waits to be read, is no part of it: not in its rows, not in a dossier's count, dates and
/// order either.
package struct DocumentListing: Sendable {
  package struct Place: Hashable, Sendable {
    package var document: DocumentID
    /// Position among the documents of its dossier, from 1.
    package var ordinal: Int
    var dossier: Int64
  }

  /// Of the documents that were asked for.
  package internal(set) var places: [Place] = []
  private var dossiers: [Int64: DossierFacts] = [:]

  package func dossier(of place: Place) -> DossierFacts { dossiers[place.dossier] ?? DossierFacts() }

  init(_ ids: Set<DocumentID>?, in db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT page.document_id, shelf_id,
          (SELECT value FROM field WHERE field.document_id = page.document_id AND name = 'date') AS date,
          (SELECT value FROM field WHERE field.document_id = page.document_id AND name = 'month') AS month,
          \(StoredPath.column)
        FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' JOIN shelf ON shelf.id = shelf_id
        WHERE document_index = 1 AND \(Self.mayLeave)
        ORDER BY fonds, box, dossier, path, file_index
        """)
    while let row = try rows.next() {
      let document = DocumentID(rawValue: row["document_id"])
      let shelf: Int64 = row["shelf_id"]
      let date = (row["date"] as String?).flatMap { RecordDate($0) }.map(PartialDate.init)
      let month = (row["month"] as String?).flatMap { RecordMonth($0) }.map(PartialDate.init)
      dossiers[shelf, default: DossierFacts()].add(date ?? month)
      if ids?.contains(document) ?? true {
        let ordinal = dossiers[shelf]?.documents ?? 1
        places.append(Place(document: document, ordinal: ordinal, dossier: shelf))
      }
    }
  }

  /// SQL, for a row of `page`: all pages of its document are settled and none is withheld.
  fileprivate static let mayLeave = """
    NOT EXISTS (SELECT 1 FROM page AS other
      WHERE other.document_id = page.document_id AND other.state IN ('withheld', 'waiting'))
    """
}

/// What a list tells of a dossier.
package struct DossierFacts: Hashable, Sendable {
  /// Documents that may leave.
  package var documents = 0
  /// Of the document with the earliest date; where only its month or year is known, that.
  package var earliest: PartialDate?
  package var latest: PartialDate?

  mutating func add(_ date: PartialDate?) {
    documents += 1
    guard let date else { return }
    earliest = earliest.map { date.mayPrecede($0) ? date : $0 } ?? date
    latest = latest.map { date.mayFollow($0) ? date : $0 } ?? date
  }
}

/// A document as a list has it.
package struct ListedDocument: Hashable, Sendable {
  package var id: DocumentID
  /// The file that holds its first page.
  package var path: String
  package var shelf: ShelfPlace
  package var pages: Int
  /// What counts of its description.
  package var fields: [FieldName: String]

  package init(id: DocumentID, path: String, shelf: ShelfPlace, pages: Int, fields: [FieldName: String]) {
    self.id = id
    self.path = path
    self.shelf = shelf
    self.pages = pages
    self.fields = fields
  }
}

extension Archive {
  /// `ids` of nil are all documents.
  package func listing(of ids: [DocumentID]? = nil) throws(ArchiveError) -> DocumentListing {
    try reading { db in try DocumentListing(ids.map(Set.init), in: db) }
  }

  /// The documents of these numbers, in this order; those that are gone or may not leave by now are left out.
  package func listed(_ documents: some Sequence<DocumentID>) throws(ArchiveError) -> [ListedDocument] {
    try reading { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT fonds, box, dossier, \(StoredPath.column),
            (SELECT count(*) FROM page AS other WHERE other.document_id = page.document_id) AS pages
          FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' JOIN shelf ON shelf.id = shelf_id
          WHERE document_id = ? AND document_index = 1 AND \(DocumentListing.mayLeave)
          """)
      let fields = try db.cachedStatement(sql: "SELECT name, value FROM field WHERE document_id = ?")
      return try documents.compactMap { id in
        guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
        let values = try Row.fetchAll(fields, arguments: [id.rawValue]).map { row -> (FieldName, String) in
          (try stored(row["name"]), row["value"])
        }
        return ListedDocument(
          id: id, path: row["path"], shelf: ShelfPlace(row), pages: row["pages"],
          fields: Dictionary(values) { first, _ in first })
      }
    }
  }
}
