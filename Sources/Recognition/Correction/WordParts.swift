internal import LineRecognition
internal import VietnameseText

/// A recognised word taken apart: signs before it, its letters, signs behind it.
struct WordParts {
  enum Casing {
    case lower, capitalised, upper
  }

  let lead: String
  /// Lower case, composed.
  let letters: String
  let tail: String
  let casing: Casing
  /// What else each of `letters` may be; empty where the recogniser gives nothing.
  let choices: [RecognisedLetter]

  /// Nil where there is anything but letters between the first and the last letter, or capitals where no word has them.
  init?(_ word: RecognisedWord) {
    let text = Array(word.text.composed)
    guard let first = text.firstIndex(where: Self.isPart), let last = text.lastIndex(where: Self.isPart),
      text[first...last].allSatisfy(\.isLetter)
    else { return nil }
    let core = text[first...last]
    guard let casing = Casing(core) else { return nil }
    self.casing = casing
    lead = String(text[..<first])
    letters = String(core).lowercased()
    tail = String(text[(last + 1)...])
    let fits = word.letters.count == text.count && letters.unicodeScalars.count == core.count
    choices = fits ? Array(word.letters[first...last]) : []
  }

  /// What belongs to the word itself: a digit or a letter.
  private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// `letters` written as this word is.
  func spelled(_ letters: String) -> String {
    switch casing {
    case .lower: lead + letters + tail
    case .capitalised: lead + letters.prefix(1).uppercased() + letters.dropFirst() + tail
    case .upper: lead + letters.uppercased() + tail
    }
  }
}

extension WordParts.Casing {
  fileprivate init?(_ letters: ArraySlice<Character>) {
    let rest = letters.dropFirst()
    if letters.allSatisfy(\.isLowercase) {
      self = .lower
    } else if !rest.isEmpty, letters.allSatisfy(\.isUppercase) {
      self = .upper
    } else if letters.first?.isUppercase == true, rest.allSatisfy(\.isLowercase) {
      self = .capitalised
    } else {
      return nil
    }
  }
}
