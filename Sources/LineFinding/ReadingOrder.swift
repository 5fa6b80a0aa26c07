/// Puts lines in the order in which a page is read: row by row, pieces of a row from left to right, as clerks copy a
/// letterhead or the foot of a letter, and as `pdftotext -layout` prints it.
enum ReadingOrder {
  static func order(_ lines: [FoundLine]) -> [FoundLine] {
    var rows: [[FoundLine]] = []
    for line in lines.sorted(by: { $0.height < $1.height }) {
      if let last = rows.indices.last, fits(line, into: rows[last]) {
        rows[last].append(line)
      } else {
        rows.append([line])
      }
    }
    var ordered: [FoundLine] = []
    var block = 0
    var paragraph = 0
    for (index, row) in rows.enumerated() {
      if index > 0 {
        if beginsBlock(row, after: rows[index - 1]) {
          block += 1
          paragraph += 1
        } else if beginsParagraph(row, after: rows[index - 1]) {
          paragraph += 1
        }
      }
      for var line in row.sorted(by: { $0.left < $1.left }) {
        line.row = index
        line.block = block
        line.paragraph = paragraph
        ordered.append(line)
      }
    }
    return ordered
  }

  private static func fits(_ line: FoundLine, into row: [FoundLine]) -> Bool {
    row.allSatisfy { other in
      min(line.right, other.right) - max(line.left, other.left) < 0.5 * min(line.size, other.size)
        && abs(line.height - other.height) <= sameRow * max(line.size, other.size)
    }
  }

  private static func beginsBlock(_ row: [FoundLine], after previous: [FoundLine]) -> Bool {
    let step = (row.map(\.height).min() ?? 0) - (previous.map(\.height).max() ?? 0)
    return step > widestStep * max(row.map(\.size).max() ?? 0, previous.map(\.size).max() ?? 0)
  }

  private static func beginsParagraph(_ row: [FoundLine], after previous: [FoundLine]) -> Bool {
    guard row.count == 1, previous.count == 1 else { return row.count != previous.count }
    let (line, before) = (row[0], previous[0])
    return line.left > before.left + line.size || before.right < line.right - 4 * line.size
  }

  /// In em, from baseline to baseline.
  private static let sameRow = 0.55
  private static let widestStep = 2.1
}
