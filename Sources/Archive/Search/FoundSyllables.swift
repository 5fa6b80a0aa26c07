/// Which syllables of a text are shown as found: those that a person would point at, not every one that matched.
///
/// Vietnamese words are mostly two syllables, so a single `số` or `sở` somewhere means nothing to who typed
/// `chuyển đổi số`: where typed neighbours stand as neighbours, only these are shown; and where a syllable stands with
/// the marks that were typed, its other spellings are not.
struct FoundSyllables {
  let typed: TypedWords

  /// For each of `syllables`, whether it is shown as found.
  func shown(in syllables: [TypedWords.Seen]) -> [Bool] {
    let inRun = runs(in: syllables)
    var runTogether = [Bool](repeating: false, count: typed.count)
    var exactHere = runTogether
    for (syllable, isInRun) in zip(syllables, inRun) {
      guard let word = syllable.word else { continue }
      if isInRun { runTogether[word] = true }
      if syllable.exact != nil { exactHere[word] = true }
    }
    return zip(syllables, inRun).map { syllable, isInRun in
      guard let word = syllable.word else { return false }
      return runTogether[word] ? isInRun : !exactHere[word] || syllable.exact != nil
    }
  }

  /// Whether each syllable stands beside one that was typed beside it.
  private func runs(in syllables: [TypedWords.Seen]) -> [Bool] {
    var inRun = [Bool](repeating: false, count: syllables.count)
    for index in syllables.indices.dropFirst()
    where typed.pair(syllables[index - 1].word, syllables[index].word) != nil {
      inRun[index - 1] = true
      inRun[index] = true
    }
    return inRun
  }
}
