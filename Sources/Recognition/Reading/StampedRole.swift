internal import Records

/// An office that is stamped in red, with the marks that its letters tell.
enum StampedRole {
  /// The words of a line that are an office; nil where they are none. Bold letters of a stamp run into each other, and so may its
  /// words.
  static func words(of line: TextLine) -> [Word]? {
    let letters = line.words.map { $0.text.filter(\.isLetter) }
    guard letters.joined().allSatisfy(\.isUppercase) else { return nil }
    if let last = line.words.last, last.confidence >= least,
      let spelling = RolePhrases.phrase(writtenAsOne: letters[letters.count - 1])
    {
      return parted(last, as: spelling)
    }
    guard let match = RolePhrases.matches(in: letters.map { $0.lowercased() }).first,
      match.words.upperBound == line.words.count, line.words[match.words].allSatisfy({ $0.confidence >= least })
    else { return nil }
    return zip(match.words, match.spelling).map { place, spelling in
      var word = line.words[place]
      if letters[place].lowercased() != spelling {
        word.correct(to: spelling.uppercased(), certainty: CorrectionRules.certaintyOfRoles)
      }
      return word
    }
  }

  /// A word as several, which share its box by their letters.
  private static func parted(_ word: Word, as spelling: [String]) -> [Word] {
    // A space is as wide as half a letter.
    let widths = spelling.map { 2 * $0.count }
    let whole = widths.reduce(0, +) + spelling.count - 1
    var left = 0
    return zip(spelling, widths).map { spelling, width in
      defer { left += width + 1 }
      var part = word
      part.box.x = word.box.x + word.box.width * left / whole
      part.box.width = word.box.width * width / whole
      part.text = spelling.uppercased()
      return part
    }
  }

  /// Confidence below which a word is none.
  private static let least = 40.0
}
