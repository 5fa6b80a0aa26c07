internal import GRDB
package import Records

extension Archive {
  /// The documents of `choice`, and which of them may leave.
  package func departure(_ choice: DocumentChoice) throws(ArchiveError) -> Departure {
    try reading { db in try Departures.of(choice, in: db) }
  }

  /// Whether there is a dossier, box or fonds of these names.
  package func hasShelf(fonds: String?, box: String?, dossier: String?) throws(ArchiveError) -> Bool {
    try reading { db in try !Departures.shelves(fonds: fonds, box: box, dossier: dossier, in: db).isEmpty }
  }

  /// Whether the document is there, settled and not withheld, now.
  package func mayLeave(_ document: DocumentID) throws(ArchiveError) -> Bool {
    try reading { db in try Departures.mayLeave(document, in: db) }
  }

  /// Those of `documents` that are withheld now.
  package func withheld(among documents: [DocumentID]) throws(ArchiveError) -> Set<DocumentID> {
    try reading { db in Set(try documents.filter { try Departures.isWithheld($0, in: db) }) }
  }

  /// Where `documents` have their places, in this order; those that are gone are left out.
  package func places(of documents: [DocumentID]) throws(ArchiveError) -> [DeparturePlace] {
    try reading { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(StoredPath.column), fonds, box, dossier, page.file_index, EXISTS (
            SELECT 1 FROM page AS other WHERE other.file_id = page.file_id AND other.document_id <> page.document_id) AS shared
          FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' JOIN shelf ON shelf.id = shelf_id
          WHERE document_id = ? ORDER BY document_index LIMIT 1
          """)
      return try documents.compactMap { document in
        guard let row = try Row.fetchOne(statement, arguments: [document.rawValue]) else { return nil }
        return DeparturePlace(
          document: document, path: row["path"], shelf: ShelfPlace(row), firstPage: row["file_index"],
          isWholeFile: !(row["shared"] as Bool))
      }
    }
  }

  /// The scans that a document was read from, in the order of its pages.
  package func scans(of document: DocumentID) throws(ArchiveError) -> [DepartureScan] {
    try reading { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(StoredPath.column), digest, min(document_index) AS first
            FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current'
            WHERE document_id = ? GROUP BY scan_file.id ORDER BY first
            """), arguments: [document.rawValue]
      ).map { DepartureScan(path: $0["path"], digest: Digest($0)) }
    }
  }

  /// The number by which an archive is known wherever it lies.
  package var number: String {
    get throws(ArchiveError) {
      try reading { db in try String.fetchOne(db, sql: "SELECT value FROM main.setting WHERE name = 'archive'") ?? "" }
    }
  }
}
