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
  let box: PixelBox
  /// 0 to 1.
  let confidence: Double
  /// Place of its line on the page.
  let line: Int

  /// Nil for signs without letters and digits.
  init?(_ word: Word, line: Int) {
    let exact = word.text.composed.lowercased().filter { $0.isLetter || $0.isNumber }
    guard !exact.isEmpty else { return nil }
    self.exact = exact
    bare = exact.folded
    raw = word.correction.map { $0.raw.folded.filter { $0.isLetter || $0.isNumber } }
    box = word.box
    confidence = min(max(word.confidence / 100, 0), 1)
    self.line = line
  }

  /// The words of a page in reading order.
  static func words(of text: PageText) -> [ComparableWord] {
    text.lines.enumerated().flatMap { line in line.element.words.compactMap { ComparableWord($0, line: line.offset) } }
  }

  var hasDigits: Bool { bare.contains(where: \.isNumber) }
  var isWordOfLetters: Bool { !hasDigits }

  /// Whether both may be the same word, as one of them was read.
  func agrees(with other: ComparableWord) -> Bool {
    if bare == other.bare { return exact == other.exact || !areSurelyDifferent(in: other) }
    return raw == other.bare || bare == other.raw || raw != nil && raw == other.raw
  }

  /// The same letters with other diacritics, which both scans read surely.
  private func areSurelyDifferent(in other: ComparableWord) -> Bool {
    raw == nil && other.raw == nil
      && min(confidence, other.confidence) >= RescanRules.sureDiacritics && exact.count == other.exact.count
  }

  /// Whether both were surely read, and differ by more than a slip of recognition.
  func contradicts(_ other: ComparableWord) -> Bool {
    guard !agrees(with: other) else { return false }
    let sure = min(confidence, other.confidence)
    if hasDigits || other.hasDigits { return sure >= RescanRules.sureDigits }
    guard raw == nil, other.raw == nil else { return sure >= RescanRules.sureLetter }
    let longest = max(bare.count, other.bare.count)
    let isSlip = LetterDistance.between(bare, other.bare, limit: max(1, longest / RescanRules.lettersASlip)) != nil
    return sure >= (isSlip ? RescanRules.sureLetter : RescanRules.sureWord)
  }
}
