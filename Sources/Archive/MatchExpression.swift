internal import VietnameseText

/// Expressions of FTS5 for what was typed. Nothing of it reaches FTS5 but syllables that the reader of syllables made, in
/// quotes, so no input can be a syntax error.
///
/// Words must all be found, folded; words in quotes, as a run of pairs (`"doi_so so_hoa"`), which are on far fewer pages
/// than their syllables.
struct MatchExpression: Hashable {
  /// An expression, with what its phrases are, for `Relevance`.
  struct Way: Hashable {
    fileprivate(set) var expression = ""
    fileprivate(set) var roles = ""

    fileprivate mutating func add(_ phrase: String, _ role: Relevance.Role) {
      add("\"\(phrase)\"")
      roles.append(role.rawValue)
    }

    fileprivate mutating func add(_ expression: String) {
      self.expression += (self.expression.isEmpty ? "" : " AND ") + expression
    }
  }

  /// What every page has that answers.
  let plain: Way
  /// Ways to answer especially well, the best first; each a restriction of `plain`.
  let better: [Way]

  /// - Parameter facets: expressions that narrow down, all of which must hold.
  init(_ runs: [SearchExpression.Run], facets: [String]) {
    plain = Self.way(runs, facets, [])
    // Where no marks were typed, or no neighbours, some ways are the same.
    let ways: [Set<Manner>] = [[.exact, .headed], [.exact, .neighbours], [.exact], [.headed], [.neighbours]]
    var better: [Way] = []
    for way in ways.map({ Self.way(runs, facets, $0) }) where way != plain && !better.contains(way) {
      better.append(way)
    }
    self.better = better
  }

  private enum Manner { case exact, neighbours, headed }

  private static func way(_ runs: [SearchExpression.Run], _ facets: [String], _ manners: Set<Manner>) -> Way {
    var way = Way()
    for run in runs {
      let pairs = pairs(of: run)
      let asPairs = !pairs.isEmpty && (run.isPhrase || manners.contains(.neighbours))
      if asPairs && run.isPhrase { way.add(pairs.joined(separator: " "), .pair) }
      if asPairs && !run.isPhrase { for pair in pairs { way.add(pair, .pair) } }
      for word in run.words {
        let isExact = manners.contains(.exact) && word.isMarked
        if manners.contains(.headed) { way.add("^\(word.folded)", .word) }
        if isExact { way.add("=\(word.exact)", .exact) }
        if !asPairs && !isExact && !manners.contains(.headed) { way.add(word.folded, .word) }
      }
    }
    for facet in facets { way.add(facet) }
    return way
  }

  private static func pairs(of run: SearchExpression.Run) -> [String] {
    zip(run.words, run.words.dropFirst()).map { SearchExpression.pair($0.folded, $1.folded) }
  }
}
