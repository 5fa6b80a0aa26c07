internal import Records

/// Words that stand together on one row, without a wide gap between them.
struct Piece: Hashable, Sendable {
  let words: [ReadWord]
  let page: Int
  let text: String
  /// Without marks and punctuation, words joined by single spaces.
  let bare: String
  let box: PixelBox
  /// Mean over the words, weighted by their length, 0 to 1.
  let confidence: Double
  let letters: Int
  /// Share of the letters that are capitals; 0 without letters.
  let upperShare: Double

  /// `words` are not empty and run from left to right.
  init(words: [ReadWord], page: Int) {
    self.words = words
    self.page = page
    text = words.map(\.text).joined(separator: " ")
    bare = words.map(\.bare).filter { !$0.isEmpty }.joined(separator: " ")
    box = PixelBox.around(words.map(\.box)) ?? PixelBox(x: 0, y: 0, width: 0, height: 0)
    let weights = words.map { Double(max(1, $0.bare.utf8.count)) }
    confidence = zip(words, weights).reduce(0) { $0 + $1.0.confidence * $1.1 } / max(weights.reduce(0, +), 1)
    letters = words.reduce(0) { $0 + $1.letters }
    let capitals = words.reduce(0) { $0 + $1.upperCaseLetters }
    upperShare = letters == 0 ? 0 : Double(capitals) / Double(letters)
  }

  var centre: Int { box.x + box.width / 2 }

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
