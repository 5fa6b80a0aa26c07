internal import LineRecognition
internal import VietnameseText

/// A word in its place, with what it may have been.
struct CorrectableWord {
  struct Candidate {
    /// Lower case.
    let text: String
    let syllable: LanguageModel.Known?
    /// The logarithm of how likely the letters are.
    let likelihood: Float
    /// The least share that the network gave to a letter in which this differs from what was read, 0 to 1.
    var share: Float = 1
  }

  let line: Int
  let word: Int
  /// 0 to 100, as the recogniser gives it.
  let confidence: Float
  /// Nil where the word is none that may be corrected.
  let parts: WordParts?
  /// As it was read first, then others.
  var candidates: [Candidate]
  /// The sentence, the list or the column ends before this word.
  var beginsAnew: Bool

  var isOpen: Bool { candidates.count > 1 }
}

/// Finds what words may have been.
struct CandidateFinder {
  let model: LanguageModel

  /// The word as it was read, and other syllables that its letters allow, the likeliest first.
  func candidates(for parts: WordParts) -> [CorrectableWord.Candidate] {
    let known = model.syllable(parts.letters)
    let channel = LetterChannel(parts)
    guard let likelihood = channel.likelihood(of: parts.letters) else { return [] }
    let read = CorrectableWord.Candidate(text: parts.letters, syllable: known, likelihood: likelihood)
    guard mayBeCorrected(parts, known: known) else { return [read] }
    let spelling = known.map(model.spelling) ?? parts.letters.withCanonicalTone
    var others: [(CorrectableWord.Candidate, Float)] = []
    for bare in channel.bareForms {
      for syllable in model.syllables(like: bare) where syllable != known && model.isSound(syllable) {
        let text = model.spelling(of: syllable)
        guard text != spelling, let likelihood = channel.likelihood(of: text) else { continue }
        let candidate = CorrectableWord.Candidate(
          text: text, syllable: syllable, likelihood: likelihood, share: channel.share(of: text))
        others.append((candidate, likelihood + CorrectionRules.weightOfLanguage * model.logarithm(of: syllable)))
      }
    }
    return [read] + others.sorted { $0.1 > $1.1 }.prefix(CorrectionRules.candidates - 1).map(\.0)
  }

  /// Roman numerals, single letters and words of other languages stay as they are.
  private func mayBeCorrected(_ parts: WordParts, known: LanguageModel.Known?) -> Bool {
    guard parts.letters.count > 1 else { return false }
    if parts.casing == .upper, parts.letters.allSatisfy({ "ivxlc".contains($0) }) { return false }
    if known.map(model.isSound) == true || Syllable.isPossible(parts.letters) { return true }
    // What is no syllable at all is a slip only where it bears marks.
    return !parts.letters.utf8.allSatisfy { $0 < 0x80 }
  }
}
