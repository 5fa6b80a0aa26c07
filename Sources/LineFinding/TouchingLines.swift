/// Shares out pieces of ink in which letters of two lines run into each other: a mark of the lower line that touches a capital
/// of the upper one, as in offices over signatures, which are set close.
///
/// Such a piece is too high for a letter. Without it both lines end before it.
enum TouchingLines {
  /// `pieces` are those of the page that are no letters, on the straight page, `common` its commonest height of a letter. Letters of
  /// the lines that are too high for one are shared out, too.
  static func shared(_ pieces: [InkBlob], among lines: inout [LineDraft], common: Double) {
    let high = lines.flatMap(\.letters).filter { $0.height >= highest * common }
    for piece in (pieces + high).sorted(by: { $0.left < $1.left }) {
      guard let upper = lines.firstIndex(where: { hangs(piece, from: $0) && isNear(piece, $0) }),
        let lower = lines.firstIndex(where: { stands(piece, on: $0) && isNear(piece, $0) }), upper != lower
      else { continue }
      let cut = lines[upper].baseline(at: piece.middle)
      let base = lines[lower].baseline(at: piece.middle)
      let size = max(lines[upper].size, lines[lower].size)
      guard base - cut >= nearest * size, base - cut <= farthest * size, piece.width <= widest * size else { continue }
      for index in lines.indices { lines[index].drop(piece) }
      lines[upper].take(InkBlob(left: piece.left, top: piece.top, right: piece.right, bottom: cut))
      let top = base - TypeSize.capital * lines[lower].size
      lines[lower].take(InkBlob(left: piece.left, top: top, right: piece.right, bottom: piece.bottom))
      giveBack(from: lower, to: upper, in: &lines)
    }
    lines.removeAll { $0.letters.isEmpty }
  }

  /// Letters of the upper line that chained with the piece and so came into the lower one.
  private static func giveBack(from lower: Int, to upper: Int, in lines: inout [LineDraft]) {
    for letter in lines[lower].letters {
      let size = lines[upper].size
      guard abs(letter.bottom - lines[upper].baseline(at: letter.middle)) <= onLine * size,
        lines[lower].baseline(at: letter.middle) - letter.bottom >= nearest / 2 * size, isNear(letter, lines[upper])
      else { continue }
      lines[lower].drop(letter)
      lines[upper].take(letter)
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
  /// Between the two lines: a stamped one that all but covers the other's feet, and one and a half lines.
  private static let nearest = 0.72
  private static let farthest = 1.75
  /// In heights of an `x`: a capital is 1.5 high, with two marks 2.3.
  private static let highest = 1.9
  /// A word whose letters all run into each other, and the gap before the next one.
  private static let widest = 4.0
  private static let beside = 0.8
  /// Fewer letters do not tell where their line lies.
  private static let fewest = 3
}
