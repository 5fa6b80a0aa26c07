/// Strings letters together: each with the nearest one to its right that stands at the same height.
struct BlobChains {
  /// Indices of letters from left to right, a chain each.
  private(set) var chains: [[Int]] = []

  /// `letters` in any order; `walls` are upright rules that no chain crosses.
  init(_ letters: [InkBlob], common: Double, walls: [InkBlob] = []) {
    let order = letters.indices.sorted { letters[$0].left < letters[$1].left }
    var next = [Int?](repeating: nil, count: letters.count)
    var previous = [Int?](repeating: nil, count: letters.count)
    var gapBefore = [Double](repeating: .infinity, count: letters.count)
    for (place, index) in order.enumerated() {
      let letter = letters[index]
      var best: (index: Int, gap: Double)?
      for candidate in order[(place + 1)...] {
        let other = letters[candidate]
        let reach = Self.widestGap * max(min(letter.height, other.height), common)
        if other.left - letter.right > Self.widestGap * Self.tallest * max(common, letter.height) { break }
        let gap = other.left - letter.right
        guard gap <= reach, other.middle > letter.middle, gap < best?.gap ?? .infinity,
          letter.sharedHeight(with: other) >= Self.sideBySide,
          max(letter.height, other.height) <= Self.tallest * min(letter.height, other.height),
          !walls.contains(where: { $0.parts(letter, from: other) })
        else { continue }
        best = (candidate, gap)
      }
      guard let best, best.gap < gapBefore[best.index] else { continue }
      if let rival = previous[best.index] { next[rival] = nil }
      next[index] = best.index
      previous[best.index] = index
      gapBefore[best.index] = best.gap
    }
    for start in order where previous[start] == nil {
      var chain = [start]
      while let following = next[chain[chain.count - 1]] { chain.append(following) }
      chains.append(chain)
    }
  }

  /// In heights of the lower letter: spaces of justified text are up to 1.5 wide.
  private static let widestGap = 2.0
  /// Letters that overlap less in height stand on different lines.
  private static let sideBySide = 0.5
  /// A capital with two marks beside an `x`; two lines that touch are taller.
  private static let tallest = 2.7
}

extension InkBlob {
  /// Whether this upright rule stands between two letters.
  func parts(_ one: InkBlob, from other: InkBlob) -> Bool {
    middle > one.middle && middle < other.middle && top < min(one.centre, other.centre)
      && bottom > max(one.centre, other.centre)
  }
}
