/// How well a page answers, from its text itself: where only few pages answer, that is quicker than to look up in the
/// index all that may speak for them, and sees each way to answer in every part.
struct TextRelevance {
  let typed: TypedWords

  /// A page that answers in a better way outweighs any of a worse one, as in `MatchExpression.better`.
  private static let ofWay = 1000.0

  /// What a page is worth, and whether it answers with the typed marks (all do where none were typed), with all that were
  /// typed as neighbours side by side, these with the typed marks, in its heading, and there with these marks.
  struct Weight: Hashable {
    var places = 0.0
    var isExact = false
    var areNeighbours = false
    var areExactNeighbours = false
    var isHeaded = false
    var isHeadedExactly = false

    var value: Double {
      let way =
        switch true {
        case isHeadedExactly: 5
        case areExactNeighbours: 4
        case isHeaded: 3
        case areNeighbours: 2
        case isExact: 1
        default: 0
        }
      return Double(way) * ofWay + places
    }
  }

  /// The weight of a page with this text, of a record with this description; nil behind its first page.
  func weight(text: String, description: String?) -> Weight {
    var found = Found(typed)
    look(in: text, &found, \.text)
    if let description { look(in: description, &found, \.heading) }
    var weight = Weight()
    for word in found.words { weight.places += word.value(of: .word) }
    for form in found.exact { weight.places += form.value(of: .exact) }
    for pair in found.pairs { weight.places += pair.value(of: .pair) }
    weight.isExact = found.exact.allSatisfy { !$0.isEmpty }
    weight.areNeighbours = found.pairs.allSatisfy { !$0.isEmpty }
    weight.areExactNeighbours =
      weight.isExact && weight.areNeighbours
      && found.areBeside.indices.allSatisfy { found.areBeside[$0] || !typed.havePairs.contains($0) }
    weight.isHeaded = found.words.allSatisfy { $0.heading > 0 }
    weight.isHeadedExactly = weight.isHeaded && found.exact.allSatisfy { $0.heading > 0 }
    return weight
  }

  private func look(in text: String, _ found: inout Found, _ column: WritableKeyPath<Relevance.Places, Int>) {
    var previous: TypedWords.Seen?
    typed.forEach(in: Array(text.utf8).span) { syllable in
      if let word = syllable.word { found.words[word][keyPath: column] += 1 }
      if let form = syllable.exact { found.exact[form][keyPath: column] += 1 }
      if !syllable.startsParagraph, let pair = typed.pair(previous?.word, syllable.word) {
        found.pairs[pair][keyPath: column] += 1
        for form in [previous?.exact, syllable.exact] { if let form { found.areBeside[form] = true } }
      }
      previous = syllable
    }
  }

  /// What was typed, and where how often it stands.
  private struct Found {
    var words: [Relevance.Places]
    var exact: [Relevance.Places]
    var pairs: [Relevance.Places]
    /// Each form stands somewhere beside a neighbour that was typed beside it.
    var areBeside: [Bool]

    init(_ typed: TypedWords) {
      words = Array(repeating: Relevance.Places(), count: typed.count)
      exact = Array(repeating: Relevance.Places(), count: typed.exactCount)
      pairs = Array(repeating: Relevance.Places(), count: typed.pairCount)
      areBeside = Array(repeating: false, count: typed.exactCount)
    }
  }
}
