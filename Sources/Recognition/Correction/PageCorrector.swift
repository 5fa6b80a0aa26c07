internal import LineRecognition
internal import Records
internal import VietnameseText

/// A line as it was recognised, with the letters that came into question.
struct RecognisedLine {
  var words: [RecognisedWord]
  var block: Int
  var paragraph: Int
}

/// Corrects words by a language model: marks, đ, and letters that the network took for possible, and only where the gain
/// is clear.
struct PageCorrector {
  /// What a word should be, and how sure that is.
  struct Proposal: Hashable {
    var text: String
    /// 0 to 1.
    var certainty: Double
  }

  private let finder: CandidateFinder
  private let decoder: SentenceDecoder

  init(_ model: LanguageModel) {
    finder = CandidateFinder(model: model)
    decoder = SentenceDecoder(model: model)
  }

  /// The corrector for text in the language of this Tesseract code, such as `vie` or `vie+eng`; nil where there is none.
  static func forLanguage(_ code: String) -> PageCorrector? {
    guard code.split(separator: "+").contains("vie") else { return nil }
    return (try? LanguageModel.stateProse()).map(PageCorrector.init)
  }

  /// `page` with corrections, of which only the words are known and no other choices.
  func corrected(_ page: PageText) -> PageText {
    corrected(
      page,
      from: page.lines.map { line in
        RecognisedLine(
          words: line.words.map { RecognisedWord(text: $0.text, box: $0.box, confidence: Float($0.confidence)) },
          block: line.block, paragraph: line.paragraph)
      })
  }

  /// `page`, which was made of `lines` word by word, with corrections.
  func corrected(_ page: PageText, from lines: [RecognisedLine]) -> PageText {
    var page = page
    for (place, proposal) in proposals(for: lines) {
      guard page.lines[place.line].words[place.word].text != proposal.text else { continue }
      page.lines[place.line].words[place.word].correct(to: proposal.text, certainty: proposal.certainty)
    }
    RoleLines.mend(&page)
    return page
  }

  /// A word by its line and its place in it.
  struct Place: Hashable {
    var line: Int
    var word: Int
  }

  /// Corrections of single words.
  func proposals(for lines: [RecognisedLine]) -> [Place: Proposal] {
    let words = PageSentences(lines, finder: finder).words
    var proposals: [Place: Proposal] = [:]
    var start = words.startIndex
    while start < words.endIndex {
      let end = words[(start + 1)...].firstIndex(where: \.beginsAnew) ?? words.endIndex
      if words[start..<end].contains(where: \.isOpen) { correct(words[start..<end], into: &proposals) }
      start = end
    }
    settleRoles(among: words, in: &proposals)
    return proposals
  }

  /// Set phrases get the marks that their letters tell, however sure the network was of others.
  private func settleRoles(among words: [CorrectableWord], in proposals: inout [Place: Proposal]) {
    var start = words.startIndex
    while start < words.endIndex {
      let end = words[(start + 1)...].firstIndex(where: \.beginsAnew) ?? words.endIndex
      let run = Array(words[start..<end])
      let matches = RolePhrases.matches(in: run.map { $0.parts?.letters }) { run[$0].parts?.casing != .lower }
      for match in matches {
        for (word, spelling) in zip(run[match.words], match.spelling) {
          let place = Place(line: word.line, word: word.word)
          guard let parts = word.parts else { continue }
          if parts.letters.withCanonicalTone == spelling {
            proposals[place] = nil
          } else {
            proposals[place] = Proposal(text: parts.spelled(spelling), certainty: CorrectionRules.certaintyOfRoles)
          }
        }
      }
      start = end
    }
  }

  private func correct(_ words: ArraySlice<CorrectableWord>, into proposals: inout [Place: Proposal]) {
    var chosen = decoder.best(words)
    let words = Array(words)
    for (index, word) in words.enumerated() where chosen[index] != 0 {
      let left = index > 0 ? words[index - 1] : nil
      let right = index + 1 < words.count ? words[index + 1] : nil
      let change = ProposedChange(
        word: word, to: word.candidates[chosen[index]], left: left?.candidates[chosen[index - 1]],
        right: right?.candidates[chosen[index + 1]], mayBeName: word.mayBeName(after: left, before: right),
        isFollowedBySmallLetter: right?.parts?.casing == .lower)
      guard let parts = word.parts, let certainty = change.certainty(by: decoder) else {
        chosen[index] = 0
        continue
      }
      proposals[Place(line: word.line, word: word.word)] = Proposal(
        text: parts.spelled(change.to.text), certainty: certainty)
    }
  }
}
