internal import GRDB
internal import Records

/// What a search is narrowed down by: words of the index, and, for what the index does not know, a condition on its rows.
struct PageFilter: Hashable {
  /// Expressions of the index, all of which must hold.
  var facets: [String] = []
  /// SQL that follows a condition on `page_index`; has numbers and names of ours in it, nothing that was typed.
  var condition = ""

  var isEmpty: Bool { facets.isEmpty && condition.isEmpty }

  init() {}

  /// Nil where no page can meet one of the conditions of `query`.
  init?(_ query: SearchQuery, in db: Database) throws {
    var facets: [String?] = []
    if let type = query.type { facets.append("\"\(Facets.type(type.rawValue))\"") }
    if let number = query.number { facets.append(Facets.expression(partKey: SearchKey.ofNumber(number), .number)) }
    if let agency = query.agency { facets.append(Facets.expression(partKey: SearchKey.of(agency), .agency)) }
    if let signer = query.signer { facets.append(Facets.expression(partKey: SearchKey.of(signer), .signer)) }
    if query.from != nil || query.to != nil { facets.append(Facets.expression(from: query.from, to: query.to)) }
    if let dossier = query.dossier {
      let shelves = try Int64.fetchAll(
        db, sql: "SELECT id FROM shelf WHERE instr(dossier_key, ?) > 0", arguments: [SearchKey.of(dossier)])
      let words = shelves.map { "\"\(Facets.shelf($0))\"" }
      facets.append(words.isEmpty ? nil : "(" + words.joined(separator: " OR ") + ")")
    }
    self.facets = facets.compactMap(\.self)
    guard self.facets.count == facets.count else { return nil }
    switch query.standing {
    case .review:
      condition += """
         AND EXISTS (SELECT 1 FROM page JOIN description USING (document_id)
        WHERE page.id = page_index.rowid AND needs_review)
        """
    case .read, nil: break
    // Only what was read is in the index.
    case .blank, .unreadable, .withheld, .waiting: return nil
    }
    if let event = query.filedAfter {
      condition += " AND rowid IN (SELECT page_id FROM event WHERE id > \(event) AND kind = 'settled')"
    }
  }
}
