internal import VietnameseText

/// Which syllables of a text are shown as found: those that a person would point at, not every one that matched.
///
/// Vietnamese words are mostly two syllables, so a single `số` or `sở` somewhere means nothing to who typed
/// `chuyển đổi số`: where typed neighbours stand as neighbours, only these are shown; and where a syllable stands with
/// the marks that were typed, its other spellings are not.
struct FoundSyllables {
  let expression: SearchExpression

  /// For each of `syllables`, whether it is shown as found.
  func shown(in syllables: [SyllableForm]) -> [Bool] {
    let inRun = runs(in: syllables)
    let runTogether = Set(zip(syllables, inRun).filter(\.1).map(\.0.folded))
    let exactHere = Set(syllables.filter { expression.marked.contains($0.exact) }.map(\.folded))
    return zip(syllables, inRun).map { syllable, isInRun in
      guard expression.folded.contains(syllable.folded) else { return false }
      if runTogether.contains(syllable.folded) { return isInRun }
      return !exactHere.contains(syllable.folded) || expression.marked.contains(syllable.exact)
    }
  }

  /// Whether each syllable stands beside one that was typed beside it.
  private func runs(in syllables: [SyllableForm]) -> [Bool] {
    var inRun = [Bool](repeating: false, count: syllables.count)
    for index in syllables.indices.dropFirst()
    where expression.pairs.contains(SearchExpression.pair(syllables[index - 1].folded, syllables[index].folded)) {
      inRun[index - 1] = true
      inRun[index] = true
    }
    return inRun
  }
}
