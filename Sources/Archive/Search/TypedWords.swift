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
  /// The words of each phrase that was typed.
  private(set) var phrases: [[Int]] = []
  /// Words that were typed in phrases alone.
  private(set) var areBound: Set<Int> = []
  /// Words with marks that were typed beside another.
  private(set) var havePairs: Set<Int> = []
  private var beginnings: [(letters: [UInt8], number: Int)] = []
  /// A reader that has read nothing yet, and tells quickly of most syllables of a text that they are no typed words.
  private let reader: SyllableReader
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
    var areFree: Set<Int> = []
    for run in expressions.flatMap(\.runs) {
      var previous: Int?
      var row: [Int] = []
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
        row.append(current)
        if let previous { _ = number(of: previous << 16 | current, in: &pairs, &neighbours) }
        previous = current
      }
      if run.words.count > 1 {
        for word in run.words { if let form = exact[Array(word.exact.utf8)] { havePairs.insert(form) } }
      }
      switch run.manner {
      case .phrase where row.count > 1: phrases.append(row)
      case .words, .near, .phrase: areFree.formUnion(row)
      // The parts of a number in a heading are those of the number as one.
      case .headed: break
      }
    }
    areBound = Set(phrases.joined()).subtracting(areFree)
    reader = SyllableReader(spellingOnly: folded.keys, beginnings: beginnings.lazy.map(\.letters))
    (count, exactCount, pairCount) = (words, forms, neighbours)
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

  /// Folded words as `text` has them; a word that is not in it, as it is.
  func spelled(_ words: String, in text: String) -> String {
    let bytes = Array(text.utf8)
    var spellings: [Int: String] = [:]
    var previous: Int?
    forEach(in: bytes.span) { syllable in
      // Beside its neighbour it is the word that is meant.
      let isBeside = pair(previous, syllable.word) != nil
      if let word = syllable.word, isBeside || spellings[word] == nil {
        spellings[word] = String(decoding: bytes[syllable.bytes], as: UTF8.self).lowercased()
      }
      previous = syllable.word
    }
    return words.split(separator: " ").map { word in
      let bare = word.hasSuffix(",") ? word.dropLast() : word
      let spelling = folded[Array(bare.utf8)].flatMap { spellings[$0] } ?? String(bare)
      return spelling + word.dropFirst(bare.count)
    }.joined(separator: " ")
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
    var reader = reader
    while reader.next(in: text) {
      let word = word(reader.folded)
      let exact = word == nil || exact.isEmpty ? nil : exact[reader.exact]
      body(Seen(word: word, exact: exact, startsParagraph: reader.startsParagraph, bytes: reader.bytes))
    }
  }

  private func word(_ syllable: [UInt8]) -> Int? {
    if syllable.isEmpty { return nil }
    return folded[syllable] ?? beginnings.first { syllable.starts(with: $0.letters) }?.number
  }
}
