internal import Archive
internal import Records
internal import Wording
internal import Showing

/// What a person sees of a search.
struct SearchPrinting {
  let answer: SearchAnswer
  let query: SearchQuery
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    let summary = SearchSummary(answer: answer, query: query, language: language)
    guard !answer.hits.isEmpty else { return summary.nothing }
    var lines = [terminal.styled(summary.heading, .bold)] + summary.variants + [""]
    for (place, hit) in answer.hits.enumerated() {
      lines += self.lines(of: hit, number: query.offset + place + 1) + [""]
    }
    if let first = answer.hits.first { lines.append(terminal.styled(next(first.document), .dim)) }
    return lines
  }

  private func next(_ document: DocumentID) -> String {
    let show = language.say(
      SearchPhrase.nextShow, ["id": .text(String(document.rawValue)), "number": .text(String(query.offset + 1))])
    guard answer.hasMore else { return show }
    let shown = query.offset + answer.hits.count
    return language.say(SearchPhrase.nextPage, ["offset": .text(String(shown))]) + " " + show
  }

  /// The result's number, by which `--open` goes, stands where the eye looks for it; all else is indented behind it.
  private func lines(of hit: SearchHit, number: Int) -> [String] {
    let numbered = "\(number)."
    let margin = String(repeating: " ", count: numberWidth + 1)
    let width = terminal.width - numberWidth - 1
    var body = [terminal.styled(DocumentName(hit, in: language).text, .bold)]
    if let agency = hit.agency { body[0] += " · " + SafeText.line(agency) }
    if let subject = hit.subject {
      body += WrappedText.lines(IdentityMask.masked(SafeText.line(subject)), on: terminal, width: width)
    }
    body += PassageText(passage: hit.passage, terminal: terminal).lines(width: width)
    var place = language.say(
      SearchPhrase.documentInFile,
      [
        "id": .text(String(hit.document.rawValue)), "path": .text(SafeText.line(ShownPath.of(hit.path))),
        "page": .count(hit.pageIndex),
      ])
    if !hit.otherPages.isEmpty {
      let pages = hit.otherPages.map(String.init).joined(separator: ", ")
      place += language.say(SearchPhrase.alsoPages, ["pages": .text(pages)])
    }
    if let variant = hit.variant, answer.variants[variant].reason != .without {
      let others = SafeText.line(answer.variants[variant].others.joined(separator: "”, “"))
      place += " · " + language.say(SearchPhrase.withVariant, ["others": .text(others)])
    }
    body.append(terminal.styled(place, .dim))
    body += SearchSummary(answer: answer, query: query, language: language).cites(of: hit).flatMap {
      WrappedText.lines($0, on: terminal, width: width)
    }
    .map { terminal.styled($0, .dim) }
    let lead =
      String(repeating: " ", count: max(0, numberWidth - numbered.count)) + terminal.styled(numbered, .green) + " "
    return [lead + body[0]] + body.dropFirst().map { margin + $0 }
  }

  private var numberWidth: Int { max(3, String(query.offset + answer.hits.count).count + 1) }
}
