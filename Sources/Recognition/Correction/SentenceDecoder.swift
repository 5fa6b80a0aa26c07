internal import Foundation
internal import VietnameseText

extension LanguageModel {
  /// The logarithm of `probability(of:after:)`.
  func logarithm(of right: Known?, after left: Known? = nil) -> Float {
    log(probability(of: right, after: left))
  }
}

/// Finds the likeliest words of a sentence, each judged with the one before it.
struct SentenceDecoder {
  let model: LanguageModel

  /// Which candidate of each word; 0 is the word as it was read.
  func best(_ words: ArraySlice<CorrectableWord>) -> [Int] {
    guard let first = words.first else { return [] }
    var scores = first.candidates.map { score($0, after: nil) }
    var backs: [[Int]] = []
    for (previous, word) in zip(words, words.dropFirst()) {
      var next: [Float] = []
      var back: [Int] = []
      for candidate in word.candidates {
        var best = (score: -Float.infinity, from: 0)
        for (index, left) in previous.candidates.enumerated() {
          let score = scores[index] + score(candidate, after: left)
          if score > best.score { best = (score, index) }
        }
        next.append(best.score)
        back.append(best.from)
      }
      scores = next
      backs.append(back)
    }
    var place = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    var path = [place]
    for back in backs.reversed() {
      place = back[place]
      path.append(place)
    }
    return path.reversed()
  }

  /// How much likelier `candidate` is than `other` between its neighbours (difference of logarithms).
  func gain(
    of candidate: CorrectableWord.Candidate, over other: CorrectableWord.Candidate,
    between left: CorrectableWord.Candidate?, and right: CorrectableWord.Candidate?
  ) -> Float {
    func whole(_ candidate: CorrectableWord.Candidate) -> Float {
      score(candidate, after: left) + (right.map { language($0, after: candidate) } ?? 0)
    }
    return whole(candidate) - whole(other)
  }

  private func score(_ candidate: CorrectableWord.Candidate, after left: CorrectableWord.Candidate?) -> Float {
    candidate.likelihood + language(candidate, after: left)
  }

  private func language(_ candidate: CorrectableWord.Candidate, after left: CorrectableWord.Candidate?) -> Float {
    CorrectionRules.weightOfLanguage * model.logarithm(of: candidate.syllable, after: left?.syllable)
  }
}
