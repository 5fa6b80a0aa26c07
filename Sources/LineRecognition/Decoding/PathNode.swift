/// One column of a path through the network's output: the class taken there, and what the path means so far.
struct PathNode: Ranked {
  /// Stands for "no node" where an index of a node is wanted.
  static let none: Int32 = -1

  /// What may follow, so that probabilities may be added at a change of letters without counting a path twice
  /// (Tesseract's `NodeContinuation`).
  enum Continuation: Int, CaseIterable {
    /// This column has its own probability only: anything may follow.
    case anything
    /// The probability of a neighbour was added, no column before stands for the letter alone: the same must follow.
    case onlySame
    /// The probability of the blank was added after a column that stands alone: anything but the same may follow.
    case notSame
  }

  var code: Int16
  /// The letter; `LetterCodes.noLetter` for the blank.
  var letter: Int16
  var kind: WordKind
  /// Whether a word of the dictionaries may start after this column.
  var startsDictionary = false
  /// Whether this is the first letter of a word of the dictionaries.
  var startsWord = false
  /// Whether a word of the dictionaries may end here.
  var endsWord = false
  /// Whether this column only repeats the letter of the one before.
  var isRepeat = false
  /// Logarithm of this column's probability, weighed.
  var certainty: Float
  /// Sum of the certainties so far.
  var score: Float
  /// The node of the column before.
  var previous: Int32
  /// The last node that gave a letter: this one or an earlier one.
  var lastLetter = PathNode.none
  /// Where the positions in the dictionaries are kept.
  var positions: Range<Int32> = 0..<0
  /// A hash of all letters so far.
  var hash: UInt64

  var rank: Float { score }

  /// Whether this column gives a letter, rather than a blank or a repeat.
  var givesLetter: Bool { letter != LetterCodes.noLetter && !isRepeat }
}
