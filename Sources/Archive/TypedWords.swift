internal import VietnameseText

/// The words that were typed, by number, to be looked for in texts without making a string of each of their syllables.
struct TypedWords {
  /// A syllable of a text.
  struct Seen: Hashable {
    /// Which typed word it is, folded; nil where it is none.
    var word: Int?
    /// Which typed word with marks it is, marks and all.
    var exact: Int?
    /// An empty line lies between it and the one before it.
    var startsParagraph: Bool
    /// Where it stands in the text's UTF-8.
    var bytes: Range<Int>
  }

  private var folded: [[UInt8]: Int] = [:]
  private var exact: [[UInt8]: Int] = [:]
  private var pairs: [Int: Int] = [:]

  init(_ expression: SearchExpression) {
    for run in expression.runs {
      var previous: Int?
      for word in run.words {
        let number = Self.number(of: Array(word.folded.utf8), in: &folded)
        if word.isMarked { _ = Self.number(of: Array(word.exact.utf8), in: &exact) }
        if let previous { _ = Self.number(of: previous << 16 | number, in: &pairs) }
        previous = number
      }
    }
  }

  var count: Int { folded.count }
  var exactCount: Int { exact.count }
  var pairCount: Int { pairs.count }

  /// Which typed neighbours two words are; nil where they were not typed beside each other.
  func pair(_ first: Int?, _ second: Int?) -> Int? {
    guard let first, let second else { return nil }
    return pairs[first << 16 | second]
  }

  /// The syllables of `text` in their order.
  func seen(in text: [UInt8]) -> [Seen] {
    var reader = SyllableReader()
    var seen: [Seen] = []
    seen.reserveCapacity(text.count / 5)
    while reader.next(in: text.span) {
      let word = folded[reader.folded]
      seen.append(
        Seen(
          word: word, exact: word == nil ? nil : exact[reader.exact], startsParagraph: reader.startsParagraph,
          bytes: reader.bytes))
    }
    return seen
  }

  private static func number<Key: Hashable>(of key: Key, in numbers: inout [Key: Int]) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}
