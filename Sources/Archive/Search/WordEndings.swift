/// The words of the index that begin as words did that were typed with a star.
struct WordEndings: Hashable {
  /// By the beginning, in the order of their letters; itself where there are none.
  var words: [String: [String]] = [:]
  /// Beginnings of more words than are looked for.
  var cut: Set<String> = []

  /// Endings that are tried near other words: each is a walk through all of their pages.
  static let mostNear = 8

  subscript(beginning: String) -> [String]? { words[beginning] }

  /// Not all words are looked for that the expression means.
  func areCut(in expression: SearchExpression) -> Bool {
    expression.runs.contains { run in
      run.words.contains { word in
        guard word.isBeginning else { return false }
        if case .near = run.manner, words[word.folded, default: []].count > Self.mostNear { return true }
        return cut.contains(word.folded)
      }
    }
  }
}
