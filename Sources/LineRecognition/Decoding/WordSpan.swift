/// A word among the letters of a path.
struct WordSpan {
  /// Which letters.
  var runs: Range<Int>
  /// The least certainty of its letters and of the spaces around it.
  var certainty: Float
  var isInDictionary: Bool

  /// Parts letters into words: before a space, and where a word of the dictionaries starts
  /// (Tesseract's `ExtractBestPathAsWords` and `SearchWords`).
  ///
  /// The space after a word is left out; further spaces begin the next word.
  static func parting(_ runs: [LetterRun], of path: [PathNode]) -> [WordSpan] {
    var spans: [WordSpan] = []
    var spaceBefore: Float = 0
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].letter != LetterSet.space, !path[runs[end].columns.lowerBound].startsWord {
        end += 1
      }
      let endsAtSpace = end < runs.count && runs[end].letter == LetterSet.space
      let spaceAfter = endsAtSpace ? runs[end].certainty : 0
      let least = runs[start..<end].reduce(min(spaceBefore, spaceAfter)) { min($0, $1.certainty) }
      let kind = path[runs[end - 1].columns.lowerBound].kind
      spans.append(WordSpan(runs: start..<end, certainty: least, isInDictionary: kind == .word))
      spaceBefore = spaceAfter
      start = endsAtSpace ? end + 1 : end
    }
    return spans
  }
}
