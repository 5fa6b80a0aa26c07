internal import LineFinding

/// Where a line of print begins and ends, and where its words part: what is left of it when the letters are forgotten.
struct PrintedLine {
  /// Pixels on the straight page.
  let left: Double
  let right: Double
  let height: Double
  /// Where words part, as a share of the line's width from its left end, and how surely, 0 to 1.
  let gaps: [(place: Double, sureness: Double)]

  var width: Double { right - left }
  var middle: Double { (left + right) / 2 }

  /// Nil for what is shorter than a letter or two.
  init?(_ line: FoundLine) {
    // Dots, commas and marks come and go with the scan.
    let letters = line.blobs.filter { $0.height >= LikenessMeasures.leastLetter * line.size }
      .sorted { $0.left < $1.left }
    guard let first = letters.first, let right = letters.map(\.right).max(),
      right - first.left >= LikenessMeasures.leastWidth * line.size
    else { return nil }
    left = first.left
    self.right = right
    height = line.baseline(at: (left + right) / 2)
    var gaps: [(place: Double, sureness: Double)] = []
    var reach = first.right
    for letter in letters.dropFirst() {
      let width = (letter.left - reach) / line.size
      let sureness = (width - LikenessMeasures.letterGap) / (LikenessMeasures.wordGap - LikenessMeasures.letterGap)
      if sureness > 0 { gaps.append((((letter.left + reach) / 2 - left) / (right - left), min(1, sureness))) }
      reach = max(reach, letter.right)
    }
    self.gaps = gaps
  }

  /// How much the line tells, 0 to 1: a line of one word is like any other.
  var weight: Double {
    let count = gaps.reduce(0) { $0 + $1.sureness }
    return count / (count + LikenessMeasures.fewGaps)
  }
}
