internal import GRDB
package import People
package import Records

/// A fonds, box or dossier among its siblings, with what lies in it.
package struct ShelfNode: Hashable, Sendable {
  /// Nil for what lies in no fonds or box.
  package var name: String?
  /// Dossiers below; of a dossier 1.
  package var dossiers: Int
  /// Documents below of which no page is withheld.
  package var documents: Int
  /// The first of them, for a picture.
  package var firstPage: PageID?
}

extension Archive {
  /// The fonds of the archive, with what lies `within` these parts of it; all of it where there are none.
  package func fonds(within scopes: [ShelfScope]) throws(ArchiveError) -> [ShelfNode] {
    try nodes(of: "fonds", where: "1", arguments: [], within: scopes)
  }

  /// The boxes of a fonds.
  package func boxes(ofFonds fonds: String?, within scopes: [ShelfScope]) throws(ArchiveError) -> [ShelfNode] {
    try nodes(of: "box", where: "fonds IS ?", arguments: [fonds], within: scopes)
  }

  /// The dossiers of a box.
  package func dossiers(ofFonds fonds: String?, box: String?, within scopes: [ShelfScope]) throws(ArchiveError)
    -> [ShelfNode]
  {
    try nodes(of: "dossier", where: "fonds IS ? AND box IS ?", arguments: [fonds, box], within: scopes)
  }

  private func nodes(
    of level: String, where condition: String, arguments: StatementArguments, within scopes: [ShelfScope]
  ) throws(ArchiveError)
    -> [ShelfNode]
  {
    try reading { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(level) AS name, count(DISTINCT CASE WHEN page.id IS NOT NULL THEN shelf.id END) AS dossiers, count(page.id) AS documents, min(page.id) AS first
            FROM shelf LEFT JOIN scan_file ON shelf_id = shelf.id AND standing = 'current'
            LEFT JOIN page ON file_id = scan_file.id AND document_index = 1 AND \(ShownDocuments.isShown)
            WHERE \(condition) AND \(ScopedShelves.condition(scopes)) GROUP BY \(level) HAVING count(page.id) > 0 ORDER BY \(level)
            """), arguments: arguments + ScopedShelves.arguments(scopes)
      ).map { row in
        ShelfNode(
          name: row["name"], dossiers: row["dossiers"], documents: row["documents"],
          firstPage: (row["first"] as Int64?).map(PageID.init(rawValue:)))
      }
    }
  }
}
