/// Where a path stands in the dictionaries: in the punctuation around a word, in the word, or after it.
struct DictionaryPosition: Hashable, Sendable {
  /// Before a word, no letter read: the only position at which a word starts.
  static let start = DictionaryPosition(
    core: .none, coreEdge: WordGraph.none, punctuationEdge: WordGraph.none, isPastCore: false)

  /// Which dictionary the word itself is in: `none` while it has not begun, else `word` or `number`.
  var core: WordKind
  var coreEdge: Int32
  var punctuationEdge: Int32
  /// Whether the word itself has ended, so that only punctuation may follow.
  var isPastCore: Bool
}
