/// What finds something where no page has all that was typed: as much of it as any page has.
struct LeavingOut {
  let expression: SearchExpression
  let filter: PageFilter
  let vocabulary: Vocabulary

  /// Fewer words are too few to leave one out; more are a text that was pasted.
  private static let words = 3...16
  /// Pages that are counted to tell which word is the rarest.
  private static let counted = 500
  private static let countedBeside = 20
  /// Choices that are tried of each length: a search each, and where a condition is looked at row by row, a long one.
  private static let (tried, triedByRow) = (8, 1)

  /// Without the words that no page has, else without the word or the pair of neighbours that stands least beside the others,
  /// where there are pages without it.
  func variants() throws -> [(SearchExpression, SearchVariant)] {
    guard expression.clauses.count == 1, let run = expression.clauses.first?.first, run.manner == .words,
      expression.clauses[0].count == 1, Self.words.contains(run.words.count), expression.wholeNumber == nil
    else { return [] }
    let words = run.words
    let pages = try words.map {
      try $0.isBeginning ? Self.counted : vocabulary.pages(with: $0.folded, upTo: Self.counted)
    }
    if pages.contains(0) {
      return try variant(leavingOut: words.indices.filter { pages[$0] == 0 }).map { [$0] } ?? []
    }
    let beside = try zip(words, words.dropFirst()).map { before, after in
      try vocabulary.pages(with: SearchExpression.pair(before.folded, after.folded), upTo: Self.countedBeside)
    }
    // A word that stands beside none of those it was typed with is the likeliest to be another on the paper.
    for length in 1...2 {
      let places = (0...words.count - length).map { start in
        let place = start..<start + length
        let neighbours = [start - 1, start + length - 1].filter(beside.indices.contains).reduce(0) { $0 + beside[$1] }
        return (place: place, neighbours: neighbours, pages: place.reduce(0) { $0 + pages[$1] })
      }
      let likeliest = places.sorted { ($0.neighbours, $0.pages) < ($1.neighbours, $1.pages) }
      for choice in likeliest.prefix(filter.condition.isEmpty ? Self.tried : Self.triedByRow) {
        if let variant = try variant(leavingOut: Array(choice.place)) { return [variant] }
      }
    }
    return []
  }

  /// Nil where no page has the words that are left either.
  private func variant(leavingOut places: [Int]) throws -> (SearchExpression, SearchVariant)? {
    let words = expression.clauses[0][0].words
    let kept = words.indices.filter { !places.contains($0) }
    guard kept.count >= 2 else { return nil }
    var changed = expression
    changed.clauses[0][0].words = kept.map { words[$0] }
    (changed.date, changed.number) = (nil, nil)
    let match = MatchExpression(changed, facets: filter.facets, endings: try vocabulary.endings(of: [changed]))
    let search = PageSearch(
      expression: changed, match: match, condition: filter.condition, arguments: filter.arguments, db: vocabulary.db)
    guard try !search.matches(match.plain.expression, limit: 1).isEmpty else { return nil }
    let said = { (places: [Int]) in places.map { words[$0].exact }.joined(separator: " ") }
    let variant = SearchVariant(
      reason: .without, typed: said(places), others: [said(kept)], total: 0, totalIsLowerBound: false)
    return (changed, variant)
  }
}
