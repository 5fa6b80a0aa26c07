internal import Records
internal import VietnameseText

/// What a person typed, as words: neighbours in runs, those in double quotes as phrases; `OR` between two of them, `NEAR`
/// between two that stand close together, a star behind the beginning of a word, and a dash before what must not be found.
///
/// Nothing that is typed is wrong: a sign that makes no sense where it stands is no sign.
struct SearchExpression: Hashable {
  /// A syllable or a number that was typed.
  struct Word: Hashable {
    var folded: String
    var exact: String
    /// It was typed with a star behind it: whatever begins so is meant.
    var isBeginning = false
    /// It was typed in quotes right behind the word before it, near others.
    var isBound = false

    var isMarked: Bool { !exact.utf8.allSatisfy { $0 < 0x80 } }
    var isNumber: Bool { folded.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
  }

  /// How words stand that were typed beside each other, or belong together.
  enum Manner: Hashable {
    /// All on the page; the closer the better.
    case words
    /// Together and in this order: typed in quotes.
    case phrase
    /// No more than so many syllables apart, in any order.
    case near(Int)
    /// All in the heading of the record, as the parts of a number may.
    case headed
  }

  /// Words that were typed beside each other.
  struct Run: Hashable {
    var words: [Word]
    var manner = Manner.words

    /// It goes beside `NEAR` as a whole.
    fileprivate var isTogether: Bool { manner != .words }
    /// Its words, as they stay together beside `NEAR`.
    fileprivate var bound: ArraySlice<Word> {
      guard manner == .phrase else { return words[...] }
      var bound = words
      for place in bound.indices.dropFirst() { bound[place].isBound = true }
      return bound[...]
    }
  }

  /// Of each clause, one of the runs must be found.
  var clauses: [[Run]] = []
  /// None of these may be found.
  var without: [Run] = []
  /// The first day that was typed, as `14/11/2025` or `ngày 14 tháng 11 năm 2025`.
  var date: RecordDate?
  /// The key of the number and symbol, or of the half of one, where nothing else was typed.
  var number: String?
  /// It has the looks of a number with its symbol, not only of words and a number.
  private var isNumberWithSymbol = false

  /// The number with its symbol as one, as records cite it, or in parts in the heading of a record that bears it: elsewhere
  /// its parts stand on many a page that has nothing to do with it. Nil where something else was typed, or half a number.
  var wholeNumber: SearchExpression? {
    guard let number, isNumberWithSymbol, let run = clauses.first?.first, run.manner == .words,
      !run.words.dropLast().contains(where: \.isBeginning)
    else { return nil }
    var left = run.words
    let words = number.split(separator: " ").compactMap { word in
      left.firstIndex { $0.folded == word }.map { left.remove(at: $0) }
    }
    guard left.isEmpty, words.first?.isNumber == true else { return nil }
    var whole = self
    whole.clauses = [[Run(words: words, manner: .phrase), Run(words: words, manner: .headed)]]
    return whole
  }

  /// All runs that may be found.
  var runs: [Run] { clauses.flatMap(\.self) }
  /// Words that may be found.
  var words: [Word] { runs.flatMap(\.words) }

  /// Neighbours as the index has them.
  static func pair(_ first: String, _ second: String) -> String { "\(first)_\(second)" }

  /// Nobody types more; a page that was pasted is searched by its beginning.
  static let mostWords = 64
  static let mostCharacters = 64 * 32

  init(_ typed: String) {
    date = TypedDate.first(in: typed.prefix(Self.mostCharacters))
    var left = Self.mostWords
    var joint = TypedParts.Joint.and
    let parts = TypedParts.of(typed)
    for (place, part) in parts.enumerated() {
      guard case .words(let text, let kind) = part else {
        if case .joint(let next) = part { joint = next }
        continue
      }
      let run = Run(words: Self.words(of: text, limit: left), manner: kind == .phrase ? .phrase : .words)
      left -= run.words.count
      guard !run.words.isEmpty else { continue }
      switch (kind, joint, clauses.last?.last) {
      case (.without, _, _): without.append(run)
      case (_, .or, .some): clauses[clauses.count - 1].append(run)
      case (_, .near(let distance), let before?):
        let isChoice = parts.dropFirst(place + 1).first == .joint(.or)
        append(run, near: before, within: distance, isChoice: isChoice)
      default: clauses.append([run])
      }
      joint = .and
    }
    // With nothing to leave it out of, what stands behind a dash is looked for.
    if clauses.isEmpty { (clauses, without) = (without.map { [Run(words: $0.words)] }, []) }
    if date == nil, without.isEmpty, clauses.count == 1, clauses[0].count == 1 { findNumber(in: typed) }
  }

  /// Where nothing was typed but a number, with its symbol or without.
  private mutating func findNumber(in typed: String) {
    let folded = clauses[0][0].words.map(\.folded)
    number = NumberKey.typed(alone: typed, words: folded)
    // `Số` may stand anywhere, or nowhere on a page that bears the number.
    if number != nil {
      isNumberWithSymbol = NumberKey.hasSymbol(typed)
      let bare = Set(NumberKey.unlabelled(folded))
      clauses[0][0].words.removeAll { !bare.contains($0.folded) }
    } else if clauses[0][0].manner == .words, let behind = NumberKey.behindType(typed, words: folded) {
      number = behind.key
      // Letters do not bear the name of their type.
      if behind.isUntitled { clauses[0][0].words.removeAll { !$0.isNumber && !behind.key.contains(" \($0.folded) ") } }
    }
  }

  /// Only the words on both sides of the sign are near each other, and whole phrases; others that were typed beside them are
  /// looked for as any. What stands on a side of an `OR` stays together.
  private mutating func append(_ run: Run, near before: Run, within distance: Int, isChoice: Bool) {
    var choices = clauses.removeLast().dropLast()
    let isWhole = isChoice || !choices.isEmpty
    let (apart, first) =
      before.isTogether || isWhole ? ([], before.bound) : (before.words.dropLast(), before.words.suffix(1))
    let (second, behind) = run.isTogether || isWhole ? (run.bound, []) : (run.words.prefix(1), run.words.dropFirst())
    if !apart.isEmpty { clauses.append([Run(words: Array(apart))]) }
    choices.append(Run(words: Array(first + second), manner: .near(distance)))
    clauses.append(Array(choices))
    if !behind.isEmpty { clauses.append([Run(words: Array(behind))]) }
  }

  /// The shortest beginning of a word that a star may follow; of a single letter half of all words would be meant.
  private static let shortestBeginning = 2

  static func words(of text: String, limit: Int = .max) -> [Word] {
    let bytes = Array(text.utf8)
    return text.syllables(limit: limit).map { form in
      let end = form.bytes.upperBound
      let hasStar = end < bytes.count && bytes[end] == UInt8(ascii: "*")
      return Word(
        folded: form.folded, exact: form.exact, isBeginning: hasStar && form.folded.utf8.count >= shortestBeginning)
    }
  }
}
