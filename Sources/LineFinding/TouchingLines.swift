/// Shares out pieces of ink in which letters of two lines run into each other: a mark of the lower line that touches a capital
/// of the upper one, as in offices over signatures, which are set close.
///
/// Such a piece is too high for a letter. Without it both lines end before it.
enum TouchingLines {
  /// `pieces` are all those of the page that are no letters, on the straight page.
  static func shared(_ pieces: [InkBlob], among lines: inout [LineDraft]) {
    for piece in pieces.sorted(by: { $0.left < $1.left }) {
      guard let upper = lines.firstIndex(where: { hangs(piece, from: $0) && isNear(piece, $0) }),
        let lower = lines.firstIndex(where: { stands(piece, on: $0) && isNear(piece, $0) }), upper != lower
      else { continue }
      let cut = lines[upper].baseline(at: piece.middle)
      let pitch = lines[lower].baseline(at: piece.middle) - cut
      let size = max(lines[upper].size, lines[lower].size)
      guard pitch >= nearest * size, pitch <= farthest * size, piece.width <= widest * size else { continue }
      let head = InkBlob(left: piece.left, top: piece.top, right: piece.right, bottom: cut)
      let foot = InkBlob(
        left: piece.left, top: lines[lower].baseline(at: piece.middle) - TypeSize.capital * lines[lower].size,
        right: piece.right, bottom: piece.bottom)
      lines[upper].take(head)
      lines[lower].take(foot)
    }
  }

  /// Whether a piece begins at the height of the line's letters and goes on below its marks.
  private static func hangs(_ piece: InkBlob, from line: LineDraft) -> Bool {
    let base = line.baseline(at: piece.middle)
    let rise = (base - piece.top) / line.size
    return letters.contains(rise) && piece.bottom - base > LineDraft.lowest * line.size
  }

  /// Whether a piece ends on the line and begins above its marks.
  private static func stands(_ piece: InkBlob, on line: LineDraft) -> Bool {
    let base = line.baseline(at: piece.middle)
    return abs(piece.bottom - base) <= onLine * line.size && base - piece.top > LineDraft.highest * line.size
  }

  /// Whether a piece stands among the letters of a line, or as near as the next word.
  private static func isNear(_ piece: InkBlob, _ line: LineDraft) -> Bool {
    line.letters.count >= fewest && piece.right > line.left - beside * line.size
      && piece.left < line.right + beside * line.size
  }

  // In em. How high letters rise, small ones and capitals with two marks; how far feet stand from their line.
  private static let letters = 0.38...1.05
  private static let onLine = 0.12
  /// Between the two lines: set solid, and with half as much again between them.
  private static let nearest = 0.85
  private static let farthest = 1.75
  /// A word whose letters all run into each other, and the gap before the next one.
  private static let widest = 4.0
  private static let beside = 0.8
  /// Fewer letters do not tell where their line lies.
  private static let fewest = 3
}
