internal import VietnameseText

/// What was typed, taken apart at its signs: quotes, dashes, `OR` and `NEAR`.
enum TypedParts: Hashable {
  enum Kind: Hashable { case words, phrase, without }

  /// How a part goes with the one before it.
  enum Joint: Hashable { case and, or, near(Int) }

  case words(String, Kind)
  case joint(Joint)

  /// Words between the signs, in quotes, behind a dash. A last quote without a partner is taken for a slip.
  static func of(_ typed: String) -> [TypedParts] {
    let cut = typed.prefix(SearchExpression.mostCharacters).split(omittingEmptySubsequences: false) {
      "\"“”„".contains($0)
    }
    let balanced = cut.count.isMultiple(of: 2) ? cut.count - 1 : cut.count
    var parts: [TypedParts] = []
    var excludesNext = false
    for (index, text) in cut.enumerated() {
      if !index.isMultiple(of: 2), index < balanced {
        parts.append(.words(String(text), excludesNext ? .without : .phrase))
        excludesNext = false
        continue
      }
      var words: [Substring] = []
      func close() {
        parts.append(.words(words.joined(separator: " "), .words))
        words = []
      }
      let pieces = text.split(whereSeparator: \.isWhitespace)
      for (place, piece) in pieces.enumerated() {
        let isLast = place == pieces.count - 1
        if let joint = joint(piece) {
          close()
          parts.append(.joint(joint))
        } else if isDash(piece.first), piece.count == 1, isLast, isDash(text.last), index + 1 < balanced {
          excludesNext = true
        } else if isDash(piece.first), piece.dropFirst().first?.isLetter == true {
          close()
          parts.append(.words(String(piece.dropFirst()), .without))
        } else {
          words.append(piece)
        }
      }
      close()
    }
    return parts
  }

  /// As a keyboard has it, or as a minus, which takes its place where a dash would begin an option of the command line.
  private static func isDash(_ character: Character?) -> Bool { character == "-" || character == "−" }

  private static let or: Set<String> = ["OR", "HOẶC"]
  private static let near: Set<String> = ["NEAR", "GẦN"]
  /// Syllables between words that are near each other, where it is not said: as many as stand on a line.
  private static let usualDistance = 10
  private static let largestDistance = 100

  /// `OR`, `HOẶC`, `NEAR`, `GẦN`, `NEAR/5`; in capital letters, because `or` and `gần` are words.
  private static func joint(_ piece: Substring) -> Joint? {
    guard piece == piece.uppercased()[...] else { return nil }
    let parts = piece.split(separator: "/", omittingEmptySubsequences: false).map { String($0).composed }
    if parts.count == 1, or.contains(parts[0]) { return .or }
    guard near.contains(parts[0]), parts.count <= 2 else { return nil }
    if parts.count == 1 { return .near(usualDistance) }
    return Int(parts[1]).map { .near(max(1, min($0, largestDistance))) }
  }
}
