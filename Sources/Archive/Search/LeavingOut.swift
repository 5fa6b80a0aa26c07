/// What finds something where no page has all that was typed: as much of it as any page has.
struct LeavingOut {
  let expression: SearchExpression
  let vocabulary: Vocabulary

  /// Fewer words are too few to leave one out; more are a text that was pasted.
  private static let words = 3...16
  /// Pages that are counted to tell which word is the rarest.
  private static let counted = 500

  /// Without the words that no page has, else without the rarest word or pair of neighbours without which there are pages.
  func variants(facets: [String]) throws -> [(SearchExpression, SearchVariant)] {
    guard expression.clauses.count == 1, let run = expression.clauses.first?.first, run.manner == .words,
      expression.clauses[0].count == 1, Self.words.contains(run.words.count), expression.number == nil
    else { return [] }
    let words = run.words
    let pages = try words.map {
      try $0.isBeginning ? Self.counted : vocabulary.pages(with: $0.folded, upTo: Self.counted)
    }
    if pages.contains(0) {
      return try variant(leavingOut: words.indices.filter { pages[$0] == 0 }, facets).map { [$0] } ?? []
    }
    for length in 1...2 {
      let places = (0...words.count - length).map { Array($0..<$0 + length) }
      let rarestFirst = places.sorted { left, right in
        left.reduce(0) { $0 + pages[$1] } < right.reduce(0) { $0 + pages[$1] }
      }
      for places in rarestFirst {
        if let variant = try variant(leavingOut: places, facets) { return [variant] }
      }
    }
    return []
  }

  /// Nil where no page has the words that are left either.
  private func variant(leavingOut places: [Int], _ facets: [String]) throws -> (SearchExpression, SearchVariant)? {
    let words = expression.clauses[0][0].words
    let kept = words.indices.filter { !places.contains($0) }
    guard kept.count >= 2 else { return nil }
    var changed = expression
    changed.clauses[0][0].words = kept.map { words[$0] }
    changed.date = nil
    let match = MatchExpression(changed, facets: facets, endings: try vocabulary.endings(of: [changed]))
    guard try vocabulary.count(match.plain.expression, upTo: 1) > 0 else { return nil }
    let said = { (places: [Int]) in places.map { words[$0].exact }.joined(separator: " ") }
    let variant = SearchVariant(
      reason: .without, typed: said(places), others: [said(kept)], total: 0, totalIsLowerBound: false)
    return (changed, variant)
  }
}
