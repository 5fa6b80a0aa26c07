/// Finds pairs of syllables that are slips in the texts that were counted: `quyét định` beside `quyết định`.
///
/// Many of the texts were scanned once themselves, and repeat.
struct SlipsInCounts {
  let syllables: [String]
  let counts: [Int]

  /// A pair is a slip where the same pair with other marks is so much more frequent: a few times where the syllable
  /// itself is rare beside the other (`bỗ`, `quyét`), many times where only the tone differs (`tô chức`). Of the 2,774
  /// pairs of the second kind in the counts of state prose nearly all are slips; `theo quý` is not.
  private static let pairRarity = 20
  private static let syllableRarity = 50
  private static let tonePairRarity = 100

  /// Another form of a syllable, and how much more frequent pairs with it must be.
  private struct Form {
    let syllable: Int
    let rarity: Int
  }

  /// Takes the slips out of `following`: for each syllable the ones counted after it.
  func remove(from following: inout [[UInt16: Int]]) {
    let meant = syllables.indices.map(forms)
    let whole = following
    for left in following.indices {
      following[left] = whole[left].filter { right, count in
        let asLeft = meant[left].contains { (whole[$0.syllable][right] ?? 0) >= $0.rarity * count }
        let asRight = meant[Int(right)].contains { (whole[left][UInt16($0.syllable)] ?? 0) >= $0.rarity * count }
        return !asLeft && !asRight
      }
    }
  }

  /// Syllables that differ from this one in marks alone. They stand beside it, as syllables are in the order of their
  /// letters without marks.
  private func forms(of syllable: Int) -> [Form] {
    let bare = syllables[syllable].folded
    var forms: [Form] = []
    for step in [-1, 1] {
      var other = syllable + step
      while syllables.indices.contains(other), syllables[other].folded == bare {
        if counts[other] >= Self.syllableRarity * counts[syllable] {
          forms.append(Form(syllable: other, rarity: Self.pairRarity))
        } else if differInTone(syllable, other) {
          forms.append(Form(syllable: other, rarity: Self.tonePairRarity))
        }
        other += step
      }
    }
    return forms
  }

  private func differInTone(_ one: Int, _ other: Int) -> Bool {
    let letters = (syllables[one].unicodeScalars, syllables[other].unicodeScalars)
    guard letters.0.count == letters.1.count else { return false }
    return zip(letters.0, letters.1).allSatisfy { one, other in
      switch LetterSlip(from: one, to: other) {
      case nil: one == other
      case .toneLost, .toneChanged, .toneAdded: true
      case .shape, .toneAndShape, .stroke: false
      }
    }
  }
}
