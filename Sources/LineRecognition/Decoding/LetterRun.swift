/// A letter of a path: where it stands and how certain it is.
struct LetterRun {
  var letter: Int
  /// The columns in which it stands.
  var columns: Range<Int>
  /// The least certainty of its columns and of the blanks before it.
  var certainty: Float
}

/// The letters along a path, with what parts them.
struct LetterRuns {
  private(set) var runs: [LetterRun] = []
  /// Half way between the letters, in columns: one more than there are letters.
  private(set) var boundaries: [Int] = [0]

  /// Reads a path, one node a column (Tesseract's `ExtractPathAsUnicharIds`).
  init(_ path: [PathNode]) {
    var column = 0
    while column < path.count {
      var certainty: Float = 0
      while column < path.count, path[column].letter == LetterCodes.noLetter {
        certainty = min(certainty, path[column].certainty)
        column += 1
      }
      guard column < path.count else {
        lower(to: certainty)
        break
      }
      let first = column
      let letter = Int(path[column].letter)
      let isSpace = letter == LetterSet.space
      if isSpace, !runs.isEmpty, path[column].kind != .none {
        // The blanks before a space count for the letter before it.
        lower(to: certainty)
        certainty = 0
      }
      repeat {
        let own = path[column].certainty
        // A space that opens a word of the dictionaries forgets the blanks before it: they were weighed otherwise.
        if own < certainty || (isSpace && path[column].kind == .none) { certainty = own }
        column += 1
      } while column < path.count && path[column].isRepeat
      if let last = runs.last { boundaries.append(last.columns.upperBound + (first - last.columns.upperBound) / 2) }
      runs.append(LetterRun(letter: letter, columns: first..<column, certainty: certainty))
    }
    boundaries.append(path.count)
  }

  private mutating func lower(to certainty: Float) {
    guard let last = runs.indices.last else { return }
    runs[last].certainty = min(runs[last].certainty, certainty)
  }
}
