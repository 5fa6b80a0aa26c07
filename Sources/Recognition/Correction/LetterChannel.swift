internal import Foundation
internal import LineRecognition
internal import VietnameseText

/// How likely it is that a letter was meant where another one was read: from the letters that the network took for
/// possible, and from the slips of marks that it is known for.
struct LetterChannel {
  /// A letter that was read, with what it may be instead.
  struct Seen {
    let letter: Unicode.Scalar
    /// The network's own choices, this letter among them, in lower case; empty where it gives none.
    let choices: [(letter: Unicode.Scalar, share: Float)]
    private let ownLikelihood: Float

    init(_ letter: Unicode.Scalar, _ recognised: RecognisedLetter?) {
      self.letter = letter
      guard let recognised else {
        choices = []
        ownLikelihood = 0
        return
      }
      let named = [recognised.chosen, recognised.second, recognised.third].compactMap { choice in
        choice.flatMap { choice -> (letter: Unicode.Scalar, share: Float)? in
          let scalars = choice.text.composed.lowercased().unicodeScalars
          guard scalars.count == 1, let scalar = scalars.first else { return nil }
          return (scalar, pow(choice.probability, CorrectionRules.trustInNetwork))
        }
      }
      let sum = named.reduce(0) { $0 + $1.share }
      choices = sum > 0 ? named.map { ($0.letter, $0.share / sum) } : []
      let own = choices.isEmpty ? 1 : Self.share(of: letter, in: choices)
      ownLikelihood = log(own * (1 - CorrectionRules.slips) + CorrectionRules.slips)
    }

    /// The logarithm of how likely `meant` is here; nil where it is out of the question.
    func likelihood(of meant: Unicode.Scalar) -> Float? {
      if meant == letter { return ownLikelihood }
      let slip = LetterSlip(from: meant, to: letter).map(CorrectionRules.share) ?? 0
      let likelihood =
        choices.isEmpty
        ? slip * CorrectionRules.unseenSlips
        : Self.share(of: meant, in: choices) * (1 - CorrectionRules.slips) + slip * CorrectionRules.slips
      return likelihood > 0 ? log(likelihood) : nil
    }

    /// What the network gave to `meant`, 0 to 1.
    func share(of meant: Unicode.Scalar) -> Float { meant == letter ? 1 : Self.share(of: meant, in: choices) }

    private static func share(of letter: Unicode.Scalar, in choices: [(letter: Unicode.Scalar, share: Float)]) -> Float
    {
      choices.reduce(0) { $0 + ($1.letter == letter ? $1.share : 0) }
    }
  }

  let seen: [Seen]

  init(_ parts: WordParts) {
    seen = parts.letters.unicodeScalars.enumerated().map { index, letter in
      Seen(letter, index < parts.choices.count ? parts.choices[index] : nil)
    }
  }

  /// The logarithm of how likely it is that `text` was meant; nil where it has another number of letters, or where a
  /// letter of it is out of the question.
  func likelihood(of text: String) -> Float? {
    let meant = text.unicodeScalars
    guard meant.count == seen.count else { return nil }
    var sum: Float = 0
    for (letter, seen) in zip(meant, seen) {
      guard let likelihood = seen.likelihood(of: letter) else { return nil }
      sum += likelihood
    }
    return sum
  }

  /// The least share that the network gave to a letter of `text`, which has as many letters as were read.
  func share(of text: String) -> Float {
    zip(text.unicodeScalars, seen).reduce(1) { min($0, $1.1.share(of: $1.0)) }
  }

  /// The word without its marks, as it was read and with one letter that the network also took for possible.
  var bareForms: [String] {
    let letters = seen.map { String($0.letter).folded }
    var forms = [letters.joined()]
    for (index, seen) in seen.enumerated() {
      for choice in seen.choices where choice.share >= CorrectionRules.leastShareOfOtherLetter {
        var other = letters
        other[index] = String(choice.letter).folded
        let form = other.joined()
        if !forms.contains(form) { forms.append(form) }
      }
    }
    return forms
  }
}
