internal import Records

/// A table of tasks: its columns by the headings, its rows by the ordinals in the first column.
struct TaskTable {
  struct Column {
    var label: TaskLabel?
    var left: Int
    var right: Int
  }

  let columns: [Column]
  /// The rows of print of the heading.
  let heading: Range<Int>
  /// Between each column and the next, where no word of the table stands.
  private(set) var corridors: [Range<Int>]

  /// The first heading of such a table among the rows of print from `start` on.
  init?(in layout: PageLayout, from start: Int) {
    for first in start..<max(start, layout.rows.count) {
      var best: TaskTable?
      for last in first..<min(first + Self.headingRows, layout.rows.count) {
        let words = layout.rows[first...last].flatMap(\.words)
        guard words.allSatisfy({ $0.bare.isEmpty || Self.isHeading($0) }) else { break }
        if let table = TaskTable(headings: words, rows: first..<(last + 1), letterHeight: layout.letterHeight) {
          best = table
        }
      }
      if let best {
        self = best
        return
      }
    }
    return nil
  }

  /// Words of one heading stand nearer than headings of two columns, but how near differs with the type.
  private init?(headings words: [ReadWord], rows: Range<Int>, letterHeight: Double) {
    for gap in Self.wordGaps {
      guard let table = TaskTable(headings: words, rows: rows, letterHeight: letterHeight, wordGap: gap) else {
        continue
      }
      self = table
      return
    }
    return nil
  }

  private init?(headings words: [ReadWord], rows: Range<Int>, letterHeight: Double, wordGap: Double) {
    var cells: [[ReadWord]] = []
    for word in words where !word.bare.isEmpty {
      let near = cells.indices.filter { index in
        cells[index].contains { Self.gap($0.box, word.box) < wordGap * letterHeight }
      }
      guard let target = near.first else {
        cells.append([word])
        continue
      }
      cells[target].append(word)
      for other in near.dropFirst().reversed() { cells[target] += cells.remove(at: other) }
    }
    let columns = cells.compactMap { cell -> Column? in
      guard let box = PixelBox.around(cell.map(\.box)) else { return nil }
      return Column(
        label: TaskLabel(heading: Self.ordered(cell, letterHeight).map(\.bare)), left: box.x, right: box.right)
    }.sorted { $0.left < $1.left }
    let labels = columns.compactMap(\.label)
    guard columns.count >= 3, Set(labels).count == labels.count, labels.contains(.lead), labels.contains(.work),
      zip(columns, columns.dropFirst()).allSatisfy({ $0.right < $1.left })
    else { return nil }
    self.columns = columns
    heading = rows
    corridors = zip(columns, columns.dropFirst()).map { $0.right..<$1.left }
  }

  /// Whether `row` stands in the columns: no word reaches across a corridor. These become as narrow as its words leave
  /// them; a word with a piece of a rule before it (`_chuyên`) may stand in one.
  mutating func take(_ row: Row, letterHeight: Double) -> Bool {
    var narrowed = corridors
    for (index, corridor) in corridors.enumerated() {
      let words = row.words.filter { Self.counts($0, in: corridor) }
      if words.contains(where: { $0.box.x <= corridor.lowerBound && $0.box.right >= corridor.upperBound }) {
        return false
      }
      let free = words.reduce([corridor]) { free, word in free.flatMap { Self.cut($0, by: word.box) } }
      if let widest = free.max(by: { $0.count < $1.count }), Double(widest.count) >= Self.leastCorridor * letterHeight {
        narrowed[index] = widest
      }
    }
    corridors = narrowed
    return true
  }

  /// Signs alone may be what was read of a rule.
  private static func counts(_ word: ReadWord, in corridor: Range<Int>) -> Bool {
    !word.bare.isEmpty && word.box.x < corridor.upperBound && corridor.lowerBound < word.box.right
  }

  /// The column in which a word stands.
  func column(of word: ReadWord) -> Int {
    let middle = word.box.x + word.box.width / 2
    return corridors.firstIndex { middle < ($0.lowerBound + $0.upperBound) / 2 } ?? columns.count - 1
  }

  func index(of label: TaskLabel) -> Int? { columns.firstIndex { $0.label == label } }

  /// Words line by line.
  static func ordered(_ words: [ReadWord], _ letterHeight: Double) -> [ReadWord] {
    var lines: [[ReadWord]] = []
    for word in words.sorted(by: { middle($0) < middle($1) }) {
      if let last = lines.last?.last, Double(middle(word) - middle(last)) < 0.55 * letterHeight {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines.flatMap { $0.sorted { $0.box.x < $1.box.x } }
  }

  static func middle(_ word: ReadWord) -> Int { word.box.y + word.box.height / 2 }

  private static func isHeading(_ word: ReadWord) -> Bool {
    word.text.split(separator: "/").allSatisfy { part in
      TaskLabel.headingWords.contains(ReadWord(text: String(part), box: word.box, confidence: 1).bare)
    }
  }

  /// Pixels between two boxes across; 0 where one is above the other.
  private static func gap(_ first: PixelBox, _ second: PixelBox) -> Double {
    Double(max(0, max(first.x, second.x) - min(first.right, second.right)))
  }

  private static func cut(_ range: Range<Int>, by box: PixelBox) -> [Range<Int>] {
    [
      range.lowerBound..<max(range.lowerBound, min(box.x, range.upperBound)),
      min(range.upperBound, max(box.right, range.lowerBound))..<range.upperBound,
    ].filter { !$0.isEmpty }
  }

  /// A heading has up to four lines in narrow columns.
  private static let headingRows = 5
  // In letter heights: measured between words of a heading up to 0.92, between headings from 1.3; the rule between two
  // columns has at least this much room on both sides together.
  private static let wordGaps = [1.05, 0.75]
  private static let leastCorridor = 0.35
}
