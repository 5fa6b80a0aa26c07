/// Finds pairs of syllables that are slips in the texts that were counted: `quyét định` beside `quyết định`.
///
/// Many of the texts were scanned once themselves, and repeat.
struct SlipsInCounts {
  let syllables: [String]
  let counts: [Int]

  /// A slip is at most this often to be found as what was meant; checked by reading the pairs that go.
  private static let rarity = 50
  private static let pairRarity = 20

  /// Takes the slips out of `following`: for each syllable the ones counted after it.
  func remove(from following: inout [[UInt16: Int]]) {
    let meant = syllables.indices.map(moreFrequentForms)
    let whole = following
    for left in following.indices {
      following[left] = whole[left].filter { right, count in
        let asLeft = meant[left].contains { (whole[$0][right] ?? 0) >= Self.pairRarity * count }
        let asRight = meant[Int(right)].contains { (whole[left][UInt16($0)] ?? 0) >= Self.pairRarity * count }
        return !asLeft && !asRight
      }
    }
  }

  /// Syllables that differ from this one in marks alone and are far more frequent. They stand beside it, as syllables are
  /// in the order of their letters without marks.
  private func moreFrequentForms(of syllable: Int) -> [Int] {
    let bare = syllables[syllable].folded
    var forms: [Int] = []
    for step in [-1, 1] {
      var other = syllable + step
      while syllables.indices.contains(other), syllables[other].folded == bare {
        if counts[other] >= Self.rarity * counts[syllable] { forms.append(other) }
        other += step
      }
    }
    return forms
  }
}
