/// Which syllables of a text are shown as found: those that a person would point at, not every one that matched.
///
/// Vietnamese words are mostly two syllables, so a single `số` or `sở` somewhere means nothing to who typed
/// `chuyển đổi số`: where typed neighbours stand as neighbours, only these are shown; and where a syllable stands with
/// the marks that were typed, its other spellings are not. Of a phrase that stands here, nothing else is shown than itself.
struct FoundSyllables {
  let typed: TypedWords

  /// For each of `syllables`, whether it is shown as found.
  func shown(in syllables: [TypedWords.Seen]) -> [Bool] {
    let inRun = runs(in: syllables)
    let inPhrase = phrases(in: syllables)
    var phraseHere = [Bool](repeating: false, count: typed.count)
    for (syllable, isInPhrase) in zip(syllables, inPhrase) where isInPhrase {
      if let word = syllable.word { phraseHere[word] = true }
    }
    var runTogether = [Bool](repeating: false, count: typed.count)
    var exactHere = runTogether
    for (syllable, isInRun) in zip(syllables, inRun) {
      guard let word = syllable.word else { continue }
      if isInRun { runTogether[word] = true }
      if syllable.exact != nil { exactHere[word] = true }
    }
    return syllables.indices.map { place in
      let (syllable, isInRun) = (syllables[place], inRun[place])
      guard let word = syllable.word else { return false }
      if phraseHere[word], typed.areBound.contains(word) { return inPhrase[place] }
      return runTogether[word] ? isInRun : !exactHere[word] || syllable.exact != nil
    }
  }

  /// Whether each syllable is of a whole phrase.
  private func phrases(in syllables: [TypedWords.Seen]) -> [Bool] {
    var inPhrase = [Bool](repeating: false, count: syllables.count)
    for phrase in typed.phrases where syllables.count >= phrase.count {
      for start in 0...syllables.count - phrase.count
      where phrase.indices.allSatisfy({ syllables[start + $0].word == phrase[$0] }) {
        for place in start..<start + phrase.count { inPhrase[place] = true }
      }
    }
    return inPhrase
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
