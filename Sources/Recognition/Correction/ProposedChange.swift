internal import Foundation
internal import VietnameseText

/// A word that the language model would have otherwise, between the neighbours that were settled on.
struct ProposedChange {
  let word: CorrectableWord
  let to: CorrectableWord.Candidate
  let left: CorrectableWord.Candidate?
  let right: CorrectableWord.Candidate?
  let mayBeName: Bool
  /// Whether the next word is written small.
  let isFollowedBySmallLetter: Bool

  /// How sure the change is, 0 to 1; nil where it is not clear enough to be made.
  func certainty(by decoder: SentenceDecoder) -> Double? {
    guard let read = word.candidates.first, to.likelihood - read.likelihood >= CorrectionRules.leastLikelihood,
      pairs(by: decoder.model).max() ?? 0 >= CorrectionRules.leastPairs
    else { return nil }
    let gain = decoder.gain(of: to, over: read, between: left, and: right) - doubt(by: decoder.model)
    guard gain >= (isSeen ? CorrectionRules.leastGainIfSeen : CorrectionRules.leastGain) else { return nil }
    return min(CorrectionRules.mostCertainty, 1 / (1 + exp(-Double(gain))))
  }

  /// Whether the network took each letter of it for possible.
  private var isSeen: Bool { to.share >= CorrectionRules.shareOfSeen }

  /// How often the word was counted beside each of its neighbours.
  private func pairs(by model: LanguageModel) -> [Float] {
    let before = left.map { pair(model, $0.syllable, to.syllable) }
    let behind = right.map { pair(model, to.syllable, $0.syllable) }
    return [before, behind].compactMap { $0 }
  }

  private func pair(_ model: LanguageModel, _ left: LanguageModel.Known?, _ right: LanguageModel.Known?) -> Float {
    guard let left, let right else { return 0 }
    return model.count(of: right, after: left)
  }

  /// What speaks against any change here: a recogniser that was sure, a neighbour that the new word was never seen
  /// beside, a name.
  private func doubt(by model: LanguageModel) -> Float {
    let strangers = pairs(by: model).count { $0 == 0 }
    return (isSeen ? CorrectionRules.doubtPerPointIfSeen : CorrectionRules.doubtPerPoint)
      * max(0, word.confidence - CorrectionRules.sureConfidence)
      + CorrectionRules.doubtPerStranger * Float(strangers)
      + (mayBeName && !isTerm(by: model) ? CorrectionRules.doubtInNames : 0)
  }

  /// Whether the word and the one behind it are a common term, and what was read and that word never stand together:
  /// `Chi cục`, read as `Chỉ cục`. Names are followed by other words in capitals, or by words that many follow.
  private func isTerm(by model: LanguageModel) -> Bool {
    guard let right, isFollowedBySmallLetter else { return false }
    let read = word.candidates.first.map { pair(model, $0.syllable, right.syllable) } ?? 0
    return pair(model, to.syllable, right.syllable) >= CorrectionRules.pairsOfTerm && read == 0
  }
}

extension CorrectableWord {
  /// A capital in the middle of a sentence, or before another one.
  func mayBeName(after left: CorrectableWord?, before right: CorrectableWord?) -> Bool {
    parts?.casing == .capitalised && (left != nil || right?.parts?.casing == .capitalised)
  }
}
