internal import Records

/// The rows of a table: the words between two rules across.
///
/// Rules are not seen, and cells are set in the middle of their row as often as at its top. But each row has one ordinal,
/// and between two ordinals the widest gap in which no word of any column stands is the rule.
struct TableBands {
  private(set) var bands: [[ReadWord]] = []

  /// `isRest` where the table began on an earlier page.
  init(_ words: [ReadWord], table: TaskTable, letterHeight: Double, isRest: Bool) {
    let lines = Self.covered(words)
    guard !lines.isEmpty else { return }
    let anchors = Self.anchors(words, table: table)
    var cuts: [Int] = []
    if anchors.count >= 2 {
      for (first, second) in zip(anchors, anchors.dropFirst()) {
        // An ordinal that was not read leaves out a number.
        let rows = max(1, second.number - first.number)
        cuts += Self.widest(
          rows <= Self.mostLost ? rows : 1, gaps: Self.gaps(lines), between: first.middle, second.middle)
      }
    } else if anchors.isEmpty {
      cuts = Self.gaps(lines).filter { Double($0.count) >= Self.ruleGap * letterHeight }.map {
        ($0.lowerBound + $0.upperBound) / 2
      }
    }
    bands = Self.bands(words, cut: cuts)
    if isRest, let first = anchors.first, Self.beginsAtOrdinals(bands.dropFirst(), anchors.dropFirst(), letterHeight) {
      bands = Self.bands(words, cut: cuts + [first.top - 1])
    }
  }

  private static func bands(_ words: [ReadWord], cut cuts: [Int]) -> [[ReadWord]] {
    let cuts = cuts.sorted()
    var bands = Array(repeating: [ReadWord](), count: cuts.count + 1)
    for word in words {
      let middle = TaskTable.middle(word)
      bands[cuts.firstIndex { middle < $0 } ?? cuts.count].append(word)
    }
    return bands.filter { !$0.isEmpty }
  }

  /// Whether the table has its ordinals in the first line of each row. What stands above the first one of a page is then the rest of the
  /// row before it.
  private static func beginsAtOrdinals(
    _ bands: ArraySlice<[ReadWord]>, _ anchors: ArraySlice<Anchor>, _ letterHeight: Double
  ) -> Bool {
    guard !anchors.isEmpty, bands.count == anchors.count else { return false }
    return zip(bands, anchors).allSatisfy { band, anchor in
      band.allSatisfy { Double(TaskTable.middle($0)) > Double(anchor.top) - lineSlack * letterHeight }
    }
  }

  private struct Anchor {
    var number: Int
    var top: Int
    var middle: Int
  }

  /// The ordinals of the first column, in order, each larger than the one above it.
  private static func anchors(_ words: [ReadWord], table: TaskTable) -> [Anchor] {
    guard let column = table.index(of: .ordinal) else { return [] }
    let read = words.filter { table.column(of: $0) == column }.sorted { TaskTable.middle($0) < TaskTable.middle($1) }
    let numbers = read.compactMap { word -> Anchor? in
      guard let number = DigitReading.digits(in: word.text).flatMap({ Int($0.text) }), number < 1000 else { return nil }
      return Anchor(number: number, top: word.box.y, middle: TaskTable.middle(word))
    }
    // A misread ordinal breaks the run; the longest that rises leaves it out.
    var runs: [[Int]] = []
    for place in numbers.indices {
      let before = runs.filter { numbers[$0[$0.count - 1]].number < numbers[place].number }.max { $0.count < $1.count }
      runs.append((before ?? []) + [place])
    }
    return (runs.max { $0.count < $1.count } ?? []).map { numbers[$0] }
  }

  /// Stretches down the page on which some word stands, by the middle parts of words: marks and tails reach into the rows
  /// above and below.
  private static func covered(_ words: [ReadWord]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    for word in words.sorted(by: { $0.box.y < $1.box.y }) {
      let inset = word.box.height / 6
      let range = (word.box.y + inset)..<max(word.box.bottom - inset, word.box.y + inset + 1)
      if let last = lines.last, range.lowerBound <= last.upperBound {
        lines[lines.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        lines.append(range)
      }
    }
    return lines
  }

  private static func gaps(_ lines: [Range<Int>]) -> [Range<Int>] {
    zip(lines, lines.dropFirst()).map { $0.upperBound..<$1.lowerBound }
  }

  private static func widest(_ count: Int, gaps: [Range<Int>], between first: Int, _ second: Int) -> [Int] {
    gaps.filter { $0.lowerBound >= first && $0.upperBound <= second }.sorted { $0.count > $1.count }.prefix(count)
      .map { ($0.lowerBound + $0.upperBound) / 2 }
  }

  /// Letter heights by which the middles of words of one line differ from its top at most.
  private static let lineSlack = 0.3
  /// Ordinals in a row that may be lost before a larger number is taken for a misreading.
  private static let mostLost = 3
  /// Letter heights between two rows at least, where no ordinals help.
  private static let ruleGap = 0.6
}
