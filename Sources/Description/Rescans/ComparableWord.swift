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
  /// Whether it follows a capitalised word and is one itself, as the words of a name do; capitals throughout are headings.
  let isInName: Bool
  let box: PixelBox
  /// 0 to 1.
  let confidence: Double
  /// Place of its line on the page.
  let line: Int

  /// Nil for signs without letters and digits.
  init?(_ word: Word, after previous: Word? = nil, line: Int) {
    let exact = word.text.composed.lowercased().filter { $0.isLetter || $0.isNumber }
    guard !exact.isEmpty else { return nil }
    self.exact = exact
    bare = exact.folded
    raw = word.correction.map { $0.raw.folded.filter { $0.isLetter || $0.isNumber } }
    isInName = word.text.isCapitalised && previous?.text.isCapitalised ?? false
    box = word.box
    confidence = min(max(word.confidence / 100, 0), 1)
    self.line = line
  }

  /// The words of a page in reading order.
  static func words(of text: PageText) -> [ComparableWord] {
    text.lines.enumerated().flatMap { line in
      let words = line.element.words
      return words.indices.compactMap { index in
        ComparableWord(words[index], after: index > 0 ? words[index - 1] : nil, line: line.offset)
      }
    }
  }

  /// The digits alone, in order.
  private var digits: String { bare.filter(\.isNumber) }

  /// Whether both may be the same word, as one of them was read.
  func agrees(with other: ComparableWord) -> Bool {
    if bare == other.bare { return exact == other.exact || !isOtherName(than: other) }
    return raw == other.bare || bare == other.raw || raw != nil && raw == other.raw
  }

  /// Whether both scans read the same letters with other diacritics in what may be a name. In words that stand in the
  /// dictionary diacritics are misread too often, and as surely as they are read.
  private func isOtherName(than other: ComparableWord) -> Bool {
    isInName && other.isInName && raw == nil && other.raw == nil
      && min(confidence, other.confidence) >= RescanRules.sureDiacritics
  }

  /// Whether both were surely read, and differ by more than a slip of recognition.
  func contradicts(_ other: ComparableWord) -> Bool {
    guard !agrees(with: other) else { return false }
    let sure = min(confidence, other.confidence)
    if bare == other.bare { return true }
    if digits != other.digits { return sure >= sureFigures(beside: other) }
    if raw != nil || other.raw != nil || isSlip(of: other) { return sure >= RescanRules.sureLetter }
    return sure >= RescanRules.sureWord
  }

  /// Figures as long as each other that differ were written so: none is lost or added by recognition, as happens to short
  /// ones and beside letters (`m2`).
  private func sureFigures(beside other: ComparableWord) -> Double {
    let (own, theirs) = (digits.count, other.digits.count)
    if own == theirs { return RescanRules.sureDigits }
    return min(own, theirs) >= RescanRules.longFigure ? RescanRules.sureWord : RescanRules.sureLetter
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
