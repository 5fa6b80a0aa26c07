internal import VietnameseText

/// Expressions of FTS5 for what was typed. Nothing of it reaches FTS5 but syllables that the reader of syllables made, in
/// quotes, so no input can be a syntax error.
///
/// Words must all be found, folded. A word's exact form and its pair with the word that follows are further ways to find
/// the same page, which `Relevance` counts: `("doi" OR "doi_so" OR "=đổi")`.
struct MatchExpression: Hashable {
  /// What every page has that answers; empty where nothing that can be searched was typed.
  private(set) var plain = ""
  /// The same pages, with all that speaks for a page of them.
  private(set) var weighed = ""
  /// What the phrases of `weighed` are, for `Relevance`.
  private(set) var roles = ""
  /// Ways to answer especially well, the best first; each a restriction of `plain`.
  private(set) var better: [String] = []

  /// - Parameter facets: expressions that narrow down, all of which must hold.
  init(_ runs: [SearchExpression.Run], facets: [String]) {
    var plain: [String] = []
    var weighed: [String] = []
    var exact: [String] = []
    var neighbours: [String] = []
    for run in runs {
      let folded = run.words.map(\.folded)
      let pairs = zip(folded, folded.dropFirst()).map(SearchExpression.pair)
      if run.isPhrase, !pairs.isEmpty {
        let phrase = "\"\(pairs.joined(separator: " "))\""
        plain.append(phrase)
        weighed.append(phrase)
        roles.append(Relevance.Role.pair.rawValue)
      }
      for (index, word) in run.words.enumerated() {
        var ways = ["\"\(word.folded)\""]
        roles.append(Relevance.Role.word.rawValue)
        if !run.isPhrase || pairs.isEmpty { plain.append(ways[0]) }
        if index < pairs.count {
          ways.append("\"\(pairs[index])\"")
          roles.append(Relevance.Role.pair.rawValue)
          neighbours.append("\"\(pairs[index])\"")
        }
        if word.isMarked {
          ways.append("\"=\(word.exact)\"")
          roles.append(Relevance.Role.exact.rawValue)
          exact.append("\"=\(word.exact)\"")
        }
        weighed.append(ways.count == 1 ? ways[0] : "(\(ways.joined(separator: " OR ")))")
      }
    }
    guard !plain.isEmpty else { return }
    self.plain = (plain + facets).joined(separator: " AND ")
    self.weighed = (weighed + facets).joined(separator: " AND ")
    let headed = runs.flatMap(\.words).map { "\"^\($0.folded)\"" }
    let ways = [exact + headed, exact + neighbours, exact, headed, neighbours]
    // Where no marks were typed, or a single word, some ways are the same.
    let nontrivial = exact.isEmpty ? [headed, neighbours] : neighbours.isEmpty ? [ways[0], exact, headed] : ways
    better = nontrivial.filter { !$0.isEmpty }.map { $0.joined(separator: " AND ") }
  }
}
