internal import GRDB

/// Narrows a search down to documents that cite a number, by the rows of their citations: the index of pages does not
/// know of them.
struct CitationFilter: Hashable {
  /// SQL that follows a condition on `page_index`, and a value for each of its places.
  let condition: String
  let arguments: [String]
  /// An expression of the index that all of the pages meet, where they lie in few dossiers. Without it, the index would
  /// be walked through for all pages that have the words.
  let shelves: String?

  struct Bounds: Hashable {
    /// Documents of which the pages are listed before the search, about 1 µs each; where there are more, the citations of
    /// each page that is found are looked at, about 3 µs each, and few are in vain.
    var fewCiting = 20_000
    /// Dossiers that are asked of the index together; beyond, walking through a million pages takes no longer.
    var mostShelves = 128
  }

  /// From a part of a number to all documents that cite such a one, through indexes alone.
  static let citing = """
    SELECT DISTINCT document_id FROM cited_part CROSS JOIN citation USING (number_key) WHERE part >= ? AND part < ?
    """

  /// Nil where no document cites such a number.
  ///
  /// - Parameter key: a number or a part of it, as `NumberKey.cited` makes it.
  init?(key: String, in db: Database, bounds: Bounds = Bounds()) throws {
    // All that begins with the key: what follows a space in the order of letters stands in no key.
    let range = [key, key.dropLast() + "!"]
    let count =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM (\(Self.citing) LIMIT \(bounds.fewCiting + 1))"),
        arguments: StatementArguments(range)) ?? 0
    switch count {
    case 0: return nil
    case ...bounds.fewCiting:
      condition = " AND +rowid IN (SELECT page.id FROM page WHERE document_id IN (\(Self.citing)))"
      arguments = range
      shelves = try Self.shelves(range, most: bounds.mostShelves, in: db)
    default:
      condition = """
         AND EXISTS (SELECT 1 FROM page JOIN citation USING (document_id)
        WHERE page.id = page_index.rowid AND instr(number_key, ?) > 0)
        """
      arguments = [key]
      shelves = nil
    }
  }

  private static func shelves(_ range: [String], most: Int, in db: Database) throws -> String? {
    let shelves = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT shelf_id FROM page JOIN scan_file ON scan_file.id = file_id
          WHERE document_id IN (\(citing)) LIMIT \(most + 1)
          """), arguments: StatementArguments(range))
    guard !shelves.isEmpty, shelves.count <= most else { return nil }
    return Facets.expression(shelves: shelves)
  }
}
