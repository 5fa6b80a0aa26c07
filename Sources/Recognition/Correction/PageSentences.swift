internal import LineRecognition
internal import Records
internal import VietnameseText

/// The words of a page in one row, cut where what stands side by side does not belong together.
struct PageSentences {
  private(set) var words: [CorrectableWord] = []

  init(_ lines: [RecognisedLine], finder: CandidateFinder) {
    var previous: RecognisedLine?
    for (index, line) in lines.enumerated() {
      let goesOn = previous.map { $0.block == line.block && $0.paragraph == line.paragraph } ?? false
      append(line, at: index, goesOn: goesOn, finder: finder)
      previous = line
    }
  }

  private mutating func append(_ line: RecognisedLine, at index: Int, goesOn: Bool, finder: CandidateFinder) {
    var last: RecognisedWord?
    for (place, word) in line.words.enumerated() {
      let parts = WordParts(word)
      let candidates = parts.map(finder.candidates) ?? []
      let apart = last.map { Self.standApart($0, word) } ?? !goesOn
      let ended = words.last.map { Self.endsSentence($0.parts?.tail) } ?? true
      words.append(
        CorrectableWord(
          line: index, word: place, confidence: word.confidence, parts: parts,
          candidates: candidates.isEmpty ? [.init(text: "", syllable: nil, likelihood: 0)] : candidates,
          beginsAnew: apart || ended || parts?.lead.isEmpty != true))
      last = word
    }
  }

  /// Signs behind a word end what the counts of the model took for neighbours; so do words that are none.
  private static func endsSentence(_ tail: String?) -> Bool {
    guard let tail else { return true }
    return !tail.isEmpty
  }

  /// Columns and fields of a form stand further apart than words.
  private static func standApart(_ left: RecognisedWord, _ right: RecognisedWord) -> Bool {
    right.box.x - left.box.right > 2 * max(left.box.height, right.box.height)
  }
}
