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
  /// Share of a page's height in which a header may stand when no national heading is found.
  static let headerHeight = 0.3
  /// How far below the national heading a title may stand, as a share of the page's height; measured up to 0.14.
  static let titleReach = 0.3
  /// How far from the middle of the text a title's middle may lie, as a share of the text's width; measured up to 0.09.
  static let titleOffset = 0.14
  /// Line distance from which a subject ends, compared with the distance between its own lines; a rule or a blank line
  /// gives 1.5 and more, lines within a subject 1.25 at most (measured).
  static let subjectGap = 1.4
  /// How far below the role a signer's name may stand, as a share of the page's height; measured 0.07 to 0.17.
  static let signatureReach = 0.24
  /// Confidence of a word below which handwriting or noise is likelier than print (measured: misread handwriting lies
  /// below 0.8 in nine of ten cases, printed digits above).
  static let printedDigits = 0.8
  /// Confidence from which digits that stand apart from the printed symbol, as handwritten ones do, are believed.
  static let detachedDigits = 0.93
  /// Evidence from which a type is asserted.
  static let typeEvidence = 0.5
}
