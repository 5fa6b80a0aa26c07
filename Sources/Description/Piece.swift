internal import Records

/// Words that stand together on one row, without a wide gap between them.
struct Piece: Hashable, Sendable {
  private(set) var words: [ReadWord]
  let page: Int

  /// `words` are not empty and run from left to right.
  init(words: [ReadWord], page: Int) {
    self.words = words
    self.page = page
  }

  var text: String { words.map(\.text).joined(separator: " ") }
  /// Without marks and punctuation, words joined by single spaces.
  var bare: String { words.map(\.bare).filter { !$0.isEmpty }.joined(separator: " ") }
  var box: PixelBox { PixelBox.around(words.map(\.box)) ?? PixelBox(x: 0, y: 0, width: 0, height: 0) }
  var centre: Int { box.x + box.width / 2 }

  /// Mean over the words, weighted by their length, 0 to 1.
  var confidence: Double {
    let weight = words.reduce(0.0) { $0 + Double(max(1, $1.bare.count)) }
    return words.reduce(0.0) { $0 + $1.confidence * Double(max(1, $1.bare.count)) } / max(weight, 1)
  }

  var letters: Int { words.reduce(0) { $0 + $1.letters } }

  /// Share of the letters that are capitals; 0 without letters.
  var upperShare: Double {
    letters == 0 ? 0 : Double(words.reduce(0) { $0 + $1.upperCaseLetters }) / Double(letters)
  }

  /// Capitals but for a slip or two, and at least three letters.
  var isUpperCase: Bool { letters >= 3 && upperShare >= Thresholds.upperShare }

  /// The words of `range` as a piece of their own; nil where it is empty.
  func part(_ range: Range<Int>) -> Piece? {
    range.isEmpty ? nil : Piece(words: Array(words[range]), page: page)
  }
}

extension [Piece] {
  var box: PixelBox? { PixelBox.around(map(\.box)) }
  var text: String { map(\.text).joined(separator: " ") }

  /// Mean of the pieces' confidences, weighted by their letters, 0 to 1.
  var confidence: Double {
    let weight = reduce(0.0) { $0 + Double(Swift.max(1, $1.letters)) }
    return reduce(0.0) { $0 + $1.confidence * Double(Swift.max(1, $1.letters)) } / Swift.max(weight, 1)
  }
}
