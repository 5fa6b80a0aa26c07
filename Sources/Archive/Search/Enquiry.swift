internal import GRDB
internal import Records

/// One search, from what was typed to one screen of answers.
struct Enquiry {
  let query: SearchQuery
  let db: Database

  /// Pages found in one way: as it was typed, or as a variant has it.
  private struct Finding {
    var expression: SearchExpression
    var pages: FoundPages
    var variant: Int?
    /// Of a beginning not all words were looked for.
    var areSomeEndings = false
  }

  /// Found pages of which the documents are counted; each costs about 3 µs.
  private static let countedDocuments = 300

  func answer() throws -> SearchAnswer {
    if let state = unread { return try PageRows.pages(state, query, in: db) }
    let expression = try Vocabulary(db: db).meant(by: query.words)
    guard let filter = try PageFilter(query, in: db) else { return SearchAnswer() }
    guard !expression.clauses.isEmpty else {
      var answer = try answer([listed(filter)], variants: [])
      // Of each document the first page was found.
      answer.areDocuments = true
      if !answer.totalIsLowerBound { answer.documents = answer.total }
      return answer
    }
    var findings = [try find(expression, filter)]
    var variants: [SearchVariant] = []
    if query.isForgiving {
      let total = findings[0].pages.total
      let possible = Variants(typed: query.words, expression: expression, total: total, db: db)
      func look(_ meant: SearchExpression, _ variant: SearchVariant) throws {
        var finding = try find(meant, filter, without: total > 0 ? expression : nil)
        guard finding.pages.total > 0 else { return }
        finding.variant = variants.count
        var counted = variant
        counted.total = finding.pages.total
        counted.totalIsLowerBound = finding.pages.totalIsLowerBound
        variants.append(counted)
        findings.append(finding)
      }
      for (meant, variant) in possible.ofPlaces() { try look(meant, variant) }
      // A place that is found under its other name was no slip.
      if variants.isEmpty { for (meant, variant) in try possible.ofSlips() { try look(meant, variant) } }
      if variants.isEmpty {
        for (meant, variant) in try possible.ofLess(within: filter) { try look(meant, variant) }
      }
    }
    var answer = try answer(findings, variants: variants)
    answer.numberIsApart = answer.total > 0 && expression.wholeNumber != nil
    return answer
  }

  /// All pages that were found as it was typed, as far as they are known.
  func pages() throws -> (pages: [Int64], areAll: Bool) {
    if let state = unread { return try PageRows.numbers(state, query, in: db) }
    let expression = try Vocabulary(db: db).meant(by: query.words)
    guard let filter = try PageFilter(query, in: db) else { return ([], true) }
    let found = try expression.clauses.isEmpty ? listed(filter) : find(expression, filter, within: .ofLists)
    return (Array(found.pages.prefix(found.pages.total)), !found.pages.totalIsLowerBound)
  }

  /// The state of pages that are not in the index, where these are asked for.
  private var unread: PageState? {
    query.standing.flatMap { PageState(rawValue: $0.rawValue) }.flatMap { $0 == .read ? nil : $0 }
  }

  private var wanted: Int { min(max(0, query.offset), 1 << 30) + max(0, min(query.limit, PageRows.largestLimit)) }

  private func find(
    _ expression: SearchExpression, _ filter: PageFilter, without known: SearchExpression? = nil,
    within bounds: PageSearch.Bounds = PageSearch.Bounds()
  ) throws -> Finding {
    let endings = try Vocabulary(db: db).endings(of: [expression] + (known.map { [$0] } ?? []))
    let known = known.map { MatchExpression($0, facets: [], endings: endings).plain.expression }
    let match = MatchExpression(expression, facets: filter.facets, endings: endings, without: known)
    let search = PageSearch(
      expression: expression, match: match, condition: filter.condition, arguments: filter.arguments, db: db,
      bounds: query.order == .relevance ? bounds : .ofLists)
    var finding = Finding(expression: expression, pages: try ordered(search, match.plain.expression))
    finding.areSomeEndings = endings.areCut(in: expression)
    return finding
  }

  /// Without words: the first pages of the documents that meet the conditions.
  private func listed(_ filter: PageFilter) throws -> Finding {
    let expression = SearchExpression("")
    guard !filter.isEmpty else {
      return Finding(
        expression: expression, pages: FoundPages())
    }
    let whole = (["\"\(Facets.firstPage)\""] + filter.facets).joined(separator: " AND ")
    let search = PageSearch(
      expression: expression, match: MatchExpression(expression, facets: []), condition: filter.condition,
      arguments: filter.arguments, db: db, bounds: .ofLists)
    return Finding(expression: expression, pages: try ordered(search, whole, orElse: .date))
  }

  private func ordered(
    _ search: PageSearch, _ expression: String, orElse usual: SearchOrder = .relevance
  ) throws -> FoundPages {
    let ordered = OrderedSearch(search: search, expression: expression)
    // A document may answer with many pages.
    let pages = query.groupsDocuments ? wanted * 20 : wanted
    return switch query.order == .relevance ? usual : query.order {
    case .relevance: try search.byRelevance(wanted: wanted)
    case .date: try ordered.byDate(wanted: pages)
    case .number: try ordered.byNumber(wanted: wanted)
    }
  }

  private func answer(_ findings: [Finding], variants: [SearchVariant]) throws -> SearchAnswer {
    let screen = Screen(query: query, findings: findings.map(\.pages), db: db)
    let (shown, hasMore) = try query.groupsDocuments ? screen.documents() : screen.pages()
    var answer = SearchAnswer(
      total: findings[0].pages.total,
      totalIsLowerBound: findings[0].pages.totalIsLowerBound || findings[0].areSomeEndings)
    answer.variants = variants
    answer.hasMore = hasMore
    if query.groupsDocuments, !answer.totalIsLowerBound, answer.total <= Self.countedDocuments {
      answer.documents = Set(try findings[0].pages.compactMap(screen.document)).count
    }
    let typed = findings.map { TypedWords($0.expression) }
    var isSpelled = [Bool](repeating: false, count: variants.count)
    let cited = query.cites.flatMap(NumberKey.cited)
    for page in shown {
      guard let row = try PageRows.fetch(PageID(rawValue: page.page), in: db) else { continue }
      var hit = try SearchHit(row, typed[page.finding])
      hit.otherPages = page.others
      if let cited {
        let cites = try CitationRows.of(hit.document, meeting: cited, in: db)
        if typed[page.finding].count == 0, let citing = try citing(hit, cites) { hit = citing }
        hit.cites = cites
      }
      hit.variant = findings[page.finding].variant
      if let place = hit.variant, answer.variants[place].reason == .slip, !isSpelled[place] {
        // The archive's words with their marks, as they stand where they were found.
        answer.variants[place].others = [
          typed[page.finding].spelled(answer.variants[place].others[0], in: row["text"] ?? "")
        ]
        isSpelled[place] = true
      }
      answer.hits.append(hit)
    }
    return answer
  }

  /// The page that cites what was asked for, in place of the first one, with the citation as what was found.
  private func citing(_ hit: SearchHit, _ cites: [CitedPlace]) throws -> SearchHit? {
    guard let first = cites.first,
      let page = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM page WHERE document_id = ? AND document_index = ?"),
        arguments: [hit.document.rawValue, first.citation.page]),
      let row = try PageRows.fetch(PageID(rawValue: page), in: db)
    else { return nil }
    return try SearchHit(row, TypedWords(SearchExpression("\"\(first.citation.number)\"")))
  }
}
