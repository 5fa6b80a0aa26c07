internal import GRDB

/// How many documents of what a search found are of which type, year, agency and dossier.
package struct SearchFacets: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    /// Nil for documents of which it is not known.
    package var name: String?
    package var documents: Int
  }

  package var types: [Count]
  package var years: [Count]
  package var agencies: [Count]
  package var dossiers: [Count]
  package var documents: Int
  /// Only the pages were looked at that were filed last; there are more.
  package var areOfLatestOnly: Bool

  /// Values that are named of each; behind them come only rare ones.
  private static let most = 12

  init(_ query: SearchQuery, in db: Database) throws {
    let (pages, areAll) = try Enquiry(query: query, db: db).pages()
    let numbers = "[" + pages.map(String.init).joined(separator: ",") + "]"
    // Names that differ in capitals or in the place of a tone are one.
    let counts = { (value: String, key: String) in
      try Row.fetchAll(
        db,
        sql: """
          SELECT max(\(value)) AS name, count(DISTINCT page.document_id) AS documents
          FROM json_each(?) JOIN page ON page.id = value JOIN scan_file ON scan_file.id = file_id
          JOIN shelf ON shelf.id = shelf_id LEFT JOIN description ON description.document_id = page.document_id
          GROUP BY \(key) ORDER BY documents DESC, name LIMIT \(Self.most)
          """, arguments: [numbers]
      ).map { Count(name: $0["name"], documents: $0["documents"]) }
    }
    types = try counts("description.type", "description.type")
    years = try counts("substr(date, 1, 4)", "substr(date, 1, 4)")
    agencies = try counts("agency", "agency_key")
    dossiers = try counts("dossier", "dossier")
    documents =
      try Int.fetchOne(
        db, sql: "SELECT count(DISTINCT document_id) FROM json_each(?) JOIN page ON page.id = value",
        arguments: [numbers]) ?? 0
    areOfLatestOnly = !areAll
  }
}
