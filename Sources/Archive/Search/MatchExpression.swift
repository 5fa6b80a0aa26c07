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
    /// What is asked of a page besides what was typed; nothing where it is a number that the record bears.
    fileprivate(set) var manners: Set<Manner> = []

    static func == (left: Way, right: Way) -> Bool { left.expression == right.expression }
    func hash(into hasher: inout Hasher) { hasher.combine(expression) }
  }

  /// How a page may answer especially well: with the typed marks, with neighbours side by side, in its heading.
  enum Manner { case exact, neighbours, headed }

  /// What every page has that answers.
  let plain: Way
  /// Ways to answer especially well, the best first; each a restriction of `plain`.
  let better: [Way]
  /// What finds the pages that have the typed words in their heading, be they neighbours or not; nil where no word is
  /// looked for there. A walk through short lists, where the way that is headed leaps through long ones.
  let headings: String?

  /// - Parameters:
  ///   - facets: expressions that narrow down, all of which must hold.
  ///   - known: an expression for pages that are left out.
  init(_ typed: SearchExpression, facets: [String], endings: WordEndings = WordEndings(), without known: String? = nil)
  {
    let making = Making(facets: facets, endings: endings, known: known)
    plain = making.way(typed, [])
    var better: [Way] = []
    // Records that bear the typed number, or what was typed of it, before all others.
    if let number = typed.number, let facet = Facets.expression(partKey: number, .number) {
      better.append(Making(facets: facets + [facet], endings: endings, known: known).way(typed, []))
    }
    // Where no marks were typed, or no neighbours, some ways are the same. A word with a wrong mark stands with this mark
    // somewhere, so marks by themselves come last; of a single word they are all there is to tell.
    let ways: [Set<Manner>] = [[.exact, .headed], [.exact, .neighbours], [.headed], [.neighbours], [.exact]]
    for way in ways.map({ making.way(typed, $0) }) where way != plain && !better.contains(way) {
      better.append(way)
    }
    self.better = better
    headings = making.headings(typed)
  }

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

  /// How few pages a phrase may be on: FTS5 walks through the phrases of an expression in its order, and each leaps to where
  /// the one before it stands.
  private enum Rarity: Int, CaseIterable, Comparable {
    case heading, facet, neighbours, exact, word

    init(_ phrase: Phrase) {
      self =
        switch phrase.expression.drop(while: { "(\"".contains($0) }).first {
        case "^": .heading
        case "=": .exact
        default: phrase.roles.contains(Relevance.Role.pair.rawValue) ? .neighbours : .word
        }
    }

    static func < (left: Rarity, right: Rarity) -> Bool { left.rawValue < right.rawValue }
  }

  /// What all pages have that an expression finds.
  private struct Part {
    var expression: String
    var roles: String
    var rarity: Rarity

    init(expression: String, roles: String, rarity: Rarity) {
      self.expression = expression
      self.roles = roles
      self.rarity = rarity
    }

    /// Its phrases say nothing of how well a page answers.
    init(facet: String) {
      self.init(
        expression: facet, roles: String(repeating: "-", count: facet.count { $0 == "\"" } / 2), rarity: .facet)
    }
  }

  private struct Making {
    let facets: [String]
    let endings: WordEndings
    let known: String?

    func headings(_ typed: SearchExpression) -> String? {
      let parts = self.parts(of: typed, [.headed])
      guard parts.contains(where: { $0.rarity == .heading }) else { return nil }
      return parts.filter { $0.rarity <= .facet }.map(\.expression).joined(separator: " AND ")
    }

    /// What all pages must have, the rarest first.
    private func parts(of typed: SearchExpression, _ manners: Set<Manner>) -> [Part] {
      var parts = facets.map { Part(facet: $0) }
      for clause in typed.clauses {
        let runs = clause.map { self.phrases(of: $0, manners) }
        if runs.count == 1 {
          parts += runs[0].map { Part(expression: $0.expression, roles: $0.roles, rarity: Rarity($0)) }
        } else {
          let choices = runs.map { $0.map(\.expression).joined(separator: " AND ") }.joined(separator: ") OR (")
          let roles = runs.joined().map(\.roles).joined()
          let areHeaded = runs.allSatisfy { $0.contains { Rarity($0) == .heading } }
          parts.append(Part(expression: "((\(choices)))", roles: roles, rarity: areHeaded ? .heading : .word))
        }
      }
      return Rarity.allCases.flatMap { rarity in parts.filter { $0.rarity == rarity } }
    }

    func way(_ typed: SearchExpression, _ manners: Set<Manner>) -> Way {
      let parts = self.parts(of: typed, manners)
      var expression = parts.map(\.expression).joined(separator: " AND ")
      for run in typed.without {
        let phrases = self.phrases(of: run, []).map(\.expression).joined(separator: " AND ")
        expression = "(\(expression)) NOT (\(phrases))"
      }
      if let known { expression = "(\(expression)) NOT (\(known))" }
      return Way(expression: expression, roles: parts.map(\.roles).joined(), manners: manners)
    }

    private func phrases(of run: SearchExpression.Run, _ manners: Set<Manner>) -> [Phrase] {
      var phrases: [Phrase] = []
      switch run.manner {
      case .near(let distance):
        let isExact = manners.contains(.exact)
        let rows = spelledOut(run.words).map { parts(near: $0, isExact: isExact) }
        // A phrase ends in the index where its last pair begins: a syllable earlier.
        let early = run.words.contains(where: \.isBound) ? 1 : 0
        phrases.append(Phrase(near: rows, within: distance + early, isExact ? .exact : .word))
      case .phrase where run.words.count > 1:
        let isHeaded = manners.contains(.headed)
        let chain = isHeaded ? NeighbourChain.headed(run.words) : NeighbourChain.links(of: run.words)
        phrases.append(Phrase(chain, .pair, isBeginning: run.words.last?.isBeginning ?? false))
        if manners.contains(.exact) {
          let sign = isHeaded ? "^=" : "="
          phrases += run.words.filter(\.isMarked).map { Phrase(sign + $0.exact, .exact) }
        }
      case .headed: phrases = self.phrases(of: run.words, manners.union([.headed]).subtracting([.neighbours]))
      case .words, .phrase: phrases = self.phrases(of: run.words, manners)
      }
      return phrases
    }

    /// What is near each other: words, and words that were typed together as their neighbours.
    private func parts(near words: [SearchExpression.Word], isExact: Bool) -> [String] {
      var groups: [[SearchExpression.Word]] = []
      for word in words {
        if word.isBound, !groups.isEmpty { groups[groups.count - 1].append(word) } else { groups.append([word]) }
      }
      return groups.map { group in
        guard group.count == 1 else { return NeighbourChain.links(of: group) }
        return isExact && group[0].isMarked && !group[0].isBeginning ? "=\(group[0].exact)" : group[0].folded
      }
    }

    /// The words with each of the endings of the first beginning among them; other beginnings are taken as words.
    private func spelledOut(_ words: [SearchExpression.Word]) -> [[SearchExpression.Word]] {
      guard let place = words.firstIndex(where: \.isBeginning) else { return [words] }
      let beginning = words[place].folded
      return (endings[beginning] ?? [beginning]).prefix(WordEndings.mostNear).map { ending in
        var row = words
        row[place] = SearchExpression.Word(folded: ending, exact: ending, isBound: words[place].isBound)
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
        let sign = manners.contains(.headed) ? "^" : ""
        if manners.contains(.exact) && word.isMarked {
          phrases.append(Phrase("\(sign)=\(word.exact)", .exact))
        } else if !asPairs {
          phrases.append(Phrase(sign + word.folded, .word))
        }
      }
      return phrases
    }
  }
}
