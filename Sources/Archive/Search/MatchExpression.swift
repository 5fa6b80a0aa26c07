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

  /// Words of the index that begin as a word did that was typed with a star; itself where there are none.
  typealias Endings = [String: [String]]

  /// - Parameters:
  ///   - facets: expressions that narrow down, all of which must hold.
  ///   - known: an expression for pages that are left out.
  init(_ typed: SearchExpression, facets: [String], endings: Endings = [:], without known: String? = nil) {
    let making = Making(facets: facets, endings: endings, known: known)
    plain = making.way(typed, [])
    var better: [Way] = []
    // Records that bear the typed number, or what was typed of it, before all others.
    if let number = typed.number, let facet = Facets.expression(partKey: number, .number) {
      better.append(Making(facets: facets + [facet], endings: endings, known: known).way(typed, []))
    }
    // Where no marks were typed, or no neighbours, some ways are the same.
    let ways: [Set<Manner>] = [[.exact, .headed], [.exact, .neighbours], [.exact], [.headed], [.neighbours]]
    for way in ways.map({ making.way(typed, $0) }) where way != plain && !better.contains(way) {
      better.append(way)
    }
    self.better = better
  }

  /// Endings that are tried near other words: each is a walk through all of their pages.
  private static let mostNear = 8

  private enum Manner { case exact, neighbours, headed }

  private struct Phrase {
    var expression: String
    /// A letter for each phrase of FTS5 in the expression.
    var roles: String

    init(_ words: String, _ role: Relevance.Role, isBeginning: Bool = false) {
      expression = "\"\(words)\"" + (isBeginning ? " *" : "")
      roles = String(role.rawValue)
    }

    init(any words: [String], _ role: Relevance.Role) {
      expression = "(" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
      roles = String(repeating: role.rawValue, count: words.count)
    }

    /// One of several rows of words.
    init(near rows: [[String]], within distance: Int, _ role: Relevance.Role) {
      let groups = rows.map { "NEAR(" + $0.map { "\"\($0)\"" }.joined(separator: " ") + ", \(distance))" }
      expression = groups.count == 1 ? groups[0] : "(" + groups.joined(separator: " OR ") + ")"
      roles = String(repeating: role.rawValue, count: rows.reduce(0) { $0 + $1.count })
    }
  }

  private struct Making {
    let facets: [String]
    let endings: Endings
    let known: String?

    func way(_ typed: SearchExpression, _ manners: Set<Manner>) -> Way {
      var phrases: [Phrase] = []
      var clauses: [String] = []
      for clause in typed.clauses {
        let runs = clause.map { self.phrases(of: $0, manners) }
        phrases += runs.flatMap(\.self)
        let expressions = runs.map { $0.map(\.expression).joined(separator: " AND ") }
        clauses.append(expressions.count == 1 ? expressions[0] : "((" + expressions.joined(separator: ") OR (") + "))")
      }
      var expression = (clauses + facets).joined(separator: " AND ")
      for run in typed.without {
        let phrases = self.phrases(of: run, []).map(\.expression).joined(separator: " AND ")
        expression = "(\(expression)) NOT (\(phrases))"
      }
      if let known { expression = "(\(expression)) NOT (\(known))" }
      return Way(expression: expression, roles: phrases.map(\.roles).joined())
    }

    private func phrases(of run: SearchExpression.Run, _ manners: Set<Manner>) -> [Phrase] {
      var phrases: [Phrase] = []
      switch run.manner {
      case .near(let distance):
        let isExact = manners.contains(.exact)
        let words = run.words.map { isExact && $0.isMarked && !$0.isBeginning ? "=\($0.exact)" : $0.folded }
        phrases.append(
          Phrase(near: spelledOut(words, run.words.map(\.isBeginning)), within: distance, isExact ? .exact : .word))
      case .phrase where run.words.count > 1:
        phrases.append(
          Phrase(NeighbourChain.links(of: run.words), .pair, isBeginning: run.words.last?.isBeginning ?? false))
        if manners.contains(.exact) { phrases += run.words.filter(\.isMarked).map { Phrase("=\($0.exact)", .exact) } }
        if manners.contains(.headed) { phrases += run.words.map { Phrase("^\($0.folded)", .word) } }
      case .words, .phrase: phrases = self.phrases(of: run.words, manners)
      }
      return phrases
    }

    /// The words with each of the endings of the first beginning among them; other beginnings are taken as words.
    private func spelledOut(_ words: [String], _ areBeginnings: [Bool]) -> [[String]] {
      guard let place = areBeginnings.firstIndex(of: true) else { return [words] }
      return (endings[words[place]] ?? [words[place]]).prefix(MatchExpression.mostNear).map { ending in
        var row = words
        row[place] = ending
        return row
      }
    }

    private func phrases(of words: [SearchExpression.Word], _ manners: Set<Manner>) -> [Phrase] {
      // What a word begins with has no neighbours of its own.
      let pairs = zip(words, words.dropFirst()).filter { !$0.isBeginning && !$1.isBeginning }
        .map { SearchExpression.pair($0.folded, $1.folded) }
      let asPairs = !pairs.isEmpty && manners.contains(.neighbours)
      var phrases = asPairs ? pairs.map { Phrase($0, .pair) } : []
      for word in words {
        if word.isBeginning {
          let endings = endings[word.folded] ?? [word.folded]
          phrases.append(Phrase(any: manners.contains(.headed) ? endings.map { "^\($0)" } : endings, .word))
          continue
        }
        let isExact = manners.contains(.exact) && word.isMarked
        if manners.contains(.headed) { phrases.append(Phrase("^\(word.folded)", .word)) }
        if isExact { phrases.append(Phrase("=\(word.exact)", .exact)) }
        if !asPairs && !isExact && !manners.contains(.headed) { phrases.append(Phrase(word.folded, .word)) }
      }
      return phrases
    }
  }
}
