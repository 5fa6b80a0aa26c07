/// The numbers by which likenesses are made, chosen on 130 real pages in four states each (`docs/accuracy.md`).
///
/// A change of any of them makes every stored likeness worthless.
enum LikenessMeasures {
  /// In em of the line: lower ink is no letter (an `x` is 0.448).
  static let leastLetter = 0.3
  static let leastWidth = 1.0
  /// In em: up to here a gap parts letters, from there on words.
  static let letterGap = 0.13
  static let wordGap = 0.22
  /// Gaps of a line that tells half as much as it could.
  static let fewGaps = 3.0

  /// Parts of a line's width in which gaps are told apart: a third of an em each on a line of 16 cm in 13 pt.
  static let gapParts = 96
  /// How far the places of one gap lie apart in two scans, in such parts, with room for a lost comma at the line's end.
  static let gapSpread = 1.0
  /// How many gaps of a line may be lost or added before it counts as another line, as the root of their number.
  static let gapLoss = 1.5
  /// How far lines may lie apart on two scans of a page, in widths of the column: height, left end, and length.
  static let heightSpread = 0.15
  static let leftSpread = 0.15
  static let lengthSpread = 0.12

  /// Cells of the map of ink.
  static let mapColumns = 16
  static let mapRows = 22
  /// How far the map reaches from the middle of the ink, in standard deviations of its place: nearly all of it.
  static let mapReach = 1.9
  /// Cells on each side with which a cell is compared.
  static let mapSurround = 3
  /// Pixels at 150 dots an inch that are one before the map is laid.
  static let mapPixels = 8
  /// Of the eight pixels around such a one, as many have ink where it is no speck.
  static let leastNeighbours = 3

  /// Share that the lines have in the likeness of a full page; the map has the rest.
  static let mostLines = 0.75
  /// Lines of full weight with which they have half of that share: drawings and maps have none.
  static let fewLines = 4.0
  /// Below both a page has no likeness: weight of its lines, and share of its pixels that are ink and no specks. Specks and
  /// shadows on nearly blank pages are others in each scan.
  static let leastLines = 1.0
  static let leastInk = 0.002
}
