internal import Archive
internal import Records
internal import Wording
internal import Showing

/// What a person sees of a document's citations, in both directions.
struct CitesPrinting {
  let document: ArchivedDocument
  let cites: [ResolvedCitation]
  let citing: [ResolvedCitation]
  let names: [DocumentID: String]
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    let id = language.say(ShowPhrase.heading, ["id": .text(String(document.id.rawValue))])
    let title = terminal.styled(id + " · " + DocumentName(document, in: language).text, .bold)
    return [title, ""] + forward + [""] + backward
  }

  private var forward: [String] {
    guard !cites.isEmpty else { return [language.say(ContentsPhrase.citesNothing)] }
    return [language.say(ContentsPhrase.citesHeading, ["count": .count(cites.count)])]
      + cites.flatMap { citation in
        entry(citation.cited, DocumentName(citation.citation, in: language).text, citation.citation)
      }
  }

  private var backward: [String] {
    guard !citing.isEmpty else { return [language.say(ContentsPhrase.citedByNothing)] }
    return [language.say(ContentsPhrase.citedByHeading, ["count": .count(citing.count)])]
      + citing.flatMap { citation in
        entry(citation.document, names[citation.document] ?? "", citation.citation)
      }
  }

  /// The other document's number stands where the eye looks for it; under it where it is cited, and how.
  private func entry(_ other: DocumentID?, _ name: String, _ citation: Citation) -> [String] {
    let id = other.map { String($0.rawValue) } ?? "–"
    let lead = String(repeating: " ", count: max(0, 4 - id.count)) + (other == nil ? id : terminal.styled(id, .green))
    var facts = [
      language.say(
        ContentsPhrase.citedOn,
        [
          "page": .count(citation.page),
          "share": .text(language.share(Int((citation.confidence * 1000).rounded()), of: 1000)),
        ])
    ]
    if citation.times > 1 { facts.append(language.say(ContentsPhrase.times, ["count": .count(citation.times)])) }
    if other == nil { facts.append(language.say(ContentsPhrase.notHere)) }
    let printed = language.say(
      ContentsPhrase.citedAs, ["text": .text("“" + IdentityMask.masked(SafeText.line(citation.printed)) + "”")])
    let agency = citation.agency.map { " · " + SafeText.line($0) } ?? ""
    return [lead + "  " + name + agency]
      + WrappedText.lines(facts.joined(separator: " · ") + " · " + printed, on: terminal, indent: 6)
      .map { terminal.styled($0, .dim) }
  }
}
