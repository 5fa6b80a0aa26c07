/// Lays a line under letters, of which some have descenders, some have marks below, and some are specks.
struct BaselineFit {
  let baseline: Baseline
  /// How many letters stand on it.
  let support: Int

  /// Nil without letters. A slope is only taken from lines that are long enough to show one.
  init?(_ letters: [InkBlob]) {
    guard !letters.isEmpty else { return nil }
    let height = letters.map(\.height).sorted()[letters.count / 2]
    let tolerance = max(1, Self.tolerance * height)
    let rough = Self.slope(of: letters, height: height)
    let feet = letters.map { $0.bottom - rough * $0.middle }
    let base = Self.commonest(feet, within: tolerance)
    let standing = letters.filter { abs($0.bottom - rough * $0.middle - base) <= tolerance }
    support = standing.count
    baseline = Self.leastSquares(standing, height: height) ?? Baseline(offset: base, slope: rough)
  }

  /// Half of the letters compared with the other half: the median does not mind descenders.
  private static func slope(of letters: [InkBlob], height: Double) -> Double {
    guard letters.count >= 4 else { return 0 }
    let ordered = letters.sorted { $0.middle < $1.middle }
    let half = ordered.count / 2
    let slopes = (0..<ordered.count - half).compactMap { index -> Double? in
      let run = ordered[index + half].middle - ordered[index].middle
      return run >= shortestRun * height ? (ordered[index + half].bottom - ordered[index].bottom) / run : nil
    }
    guard slopes.count >= 2 else { return 0 }
    return slopes.sorted()[slopes.count / 2]
  }

  /// The middle of the window of `2 * tolerance` that holds the most values; of equals the highest on the page, because
  /// descenders hang below.
  private static func commonest(_ values: [Double], within tolerance: Double) -> Double {
    let sorted = values.sorted()
    var best = (count: 0, first: 0)
    var end = 0
    for first in sorted.indices {
      while end < sorted.count, sorted[end] - sorted[first] <= 2 * tolerance { end += 1 }
      if end - first > best.count { best = (end - first, first) }
    }
    return sorted[best.first + best.count / 2]
  }

  private static func leastSquares(_ letters: [InkBlob], height: Double) -> Baseline? {
    let xs = letters.map(\.middle)
    guard letters.count >= 4, let left = xs.min(), let right = xs.max(), right - left >= longRun * height else {
      return nil
    }
    let count = Double(letters.count)
    let (meanX, meanY) = (xs.reduce(0, +) / count, letters.map(\.bottom).reduce(0, +) / count)
    let (products, squares) = letters.reduce(into: (0.0, 0.0)) { sums, letter in
      sums.0 += (letter.middle - meanX) * (letter.bottom - meanY)
      sums.1 += (letter.middle - meanX) * (letter.middle - meanX)
    }
    let slope = squares > 0 ? products / squares : 0
    return Baseline(offset: meanY - slope * meanX, slope: slope)
  }

  /// Share of a letter's height that feet of one line differ by: round letters reach a little below the line.
  private static let tolerance = 0.16
  /// Heights between letters whose feet tell a slope.
  private static let shortestRun = 2.0
  private static let longRun = 5.0
}
