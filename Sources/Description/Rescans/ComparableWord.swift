internal import Records
internal import VietnameseText

/// A word as it is compared between two scans of a page.
struct ComparableWord {
  /// Letters and digits, lower case, without diacritics: what scans agree on best.
  let bare: String
  /// The same with diacritics.
  let exact: String
  /// As it was recognised, before it was corrected; nil where it was not.
  let raw: String?
  /// Whether it is one of three capitalised words or more that follow each other, and not the first, as the given names of
  /// a person are. Words in capitals throughout are headings.
  let isInName: Bool
  let box: PixelBox
  /// 0 to 1.
  let confidence: Double
  /// Place of its line on the page.
  let line: Int

  /// Nil for signs without letters and digits.
  init?(_ word: Word, isInName: Bool = false, line: Int) {
    let exact = word.text.composed.lowercased().filter { $0.isLetter || $0.isNumber }
    guard !exact.isEmpty else { return nil }
    self.exact = exact
    bare = exact.folded
    raw = word.correction.map { $0.raw.folded.filter { $0.isLetter || $0.isNumber } }
    self.isInName = isInName
    box = word.box
    confidence = min(max(word.confidence / 100, 0), 1)
    self.line = line
  }

  /// The words of a page in reading order.
  static func words(of text: PageText) -> [ComparableWord] {
    text.lines.enumerated().flatMap { line in
      let words = line.element.words
      let names = givenNames(among: words)
      return words.indices.compactMap { ComparableWord(words[$0], isInName: names.contains($0), line: line.offset) }
    }
  }

  private static func givenNames(among words: [Word]) -> Set<Int> {
    var names: Set<Int> = []
    var start = 0
    while start < words.count {
      let end = words[start...].firstIndex { !$0.text.isCapitalised } ?? words.count
      if end - start >= RescanRules.wordsOfName { names.formUnion(start + 1..<end) }
      start = end + 1
    }
    return names
  }

  /// The digits alone, in order.
  private var digits: String { bare.filter(\.isNumber) }

  /// Whether both may be the same word, as one of them was read: diacritics are misread as surely as they are read.
  func agrees(with other: ComparableWord) -> Bool {
    bare == other.bare || raw == other.bare || bare == other.raw || raw != nil && raw == other.raw
  }

  /// Whether both scans surely read the same letters with other diacritics.
  func differsInDiacritics(from other: ComparableWord) -> Bool {
    bare == other.bare && exact != other.exact && raw == nil && other.raw == nil
      && min(confidence, other.confidence) >= RescanRules.sureDiacritics
  }

  /// Whether both were surely read, and differ by more than a slip of recognition.
  func contradicts(_ other: ComparableWord) -> Bool {
    guard !agrees(with: other) else { return false }
    let sure = min(confidence, other.confidence)
    if digits != other.digits { return sure >= sureFigures(beside: other) }
    if raw != nil || other.raw != nil || isSlip(of: other) { return sure >= RescanRules.sureLetter }
    return sure >= RescanRules.sureWord
  }

  /// Confidence from which figures differ. Long ones of one length were written so; short ones are misread for each other
  /// and for letters (`m2`), and recognition loses digits at their ends.
  private func sureFigures(beside other: ComparableWord) -> Double {
    let (own, theirs) = (digits.count, other.digits.count)
    if min(own, theirs) < RescanRules.shortFigure || own != theirs && isSlip(of: other) {
      return RescanRules.sureLetter
    }
    return own == theirs && own >= RescanRules.longFigure ? RescanRules.sureFigure : RescanRules.sureDigits
  }

  /// Whether one letter was misread, or the beginning or the end of one of them was covered.
  private func isSlip(of other: ComparableWord) -> Bool {
    let (short, long) = bare.count <= other.bare.count ? (bare, other.bare) : (other.bare, bare)
    return long.hasSuffix(short) || long.hasPrefix(short)
      || LetterDistance.between(short, long, limit: max(1, long.count / RescanRules.lettersASlip)) != nil
  }
}

extension String {
  /// Whether a word begins with a capital and goes on in small letters.
  fileprivate var isCapitalised: Bool {
    let letters = filter(\.isLetter)
    return letters.first?.isUppercase ?? false && letters.dropFirst().contains(where: \.isLowercase)
  }
}
