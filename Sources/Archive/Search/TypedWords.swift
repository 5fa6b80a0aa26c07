internal import VietnameseText

/// The words that were typed, by number, to be looked for in texts without making a string of each of their syllables.
struct TypedWords {
  /// A syllable of a text. Small, as there are hundreds of them on a page.
  struct Seen: Hashable {
    /// Which typed word it is, folded; nil where it is none.
    var word: Int? { wordNumber < 0 ? nil : Int(wordNumber) }
    /// Which typed word with marks it is, marks and all.
    var exact: Int? { exactNumber < 0 ? nil : Int(exactNumber) }
    /// Where it stands in the text's UTF-8.
    var bytes: Range<Int> { Int(start)..<Int(end) }
    /// An empty line lies between it and the one before it.
    let startsParagraph: Bool
    private let wordNumber: Int16
    private let exactNumber: Int16
    private let start: Int32
    private let end: Int32

    init(word: Int?, exact: Int?, startsParagraph: Bool, bytes: Range<Int>) {
      wordNumber = Int16(word ?? -1)
      exactNumber = Int16(exact ?? -1)
      self.startsParagraph = startsParagraph
      start = Int32(clamping: bytes.lowerBound)
      end = Int32(clamping: bytes.upperBound)
    }
  }

  private var folded: [[UInt8]: Int] = [:]
  private var exact: [[UInt8]: Int] = [:]
  private var pairs: [Int: Int] = [:]
  /// For each first letter of a typed word, the lengths of those that begin so, as bits: of most syllables of a text it
  /// tells quickly that they are none.
  private var lengths = [UInt64](repeating: 0, count: 256)
  private var beginnings: [(letters: [UInt8], number: Int)] = []
  /// The first letters of typed words, for the reader.
  private var firstLetters: UInt32 = 0
  let count: Int
  let exactCount: Int
  let pairCount: Int

  init(_ expressions: SearchExpression...) {
    var (words, forms, neighbours) = (0, 0, 0)
    func number<Key: Hashable>(of key: Key, in numbers: inout [Key: Int], _ next: inout Int) -> Int {
      if let known = numbers[key] { return known }
      numbers[key] = next
      next += 1
      return next - 1
    }
    for run in expressions.flatMap(\.runs) {
      var previous: Int?
      for word in run.words {
        let current: Int
        if word.isBeginning {
          let letters = Array(word.folded.utf8)
          current = beginnings.first { $0.letters == letters }?.number ?? words
          if current == words {
            beginnings.append((letters, words))
            words += 1
          }
        } else {
          current = number(of: Array(word.folded.utf8), in: &folded, &words)
          if word.isMarked { _ = number(of: Array(word.exact.utf8), in: &exact, &forms) }
        }
        if let previous { _ = number(of: previous << 16 | current, in: &pairs, &neighbours) }
        previous = current
      }
    }
    for word in folded.keys { lengths[Int(word[0])] |= 1 << UInt64(word.count) }
    for word in Array(folded.keys) + beginnings.map(\.letters) { firstLetters |= Self.letters(word.first) }
    (count, exactCount, pairCount) = (words, forms, neighbours)
  }

  /// How a syllable may begin in a text that begins so when it is folded: a lone y is i.
  private static func letters(_ first: UInt8?) -> UInt32 {
    guard let first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return 0 }
    let letter: UInt32 = 1 << UInt32(first - UInt8(ascii: "a"))
    return first == UInt8(ascii: "i") ? letter | 1 << 24 : letter
  }

  /// Which typed neighbours two words are; nil where they were not typed beside each other.
  func pair(_ first: Int?, _ second: Int?) -> Int? {
    guard let first, let second else { return nil }
    return pairs[first << 16 | second]
  }

  /// The syllables of `text` in their order.
  func seen(in text: Span<UInt8>) -> [Seen] {
    var seen: [Seen] = []
    seen.reserveCapacity(text.count / 4)
    forEach(in: text) { seen.append($0) }
    return seen
  }

  /// Which typed words stand in `text`.
  func words(in text: String) -> Set<Int> {
    var words: Set<Int> = []
    forEach(in: Array(text.utf8).span) { syllable in
      if let word = syllable.word { words.insert(word) }
    }
    return words
  }

  /// Calls `body` with the syllables of `text` in their order.
  @inline(__always)
  func forEach(in text: Span<UInt8>, _ body: (Seen) -> Void) {
    var reader = SyllableReader(spellingOnly: firstLetters)
    while reader.next(in: text) {
      let word = word(reader.folded)
      let exact = word == nil || exact.isEmpty ? nil : exact[reader.exact]
      body(Seen(word: word, exact: exact, startsParagraph: reader.startsParagraph, bytes: reader.bytes))
    }
  }

  private func word(_ syllable: [UInt8]) -> Int? {
    guard let first = syllable.first else { return nil }
    if lengths[Int(first)] & 1 << UInt64(syllable.count) != 0, let whole = folded[syllable] { return whole }
    return beginnings.first { syllable.starts(with: $0.letters) }?.number
  }
}
