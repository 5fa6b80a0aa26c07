/// Gives marks, dots, dashes and broken pieces to the lines that they belong to.
enum MarkGathering {
  /// Returns what belongs to no line.
  static func gather(_ marks: [InkBlob], into lines: inout [LineDraft]) -> [InkBlob] {
    // From both sides: a row of dots or dashes grows from its line outwards.
    let ordered = marks.sorted { $0.left < $1.left }
    let leftover = ordered.filter { !give($0, to: &lines) }
    return leftover.reversed().filter { !give($0, to: &lines) }
  }

  private static func give(_ mark: InkBlob, to lines: inout [LineDraft]) -> Bool {
    var best: (index: Int, distance: Double)?
    for index in lines.indices {
      let line = lines[index]
      let size = line.size
      let base = line.baseline(at: mark.middle)
      let distance = abs(mark.centre - (base - middle * size)) / size
      guard distance < best?.distance ?? .infinity, mark.height <= LineDraft.highest * size,
        line.reaches(height: mark.centre, at: mark.middle),
        mark.height >= thin * size || mark.centre >= base - highestThin * size
      else { continue }
      // Only dots and dashes go on beyond the letters; specks at the height of marks would draw in show-through.
      let span =
        isBeside(mark, base: base, size: size)
        ? line.left - beside * size...line.right + beside * size
        : line.lettersLeft - over * size...line.lettersRight + over * size
      guard mark.right >= span.lowerBound, mark.left <= span.upperBound else { continue }
      best = (index, distance)
    }
    guard let best else { return false }
    lines[best.index].add(mark)
    return true
  }

  /// A dot or comma that stands on the line, or a dash half way up, rather than a speck.
  private static func isBeside(_ mark: InkBlob, base: Double, size: Double) -> Bool {
    guard max(mark.width, mark.height) >= smallest * size else { return false }
    if mark.width >= dash * size && mark.width >= 1.5 * mark.height {
      return mark.centre < base - 0.1 * size && mark.centre > base - 0.45 * size
    }
    return mark.top > base - 0.55 * size && mark.bottom > base - 0.09 * size && mark.bottom < base + 0.25 * size
  }

  /// In em: the dot of a full stop, and a hyphen.
  private static let smallest = 0.07
  private static let dash = 0.18
  /// In em above the baseline: the middle of a line with its marks.
  private static let middle = 0.4
  /// How far marks over letters, and dashes and dots beside them, may stand from the line, in em.
  private static let over = 0.35
  /// What is left of a rule above a line is thinner than marks, and stands higher than those of capitals.
  private static let thin = 0.09
  private static let highestThin = 1.0
  private static let beside = 1.6
}
