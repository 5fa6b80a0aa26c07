/// The numbers that decide, in one place, with where they came from.
///
/// "Measured" means: on the 44 real scans that this room was built with, recognised by Tesseract 5.3 at 300 dpi.
/// Lengths without a unit are in letter heights (the median height of a page's words).
enum Thresholds {
  /// Share of capitals from which a line counts as printed in capitals; two misread letters in fifteen are common.
  static let upperShare = 0.8
  /// Gap that ends a piece: word spaces in justified text reach 0.9, the gap between the two header columns starts at 1.2.
  static let pieceGap = 1.1
  /// Rows whose middles differ by less than this are one row of print.
  static let rowDistance = 0.55
  /// Height below which a single sign is a speck; the smallest letters reach 0.45.
  static let speckHeight = 0.4
  /// Share of a page's height in which a header may stand when no national heading is found.
  static let headerHeight = 0.3
  /// How far below the national heading a title may stand, as a share of the page's height; measured up to 0.14.
  static let titleReach = 0.3
  /// How far from the middle of the text a title's middle may lie, as a share of the text's width; measured up to 0.09.
  static let titleOffset = 0.14
  /// How far from the title's middle, or the text's, the middle of a subject's line may lie, as a share of the text's
  /// width; measured up to 0.06.
  static let subjectOffset = 0.1
  /// Gap between words of one line of a subject, where a wide type has wide spaces; stamps stand farther off.
  static let subjectSpacing = 1.7
  /// Gap between the words of a title that are set far apart.
  static let titleSpacing = 3.0
  /// Line distance from which a subject ends, compared with the distance between its own lines; a rule or a blank line
  /// gives 1.5 and more, lines within a subject 1.25 at most (measured).
  static let subjectGap = 1.4
  /// Distance from a title to the first line of its subject, at most; measured up to 2.9.
  static let titleGap = 3.4
  /// How far below the role a signer's name may stand, as a share of the page's height; measured 0.07 to 0.17.
  static let signatureReach = 0.24
  /// Where the foot of a page begins, as a share of its height: an office below it may have its name overleaf.
  static let footOfPage = 0.7
  /// Gap between two words that are one: a space is 0.3 letter heights wide, letters set apart by 0.1.
  static let gluedGap = 0.18
  /// Confidence from which digits that stand in one word with the symbol are print whatever their height (measured:
  /// misread handwriting up to 0.72).
  static let gluedDigits = 0.8
  /// What a date whose digits stand as print is sure to at least (all 130 such dates that were tried are right).
  static let printedDate = 0.75
  /// What printed digits are sure to in one word with a symbol that the paper vouches for: all of them are right, but
  /// they are few.
  static let vouchedPrint = 0.8
  static let vouchedDigits = 0.72
  /// Confidence below which a word of a subject is weakly read.
  static let weakWord = 0.75
  /// Confidence below which a name is no evidence (measured: two names on real papers read with 0.03 and 0.13, both wrong).
  static let leastName = 0.15
  /// Confidence from which a year is believed against what the text cites (measured: print 0.9 and more, a misread one 0.87).
  static let clearYear = 0.9
  /// Confidence from which digits are believed that stand behind the label and right before the symbol, as print does; the
  /// symbol is no word of the dictionary and draws the confidence down (measured: print from 0.26).
  static let printedDigits = 0.2
  /// The same where the digits stand apart from the symbol (measured: print 0.85 and 0.92; misread handwriting up to 0.71,
  /// but for signs that are no digits).
  static let detachedDigits = 0.83
  /// The same where they touch the label (measured: misread handwriting up to 0.81).
  static let touchingDigits = 0.93
  /// Confidence from which two digits of a day or a month are believed (measured: print from 0.68, misread handwriting that
  /// the calendar allows up to 0.19), and the same for one digit.
  static let dayDigits = 0.6
  static let loneDigit = 0.8
  /// The same where one of them was a letter; such dates are given with little confidence.
  static let letterDigits = 0.5
  /// How far the tops and feet of printed digits lie apart, as a share of their height (measured on 11 printed dates and
  /// 9 printed numbers: up to 0.08), and from where they were written (40 dates and 45 numbers: from 0.15).
  static let digitSlack = 0.12
  static let digitReach = 0.16
  /// Height of printed digits beside a symbol whose strokes and Q reach below them, as a share of its height.
  static let leastDigit = 0.7
  static let mostDigit = 1.05
  /// How far the marks of `Số:` stand above capitals, as a share of the label's height (measured: 0.18 to 0.21).
  static let labelMarks = 0.12
  /// Confidence from which digits are believed that stand as print does (measured: from 0.64).
  static let shapedDigits = 0.5
  /// Share of the heading's words, and the share of the page's height above it, with which a page begins another document:
  /// a wrong cut costs more than a missing one.
  static let boundaryHeading = 0.6
  static let boundaryTop = 0.2
  /// Share of the page's height in which a page number stands: a top margin of 20 to 25 mm of 297, and the row.
  static let pageNumberTop = 0.1
  /// Confidence below which a word may be handwriting, and the share of such words on a form that was filled in
  /// (measured: 0.29 on the one such form; at most 0.08 on printed pages with a heading).
  static let penWord = 0.4
  static let penShare = 0.2
  /// Evidence from which a type is asserted.
  static let typeEvidence = 0.5
}
