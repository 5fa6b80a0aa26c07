/// Finds pairs of syllables that are slips in the texts that were counted: `quyét định` beside `quyết định`.
///
/// Many of the texts were scanned once themselves, and repeat.
struct SlipsInCounts {
  let syllables: [String]
  let counts: [Int]

  /// Of a pair, so much is a slip as this share of the same pair with other marks: a twentieth where the syllable itself
  /// is rare beside the other (`bỗ`, `quyét`), a twelfth where only the tone differs: `chỉ phí` was counted 478 times
  /// beside 13,667 of `chi phí`, `chỉ cục` 195 beside 2,781.
  private static let pairRarity = 20
  private static let syllableRarity = 50
  private static let tonePairRarity = 12

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
      following[left] = whole[left].reduce(into: [:]) { kept, pair in
        let (right, count) = pair
        let asLeft = meant[left].map { (whole[$0.syllable][right] ?? 0) / $0.rarity }
        let asRight = meant[Int(right)].map { (whole[left][UInt16($0.syllable)] ?? 0) / $0.rarity }
        let meantOtherwise = (asLeft + asRight).max() ?? 0
        if count > meantOtherwise { kept[right] = count - meantOtherwise }
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
