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
  }

  /// What every page has that answers.
  let plain: Way
  /// Ways to answer especially well, the best first; each a restriction of `plain`.
  let better: [Way]

  /// - Parameter facets: expressions that narrow down, all of which must hold.
  init(_ typed: SearchExpression, facets: [String]) {
    plain = Self.way(typed, facets, [])
    // Where no marks were typed, or no neighbours, some ways are the same.
    let ways: [Set<Manner>] = [[.exact, .headed], [.exact, .neighbours], [.exact], [.headed], [.neighbours]]
    var better: [Way] = []
    for way in ways.map({ Self.way(typed, facets, $0) }) where way != plain && !better.contains(way) {
      better.append(way)
    }
    self.better = better
  }

  private enum Manner { case exact, neighbours, headed }

  private static func way(_ typed: SearchExpression, _ facets: [String], _ manners: Set<Manner>) -> Way {
    var phrases: [Phrase] = []
    var clauses: [String] = []
    for clause in typed.clauses {
      let runs = clause.map { Self.phrases(of: $0, manners) }
      phrases += runs.flatMap(\.self)
      let expressions = runs.map { $0.map(\.expression).joined(separator: " AND ") }
      clauses.append(expressions.count == 1 ? expressions[0] : "((" + expressions.joined(separator: ") OR (") + "))")
    }
    var expression = (clauses + facets).joined(separator: " AND ")
    for run in typed.without {
      let phrases = Self.phrases(of: run, []).map(\.expression).joined(separator: " AND ")
      expression = "(\(expression)) NOT (\(phrases))"
    }
    return Way(expression: expression, roles: String(phrases.map(\.role.rawValue)))
  }

  private struct Phrase {
    var expression: String
    var role: Relevance.Role

    init(_ words: String, _ role: Relevance.Role) {
      expression = "\"\(words)\""
      self.role = role
    }
  }

  /// The words in a row, as the index has them: a pair for each two neighbours, or, where it overlaps with the one before
  /// and both are common, the three syllables at the pair's place. Three at the beginning stand for the first pair too.
  private static func chain(of words: [SyllableForm]) -> String {
    let pairs = zip(words, words.dropFirst()).map { SearchExpression.pair($0.folded, $1.folded) }
    let areCommon = pairs.map { CommonPairs.contains(Array($0.utf8)) }
    var links = pairs
    for place in pairs.indices.dropFirst() where areCommon[place - 1] && areCommon[place] {
      links[place] = SearchExpression.pair(words[place - 1].folded, pairs[place])
    }
    if links.count > 1, links[1] != pairs[1] { links.removeFirst() }
    return links.joined(separator: " ")
  }

  private static func phrases(of run: SearchExpression.Run, _ manners: Set<Manner>) -> [Phrase] {
    let pairs = zip(run.words, run.words.dropFirst()).map { SearchExpression.pair($0.folded, $1.folded) }
    let asPairs = !pairs.isEmpty && (run.isPhrase || manners.contains(.neighbours))
    var phrases: [Phrase] = []
    if asPairs { phrases += (run.isPhrase ? [Self.chain(of: run.words)] : pairs).map { Phrase($0, .pair) } }
    for word in run.words {
      let isExact = manners.contains(.exact) && word.isMarked
      if manners.contains(.headed) { phrases.append(Phrase("^\(word.folded)", .word)) }
      if isExact { phrases.append(Phrase("=\(word.exact)", .exact)) }
      if !asPairs && !isExact && !manners.contains(.headed) { phrases.append(Phrase(word.folded, .word)) }
    }
    return phrases
  }
}
