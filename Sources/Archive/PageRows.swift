internal import GRDB
internal import Records

/// What is shown of pages that a search found. Every value is bound.
enum PageRows {
  /// Nobody reads further; keeps a slip from loading the whole archive.
  static let largestLimit = 10_000

  /// The rows of `pages`, in their order.
  static func fetch(_ pages: [PageID], in db: Database) throws -> [Row] {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) \(source) \(texts) WHERE page.id = ?")
    return try pages.compactMap { try Row.fetchOne(statement, arguments: [$0.rawValue]) }
  }

  /// The first pages of documents that meet the conditions of `query`, the latest document first, and their number.
  static func documents(_ query: SearchQuery, in db: Database) throws -> (rows: [Row], total: Int) {
    let conditions = conditions(of: query)
    guard !conditions.isEmpty else { return ([], 0) }
    let filter: SQL = "WHERE \((["document_index = 1"] + conditions).joined(separator: " AND "))"
    let request: SQLRequest<Row> = """
        SELECT \(sql: columns) \(sql: source) \(sql: texts) \(filter)
        ORDER BY date DESC, page.id
        LIMIT \(max(0, min(query.limit, largestLimit))) OFFSET \(max(0, query.offset))
      """
    let rows = try request.fetchAll(db)
    guard rows.count >= query.limit || query.offset != 0 else { return (rows, rows.count) }
    let count: SQLRequest<Int> = "SELECT count(*) \(sql: source) \(filter)"
    return (rows, try count.fetchOne(db) ?? 0)
  }

  /// Expressions of the index for the conditions of `query`; nil where no page can meet one of them.
  static func facets(of query: SearchQuery, in db: Database) throws -> [String]? {
    var facets: [String?] = []
    if let type = query.type { facets.append("\"\(Facets.type(type.rawValue))\"") }
    if let number = query.number { facets.append(Facets.expression(partKey: SearchKey.ofNumber(number), .number)) }
    if let agency = query.agency { facets.append(Facets.expression(partKey: SearchKey.of(agency), .agency)) }
    if query.from != nil || query.to != nil { facets.append(Facets.expression(from: query.from, to: query.to)) }
    if let dossier = query.dossier {
      let shelves = try Int64.fetchAll(
        db, sql: "SELECT id FROM shelf WHERE instr(dossier_key, ?) > 0", arguments: [SearchKey.of(dossier)])
      let words = shelves.map { "\"\(Facets.shelf($0))\"" }
      facets.append(words.isEmpty ? nil : "(" + words.joined(separator: " OR ") + ")")
    }
    let known = facets.compactMap(\.self)
    return known.count == facets.count ? known : nil
  }

  private static let columns = """
    page.id AS page_id, page.document_id, file_index, path, fonds, box, dossier, description.type, title, number, date,
    agency, subject, searched, \(CorrectedText.text) AS text
    """
  private static let source = """
    FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' JOIN shelf ON shelf.id = shelf_id
    LEFT JOIN description ON description.document_id = page.document_id
    """
  private static let texts = "LEFT JOIN page_text ON page_text.page_id = page.id"

  private static func conditions(of query: SearchQuery) -> [SQL] {
    var conditions: [SQL] = []
    if let type = query.type { conditions.append("description.type = \(type.rawValue)") }
    if let number = query.number {
      // Few records have a number: the index names them without a look at every description.
      let expression = Facets.expression(partKey: SearchKey.ofNumber(number), .number)
      conditions.append(
        expression.map { "page.id IN (SELECT rowid FROM page_index WHERE page_index MATCH \($0))" } ?? "false")
    }
    if let agency = query.agency { conditions.append("instr(agency_key, \(SearchKey.of(agency))) > 0") }
    if let from = query.from { conditions.append("date >= \(from.description)") }
    if let to = query.to { conditions.append("date <= \(to.description)") }
    if let dossier = query.dossier { conditions.append("instr(dossier_key, \(SearchKey.of(dossier))) > 0") }
    return conditions
  }
}
