internal import VietnameseText

/// Words in a row, as the index has them: a pair for each two neighbours, or, where it overlaps with the one before and
/// both are common, the three syllables at the pair's place.
enum NeighbourChain {
  /// The phrase for a heading, which has pairs alone.
  static func headed(_ words: [SearchExpression.Word]) -> String {
    zip(words, words.dropFirst()).map { "^" + SearchExpression.pair($0.folded, $1.folded) }.joined(separator: " ")
  }

  /// The phrase of FTS5. Three syllables at the beginning stand for the first pair too.
  static func links(of words: [SearchExpression.Word]) -> String {
    let pairs = zip(words, words.dropFirst()).map { SearchExpression.pair($0.folded, $1.folded) }
    let areCommon = pairs.map { CommonPairs.contains(Array($0.utf8)) }
    var links = pairs
    // A beginning is looked up among pairs: which of them are common, it does not say.
    let last = pairs.count - (words.last?.isBeginning == true ? 1 : 0)
    for place in pairs.indices.dropFirst() where place < last && areCommon[place - 1] && areCommon[place] {
      links[place] = SearchExpression.pair(words[place - 1].folded, pairs[place])
    }
    if links.count > 1, links[1] != pairs[1] { links.removeFirst() }
    return links.joined(separator: " ")
  }
}
