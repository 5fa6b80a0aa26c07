internal import GRDB
internal import People
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
    guard let condition = condition(state, query) else { return SearchAnswer() }
    let limit = max(0, min(query.limit, largestLimit))
    let request: SQLRequest<Row> = """
        SELECT \(sql: columns) \(sql: source) WHERE \(condition)
        ORDER BY page.id LIMIT \(limit + 1) OFFSET \(max(0, query.offset))
      """
    let rows = try request.fetchAll(db)
    let count: SQLRequest<Row> =
      "SELECT count(*), count(DISTINCT page.document_id) \(sql: source) WHERE \(condition)"
    let typed = TypedWords()
    var answer = SearchAnswer(hits: try rows.prefix(limit).map { try SearchHit($0, typed) })
    let counts = try count.fetchOne(db)
    answer.total = counts?[0] ?? 0
    answer.documents = counts?[1]
    answer.hasMore = rows.count > limit
    return answer
  }

  /// The same pages, for counting: those filed last.
  static func numbers(_ state: PageState, _ query: SearchQuery, in db: Database) throws -> (
    pages: [Int64], areAll: Bool
  ) {
    guard let condition = condition(state, query) else { return ([], true) }
    let request: SQLRequest<Int64> = """
        SELECT page.id \(sql: source) WHERE \(condition) ORDER BY page.id DESC LIMIT \(largestLimit + 1)
      """
    let pages = try request.fetchAll(db)
    return (Array(pages.prefix(largestLimit)), pages.count <= largestLimit)
  }

  /// Nil where no such page can be meant.
  private static func condition(_ state: PageState, _ query: SearchQuery) -> SQL? {
    let isDescribed = [query.number, query.agency, query.signer, query.cites].contains { $0 != nil }
    guard SearchExpression(query.words).clauses.isEmpty, !isDescribed, query.type == nil, query.from == nil,
      query.to == nil
    else { return nil }
    let dossier: SQL = query.dossier.map { "AND instr(dossier_key, \(SearchKey.of($0))) > 0" } ?? ""
    let new: SQL = query.filedAfter.map { "AND page.id IN (SELECT page_id FROM event WHERE id > \($0))" } ?? ""
    let scopes: [SQL] = query.shelves.map { scope in
      """
      (shelf.fonds = \(scope.fonds) AND (\(scope.box) IS NULL OR shelf.box = \(scope.box))
        AND (\(scope.dossier) IS NULL OR shelf.dossier = \(scope.dossier)))
      """
    }
    let seen: SQL = scopes.isEmpty ? "" : "AND (\(scopes.joined(separator: " OR ")))"
    return "page.state = '\(sql: state.rawValue)' \(dossier) \(new) \(seen)"
  }

  private static let columns = """
    page.id AS page_id, page.document_id, file_index, \(StoredPath.column), fonds, box, dossier, description.type, title, number, date,
    agency, subject, searched, \(CorrectedText.text) AS text
    """
  private static let source = """
    FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' JOIN shelf ON shelf.id = shelf_id
    LEFT JOIN description ON description.document_id = page.document_id
    LEFT JOIN page_text ON page_text.page_id = page.id
    """
}
