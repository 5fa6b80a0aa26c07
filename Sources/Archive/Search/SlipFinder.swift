/// What may have been meant by words of which the archive has few or none: another word of the archive that differs by one
/// slip, of the hand that typed it or of the recogniser that read the page.
struct SlipFinder {
  let expression: SearchExpression
  let vocabulary: Vocabulary

  /// A word that no more pages have is suspected where it stands beside none of its neighbours.
  private static let rare = 2
  /// A word of fewer letters that pages have is one syllable of many names: it is not suspected.
  private static let shortest = 4
  /// Words that are looked at, and those that are suspected.
  private static let mostWords = 16
  private static let mostSuspects = 2
  /// Pages that are counted to tell which of two candidates is the commoner.
  private static let counted = 500

  /// A candidate with the marks that were typed outweighs one that stands beside the neighbours more often: `viêm` was `viên`
  /// rather than `việc`.
  private static let ofSameMarks = 20 * counted

  /// Where a word stands in the expression.
  private struct Place: Hashable {
    var clause, run, word: Int
  }

  func variants() throws -> [(SearchExpression, SearchVariant)] {
    let places = self.places
    guard !places.isEmpty, places.count <= Self.mostWords else { return [] }
    let suspects = try suspects(of: places)
    guard !suspects.isEmpty else { return [] }
    var changed = expression
    changed.number = nil
    changed.date = nil
    var (typed, others): ([String], [String]) = ([], [])
    // From the end, because a candidate may be more words than one.
    for (place, isUnknown) in suspects.reversed() {
      guard let best = try candidate(for: place, besideNeighbours: !isUnknown) else { continue }
      typed.insert(word(at: place).exact, at: 0)
      others.insert(best.map(\.exact).joined(separator: " "), at: 0)
      let run = changed.clauses[place.clause][place.run]
      changed.clauses[place.clause][place.run].words =
        Array(run.words[..<place.word]) + best + run.words[(place.word + 1)...]
      // A word that the archive has is replaced alone.
      if !isUnknown { break }
    }
    guard !typed.isEmpty else { return [] }
    let variant = SearchVariant(
      reason: .slip, typed: typed.joined(separator: ", "), others: [others.joined(separator: ", ")], total: 0,
      totalIsLowerBound: false)
    return [(changed, variant)]
  }

  /// Words that no page has; where all are known, those that no page has beside their neighbours.
  private func suspects(of places: [Place]) throws -> [(place: Place, isUnknown: Bool)] {
    let pages = try places.map { ($0, try vocabulary.pages(with: word(at: $0).folded, upTo: Self.rare + 1)) }
    let unknown = pages.filter { $0.1 == 0 }.map { (place: $0.0, isUnknown: true) }
    guard unknown.isEmpty else { return unknown.count <= Self.mostSuspects ? unknown : [] }
    return try pages.filter { place, pages in
      guard hasNeighbours(place) else { return places.count == 1 && pages <= Self.rare }
      let isShort = word(at: place).folded.utf8.count < Self.shortest
      return try (pages <= Self.rare || !isShort) && standsAlone(place)
    }.prefix(Self.mostSuspects).map { (place: $0.0, isUnknown: false) }
  }

  private func hasNeighbours(_ place: Place) -> Bool {
    let (before, after) = neighbours(of: place)
    return before != nil || after != nil
  }

  private var places: [Place] {
    expression.clauses.indices.flatMap { clause in
      expression.clauses[clause].indices.flatMap { run in
        expression.clauses[clause][run].words.indices.map { Place(clause: clause, run: run, word: $0) }
      }
    }.filter { !word(at: $0).isBeginning }
  }

  private func run(_ place: Place) -> [SearchExpression.Word] { expression.clauses[place.clause][place.run].words }
  private func word(at place: Place) -> SearchExpression.Word { run(place)[place.word] }

  /// The words that were typed before and after.
  private func neighbours(of place: Place) -> (before: String?, after: String?) {
    if case .near = expression.clauses[place.clause][place.run].manner { return (nil, nil) }
    let words = run(place)
    return (
      place.word > 0 ? words[place.word - 1].folded : nil,
      place.word + 1 < words.count ? words[place.word + 1].folded : nil
    )
  }

  /// Whether the archive has the candidate with the marks of the word that was typed, in which one letter is another.
  private func hasSameMarks(_ candidate: String, as word: SearchExpression.Word) throws -> Bool {
    let (typed, others) = (Array(word.folded), Array(candidate))
    var marked = Array(word.exact)
    guard word.isMarked, others.count == typed.count, marked.count == typed.count else { return false }
    for place in typed.indices where typed[place] != others[place] { marked[place] = others[place] }
    return try vocabulary.pages(with: "=" + String(marked)) > 0
  }

  private func standsAlone(_ place: Place) throws -> Bool {
    let word = word(at: place)
    let (before, after) = neighbours(of: place)
    guard !word.isNumber, before != nil || after != nil else { return false }
    if let before, try vocabulary.pages(with: SearchExpression.pair(before, word.folded)) > 0 { return false }
    if let after, try vocabulary.pages(with: SearchExpression.pair(word.folded, after)) > 0 { return false }
    return true
  }

  /// The candidate that the archive has most often beside the neighbours, else most often.
  private func candidate(
    for place: Place, besideNeighbours mustStandBeside: Bool
  ) throws -> [SearchExpression.Word]? {
    let (before, after) = neighbours(of: place)
    var best: (value: Int, words: [SearchExpression.Word])?
    for (rank, candidate) in SlipCandidates.of(word(at: place).folded).enumerated() {
      let words = SearchExpression.words(of: candidate)
      guard let first = words.first?.folded, let last = words.last?.folded else { continue }
      let whole = words.count == 1 ? first : NeighbourChain.links(of: words)
      let pages = try vocabulary.pages(with: whole, upTo: rank < SlipCandidates.looked ? Self.counted : 1)
      guard pages > 0 else { continue }
      var value = pages
      let beside = try [before.map { ($0, first) }, after.map { (last, $0) }].compactMap(\.self).map { left, right in
        try vocabulary.pages(with: SearchExpression.pair(left, right), upTo: 20)
      }
      if mustStandBeside, beside.contains(0) { continue }
      value += beside.reduce(0) { $0 + Self.counted * $1 }
      if try hasSameMarks(candidate, as: word(at: place)) { value += Self.ofSameMarks }
      if value > best?.value ?? 0 { best = (value, words) }
    }
    return best?.words
  }
}
