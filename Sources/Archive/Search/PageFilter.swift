internal import GRDB
internal import Records

/// What a search is narrowed down by: words of the index, and, for what the index does not know, a condition on its rows.
struct PageFilter: Hashable {
  /// Expressions of the index, all of which must hold.
  var facets: [String] = []
  /// SQL that follows a condition on `page_index`; has numbers and names of ours in it, nothing that was typed.
  var condition = ""
  /// What stands in the places of `condition`.
  var arguments: [String] = []

  var isEmpty: Bool { facets.isEmpty && condition.isEmpty }

  /// Dossiers of which each is looked up in the index; `hoso:so` may mean all.
  private static let mostShelves = 64

  /// Documents that ask for review, of which the pages are listed before the search; where there are more, each page that
  /// is found is looked at, and few are in vain.
  private static let fewToReview = 20_000

  private static func review(in db: Database) throws -> String {
    let documents =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT 1 FROM description WHERE needs_review = 1 LIMIT \(fewToReview + 1))")
      ?? 0
    return documents <= fewToReview
      ? " AND +rowid IN (SELECT page.id FROM description JOIN page USING (document_id) WHERE needs_review = 1)"
      : """
       AND EXISTS (SELECT 1 FROM page JOIN description USING (document_id)
      WHERE page.id = page_index.rowid AND needs_review = 1)
      """
  }

  init() {}

  /// The expression of the index for pages on these shelves; a nil in it is what no page has. Many become a condition.
  private mutating func narrow(to shelves: [Int64]) -> [String?] {
    switch shelves.count {
    case 0: return [nil]
    case ...Self.mostShelves: return [Facets.expression(shelves: shelves)]
    default:
      let numbers = shelves.map(String.init).joined(separator: ",")
      condition += """
         AND EXISTS (SELECT 1 FROM page JOIN scan_file ON scan_file.id = file_id OR original_id = file_id
          WHERE page.id = page_index.rowid AND shelf_id IN (\(numbers)))
        """
      return []
    }
  }

  /// Nil where no page can meet one of the conditions of `query`.
  init?(_ query: SearchQuery, in db: Database) throws {
    var facets: [String?] = []
    if let type = query.type { facets.append("\"\(Facets.type(type.rawValue))\"") }
    if let number = query.number { facets.append(Facets.expression(partKey: SearchKey.ofNumber(number), .number)) }
    if let agency = query.agency {
      let filter = try AgencyFilter(agency, in: db)
      facets.append(filter?.expression)
      condition += filter?.condition ?? ""
      arguments += filter?.arguments ?? []
    }
    if let signer = query.signer { facets.append(Facets.expression(partKey: SearchKey.of(signer), .signer)) }
    if query.from != nil || query.to != nil { facets.append(Facets.expression(from: query.from, to: query.to)) }
    if let dossier = query.dossier {
      let shelves = try Int64.fetchAll(
        db, sql: "SELECT id FROM shelf WHERE instr(dossier_key, ?) > 0", arguments: [SearchKey.of(dossier)])
      facets += narrow(to: shelves)
    }
    if !query.shelves.isEmpty { facets += narrow(to: try ScopedShelves.ids(query.shelves, in: db)) }
    if let number = query.cites {
      guard let key = NumberKey.cited(number), let citing = try CitationFilter(key: key, in: db) else { return nil }
      condition += citing.condition
      arguments += citing.arguments
      if let shelves = citing.shelves { facets.append(shelves) }
    }
    // What changed since the index was last written, for as long as nobody lets it follow.
    switch try IndexJournal.standing(in: db) {
    case .inStep: break
    case .behind:
      condition += """
         AND rowid NOT IN (SELECT page_id FROM main.index_change WHERE id > (SELECT applied FROM index_state))
        """
    case .unusable: condition += " AND 0"
    }
    self.facets = facets.compactMap(\.self)
    guard self.facets.count == facets.count else { return nil }
    switch query.standing {
    case .review: condition += try Self.review(in: db)
    // Of a page that could not be read, the index has the description.
    case .read: condition += " AND (SELECT state FROM page WHERE id = page_index.rowid) = 'read'"
    case nil: break
    // Only what was read is in the index.
    case .blank, .unreadable, .withheld, .waiting: return nil
    }
    if let event = query.filedAfter {
      condition += """
         AND rowid IN (SELECT page_id FROM event WHERE id > \(event)
          AND (kind = 'settled' OR kind = 'reread' AND json_extract(detail, '$.was') <> 'read'))
        """
    }
  }
}
