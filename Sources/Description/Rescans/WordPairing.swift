internal import VietnameseText

/// Which word of one stretch stands for which of another, by the fewest changes of letters.
struct WordPairing {
  /// Places in both stretches, in order; nil on the side that has no such word.
  private(set) var pairs: [(new: Int?, old: Int?)] = []

  init(_ new: [ComparableWord], _ old: [ComparableWord]) {
    guard new.count * old.count <= RescanRules.longestStretch else {
      pairs = new.indices.map { ($0, nil) } + old.indices.map { (nil, $0) }
      return
    }
    let width = old.count + 1
    var costs = [Double](repeating: 0, count: (new.count + 1) * width)
    for i in 0...new.count {
      for j in 0...old.count where i + j > 0 {
        var best = Double.infinity
        if i > 0 { best = min(best, costs[(i - 1) * width + j] + Self.lonely) }
        if j > 0 { best = min(best, costs[i * width + j - 1] + Self.lonely) }
        if i > 0, j > 0 { best = min(best, costs[(i - 1) * width + j - 1] + Self.cost(new[i - 1], old[j - 1])) }
        costs[i * width + j] = best
      }
    }
    var (i, j) = (new.count, old.count)
    while i > 0 || j > 0 {
      let here = costs[i * width + j]
      if i > 0, j > 0, here == costs[(i - 1) * width + j - 1] + Self.cost(new[i - 1], old[j - 1]) {
        (i, j) = (i - 1, j - 1)
        pairs.append((i, j))
      } else if i > 0, here == costs[(i - 1) * width + j] + Self.lonely {
        i -= 1
        pairs.append((i, nil))
      } else {
        j -= 1
        pairs.append((nil, j))
      }
    }
    pairs.reverse()
  }

  /// Cost of a word without a counterpart; two of them cost more than any pair.
  private static let lonely = 0.6

  /// 0 for the same word, 1 for another one.
  private static func cost(_ new: ComparableWord, _ old: ComparableWord) -> Double {
    if new.agrees(with: old) { return 0 }
    let longest = max(new.bare.utf8.count, old.bare.utf8.count)
    guard let edits = LetterDistance.between(new.bare, old.bare, limit: longest / 2) else { return 1 }
    return max(0.1, Double(edits) / Double(longest))
  }
}
