/// Gives marks, dots, dashes and broken pieces to the lines that they belong to.
enum MarkGathering {
  static func gather(_ marks: [InkBlob], into lines: inout [LineDraft]) {
    // From both sides: a row of dots or dashes grows from its line outwards.
    let ordered = marks.sorted { $0.left < $1.left }
    let leftover = ordered.filter { !give($0, to: &lines) }
    for mark in leftover.reversed() { _ = give(mark, to: &lines) }
  }

  private static func give(_ mark: InkBlob, to lines: inout [LineDraft]) -> Bool {
    var best: (index: Int, distance: Double)?
    for index in lines.indices {
      let line = lines[index]
      let size = line.size
      let base = line.baseline(at: mark.middle)
      let distance = abs(mark.centre - (base - middle * size)) / size
      guard distance < best?.distance ?? .infinity, mark.height <= LineDraft.highest * size,
        line.reaches(height: mark.centre, at: mark.middle)
      else { continue }
      let isBeside = mark.bottom <= base + 0.2 * size && mark.top >= base - 0.8 * size
      let reach = (isBeside ? beside : over) * size
      guard mark.right >= line.left - reach, mark.left <= line.right + reach else { continue }
      best = (index, distance)
    }
    guard let best else { return false }
    lines[best.index].add(mark)
    return true
  }

  /// In em above the baseline: the middle of a line with its marks.
  private static let middle = 0.4
  /// How far marks over letters, and dashes and dots beside them, may stand from the line, in em.
  private static let over = 0.35
  private static let beside = 1.6
}
