internal import VietnameseText

/// Digits as recognition returns them, with the letters that stand for a digit.
enum DigitReading {
  struct Digits: Hashable, Sendable {
    let text: String
    /// Letters that were taken for digits.
    let substitutions: Int
  }

  /// Reads `text` as digits; nil where a character cannot stand for one. Dots, dashes and lines to write on are left out.
  static func digits(in text: some StringProtocol, keepingDots: Bool = false) -> Digits? {
    var digits = ""
    var substitutions = 0
    for character in text where !character.isWhitespace {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if let digit = digit(for: character) {
        digits.append(digit)
        substitutions += 1
      } else if keepingDots, character == ".", !digits.isEmpty {
        digits.append(".")
      } else if !lineCharacters.contains(character) {
        return nil
      }
    }
    while digits.last == "." { digits.removeLast() }
    return Digits(text: digits, substitutions: substitutions)
  }

  /// What recognition reads for 0 and 1 beside digits (`domain/records-rules.md` §7).
  private static func digit(for character: Character) -> Character? {
    switch String(character).folded {
    case "o": "0"
    case "l", "i", "|", "!", "]", "[": "1"
    default: nil
    }
  }

  /// What a dotted or ruled gap becomes.
  private static let lineCharacters: Set<Character> = [
    ".", "…", "_", "-", "—", "–", ",", "·", "'", "`", "’", "‘", "\"", ":", ";",
  ]
}
