/// Which page of a new scan shows which of an old one again: in order, with pages that are missing or were added.
struct PageAlignment {
  /// For each new page the old one; nil where none is like it.
  let counterparts: [Int?]

  init(_ new: [PreparedPage], _ old: [PreparedPage]) {
    let width = old.count + 1
    var gains = [Double](repeating: 0, count: (new.count + 1) * width)
    func gain(_ i: Int, _ j: Int) -> Double { new[i].affinity(with: old[j]) - RescanRules.leastAffinity }
    for i in 1..<new.count + 1 {
      for j in 1..<old.count + 1 {
        let paired = gains[(i - 1) * width + j - 1] + gain(i - 1, j - 1)
        gains[i * width + j] = max(paired, gains[(i - 1) * width + j], gains[i * width + j - 1])
      }
    }
    var counterparts = [Int?](repeating: nil, count: new.count)
    var (i, j) = (new.count, old.count)
    while i > 0, j > 0 {
      let here = gains[i * width + j]
      if here == gains[(i - 1) * width + j] {
        i -= 1
      } else if here == gains[i * width + j - 1] {
        j -= 1
      } else {
        (i, j) = (i - 1, j - 1)
        counterparts[i] = j
      }
    }
    self.counterparts = counterparts
  }
}
