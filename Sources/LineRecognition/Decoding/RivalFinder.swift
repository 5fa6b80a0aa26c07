/// Finds what else a letter might be: the classes that come next after it in the columns where it stands.
struct RivalFinder {
  private let letters: LetterSet
  private let codes: LetterCodes
  /// The best classes of each column, `ColumnChoices.kept` for each.
  private let choices: [ColumnChoices.Choice]

  init(_ choices: [ColumnChoices.Choice], _ codes: LetterCodes, _ letters: LetterSet) {
    self.choices = choices
    self.codes = codes
    self.letters = letters
  }

  /// A letter with its rivals in its own columns and one to each side, as far as they are within `room`.
  ///
  /// Spaces are no rivals: a rival is another reading of the same ink.
  func letter(_ run: LetterRun, within room: Range<Int>) -> RecognisedLetter {
    let columns = max(run.columns.lowerBound - 1, room.lowerBound)..<min(run.columns.upperBound + 1, room.upperBound)
    var own: Float = 0
    var second = (letter: -1, probability: Float(0))
    var third = second
    for choice in choices[columns.lowerBound * ColumnChoices.kept..<columns.upperBound * ColumnChoices.kept] {
      let letter = codes.letter(of: choice.code)
      if letter == run.letter {
        own = max(own, choice.probability)
      } else if letter <= LetterSet.space {
        continue
      } else if letter == second.letter {
        second.probability = max(second.probability, choice.probability)
      } else if choice.probability > second.probability {
        third = second
        second = (letter, choice.probability)
      } else if choice.probability > third.probability {
        third = (letter, choice.probability)
      }
    }
    return RecognisedLetter(
      chosen: .init(text: letters.text(of: run.letter), probability: own), second: rival(second), third: rival(third))
  }

  private func rival(_ found: (letter: Int, probability: Float)) -> RecognisedLetter.Choice? {
    guard found.letter >= 0, found.probability >= Self.leastProbability else { return nil }
    return RecognisedLetter.Choice(text: letters.text(of: found.letter), probability: found.probability)
  }

  /// Less likely rivals are noise of the softmax; a judgement.
  private static let leastProbability: Float = 0.0001
}
