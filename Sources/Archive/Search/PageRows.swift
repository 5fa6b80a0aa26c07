internal import GRDB
internal import Records

/// What is shown of pages that a search found. Every value is bound.
enum PageRows {
  /// Nobody reads further; keeps a slip from loading the whole archive.
  static let largestLimit = 10_000

  /// The row of `page`.
  static func fetch(_ page: PageID, in db: Database) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) \(source) WHERE page.id = ?"), arguments: [page.rawValue])
  }

  /// Pages that have no text: those in `state`, in the order in which they were registered. Words and what is known of
  /// documents do not stand on them.
  static func pages(_ state: PageState, _ query: SearchQuery, in db: Database) throws -> SearchAnswer {
    let isDescribed = [query.number, query.agency, query.signer, query.cites].contains { $0 != nil }
    guard SearchExpression(query.words).clauses.isEmpty, !isDescribed, query.type == nil, query.from == nil,
      query.to == nil
    else { return SearchAnswer() }
    let dossier: SQL = query.dossier.map { "AND instr(dossier_key, \(SearchKey.of($0))) > 0" } ?? ""
    let limit = max(0, min(query.limit, largestLimit))
    let request: SQLRequest<Row> = """
        SELECT \(sql: columns) \(sql: source) WHERE page.state = '\(sql: state.rawValue)' \(dossier)
        ORDER BY page.id LIMIT \(limit + 1) OFFSET \(max(0, query.offset))
      """
    let rows = try request.fetchAll(db)
    let count: SQLRequest<Int> = "SELECT count(*) \(sql: source) WHERE page.state = '\(sql: state.rawValue)' \(dossier)"
    let typed = TypedWords()
    var answer = SearchAnswer(hits: try rows.prefix(limit).map { try SearchHit($0, typed) })
    answer.total = try count.fetchOne(db) ?? 0
    answer.hasMore = rows.count > limit
    return answer
  }

  private static let columns = """
    page.id AS page_id, page.document_id, file_index, path, fonds, box, dossier, description.type, title, number, date,
    agency, subject, searched, \(CorrectedText.text) AS text
    """
  private static let source = """
    FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' JOIN shelf ON shelf.id = shelf_id
    LEFT JOIN description ON description.document_id = page.document_id
    LEFT JOIN page_text ON page_text.page_id = page.id
    """
}
