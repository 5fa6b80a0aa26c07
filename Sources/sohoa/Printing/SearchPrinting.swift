internal import Archive
internal import Records
internal import Wording

/// What a person sees of a search.
struct SearchPrinting {
  let answer: SearchAnswer
  let query: SearchQuery
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    guard !answer.hits.isEmpty else { return nothing }
    var lines = [terminal.styled(heading, .bold), ""]
    for hit in answer.hits {
      lines += self.lines(of: hit) + [""]
    }
    if let last = answer.hits.first { lines.append(terminal.styled(next(last.document), .dim)) }
    return lines
  }

  private var nothing: [String] {
    guard answer.total == 0 else {
      return [
        language.say(SearchPhrase.nothingFurther, ["offset": .count(query.offset), "count": .count(answer.total)])
      ]
    }
    return [language.say(SearchPhrase.nothing), language.say(SearchPhrase.nothingRemedy)]
  }

  private var heading: String {
    guard answer.hits.count < answer.total || answer.totalIsLowerBound else {
      return language.say(SearchPhrase.found, ["count": .count(answer.total)])
    }
    return language.say(
      answer.totalIsLowerBound ? SearchPhrase.foundMore : .foundPart,
      [
        "count": .count(answer.total), "first": .count(query.offset + 1),
        "last": .count(query.offset + answer.hits.count),
      ])
  }

  private func next(_ document: DocumentID) -> String {
    let show = language.say(SearchPhrase.nextShow, ["id": .text(String(document.rawValue))])
    let shown = query.offset + answer.hits.count
    guard shown < answer.total || answer.totalIsLowerBound else { return show }
    return language.say(SearchPhrase.nextPage, ["offset": .text(String(shown))]) + " " + show
  }

  /// The document's id stands where the eye looks for it; all else is indented behind it.
  private func lines(of hit: SearchHit) -> [String] {
    let id = String(hit.document.rawValue)
    let margin = String(repeating: " ", count: idWidth + 2)
    let width = terminal.width - idWidth - 2
    var body = [terminal.styled(DocumentName(hit, in: language).text, .bold)]
    if let agency = hit.agency { body[0] += " · " + SafeText.line(agency) }
    if let subject = hit.subject {
      body += WrappedText.lines(SafeText.line(subject), on: terminal, width: width)
    }
    body += PassageText(passage: hit.passage, terminal: terminal).lines(width: width)
    let place = language.say(
      SearchPhrase.inFile, ["path": .text(SafeText.line(ShownPath.of(hit.path))), "page": .count(hit.pageIndex)])
    body.append(terminal.styled(place, .dim))
    let lead = String(repeating: " ", count: max(0, idWidth - id.count)) + terminal.styled(id, .green) + "  "
    return [lead + body[0]] + body.dropFirst().map { margin + $0 }
  }

  private var idWidth: Int {
    max(3, answer.hits.map { String($0.document.rawValue).count }.max() ?? 0)
  }
}
