/// The numbers by which a rescan is told from another paper, in one place, with where they came from.
enum RescanRules {
  /// Confidence of both words, 0 to 1, from which a difference between them counts: of words that are clearly others, ...
  static let sureWord = 0.8
  /// ... of words that are one letter apart, or the end of one another (measured: misread up to 0.91), ...
  static let sureLetter = 0.93
  /// ... of figures of one length and of at least `longFigure` digits, ...
  static let sureFigure = 0.3
  static let longFigure = 3
  /// ... and of other figures of at least `shortFigure` digits; shorter ones count as words that are one letter apart do
  /// (measured: misread up to 0.92).
  static let sureDigits = 0.7
  static let shortFigure = 2
  /// The same of names that differ in diacritics alone, on pages where no other word does (measured: at 150 dots an inch a
  /// word in fifty is surely read with other diacritics).
  static let sureDiacritics = 0.95
  /// Capitalised words that follow each other and are a person's name; names of places and offices have two.
  static let wordsOfName = 3
  /// Letters of a word in which one may be misread.
  static let lettersASlip = 4
  /// Share of the words of a page that agree, from which both are one text.
  static let sameText = 0.8
  /// Share up to which they are clearly other texts.
  static let otherText = 0.6
  /// The same where the number or the date surely differs: papers on one form share four fifths of their words.
  static let otherForm = 0.85
  /// Words of a page below which its text decides nothing alone.
  static let fewWords = 12
  /// Confidence from which a field that differs speaks against the same paper.
  static let sureField = 0.7
  /// Pages of a scan of several that may be missing or added.
  static let sparePages = 1
  /// Lengths of stretches in which words are aligned one by one, as the product of both; longer ones are other text.
  static let longestStretch = 40_000
  /// Words that follow each other in both scans and only stand elsewhere in the reading order.
  static let movedWords = 2
  /// A space between words is narrower, in heights of the word before it: no word is missing there.
  static let widestSpace = 0.9
  /// Affinity from which two pages may answer to each other; that of different pages of one paper is 0.3 to 0.5.
  static let leastAffinity = 0.55
  /// That of two pages of which nothing is known: they fill a gap and decide nothing.
  static let blankAffinity = 0.6
}
