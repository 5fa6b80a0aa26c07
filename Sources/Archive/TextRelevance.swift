internal import VietnameseText

/// How well a page answers, from its text itself: where only few pages answer, that is quicker than to look up in the
/// index all that may speak for them, and sees each way to answer in every part.
struct TextRelevance {
  private let words: [[UInt8]: Int]
  private let exact: [[UInt8]: Int]
  /// Numbers of typed neighbours in `words`.
  private let pairs: [Int: Int]
  private var reader = SyllableReader()

  /// Exact marks outweigh everything else together.
  private static let allExact = 1000.0
  /// All words in the heading outweigh neighbours in the text.
  private static let allHeaded = 100.0

  init(_ expression: SearchExpression) {
    var words: [[UInt8]: Int] = [:]
    var exact: [[UInt8]: Int] = [:]
    var pairs: [Int: Int] = [:]
    for run in expression.runs {
      var previous: Int?
      for word in run.words {
        let number = Self.number(of: Array(word.folded.utf8), in: &words)
        if word.isMarked { _ = Self.number(of: Array(word.exact.utf8), in: &exact) }
        if let previous { _ = Self.number(of: Self.pair(previous, number), in: &pairs) }
        previous = number
      }
    }
    self.words = words
    self.exact = exact
    self.pairs = pairs
  }

  /// The relevance of a page with this text, of a record with this description; nil behind its first page.
  mutating func value(text: String, description: String?) -> Double {
    var places = Found(words: words.count, exact: exact.count, pairs: pairs.count)
    look(in: text, &places, \.text)
    if let description { look(in: description, &places, \.heading) }
    var value = 0.0
    for word in places.words { value += word.value(of: .word) }
    for form in places.exact { value += form.value(of: .exact) }
    for pair in places.pairs { value += pair.value(of: .pair) }
    if !places.exact.isEmpty, places.exact.allSatisfy({ !$0.isEmpty }) { value += Self.allExact }
    if places.words.allSatisfy({ $0.heading > 0 }) { value += Self.allHeaded }
    return value
  }

  private mutating func look(
    in text: String, _ found: inout Found, _ column: WritableKeyPath<Relevance.Places, Int>
  ) {
    let bytes = Array(text.utf8)
    var previous: Int?
    reader.restart()
    while reader.next(in: bytes.span) {
      guard let word = words[reader.folded] else {
        previous = nil
        continue
      }
      found.words[word][keyPath: column] += 1
      if let form = exact[reader.exact] { found.exact[form][keyPath: column] += 1 }
      if let previous, !reader.startsParagraph, let pair = pairs[Self.pair(previous, word)] {
        found.pairs[pair][keyPath: column] += 1
      }
      previous = word
    }
  }

  private static func number<Key: Hashable>(of key: Key, in numbers: inout [Key: Int]) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = numbers.count
    return numbers.count - 1
  }

  private static func pair(_ first: Int, _ second: Int) -> Int { first << 16 | second }

  private struct Found {
    var words: [Relevance.Places]
    var exact: [Relevance.Places]
    var pairs: [Relevance.Places]

    init(words: Int, exact: Int, pairs: Int) {
      self.words = Array(repeating: Relevance.Places(), count: words)
      self.exact = Array(repeating: Relevance.Places(), count: exact)
      self.pairs = Array(repeating: Relevance.Places(), count: pairs)
    }
  }
}
