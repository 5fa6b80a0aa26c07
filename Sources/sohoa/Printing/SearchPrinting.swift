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
    var lines = [terminal.styled(heading, .bold)] + variants + [""]
    for (place, hit) in answer.hits.enumerated() {
      lines += self.lines(of: hit, number: query.offset + place + 1) + [""]
    }
    if let first = answer.hits.first { lines.append(terminal.styled(next(first.document), .dim)) }
    return lines
  }

  private var nothing: [String] {
    if query.offset > 0, answer.total > 0 {
      return [
        language.say(
          answer.areDocuments ? SearchPhrase.nothingFurtherDocuments : .nothingFurther,
          ["offset": .count(query.offset), "count": .count(answer.total)])
      ]
    }
    if query.filedAfter != nil { return [language.say(SearchPhrase.nothingNew)] }
    return [language.say(SearchPhrase.nothing), language.say(SearchPhrase.nothingRemedy)]
  }

  private var heading: String {
    guard answer.total > 0 else {
      let isWithout = answer.variants.contains { $0.reason == .without }
      return language.say(isWithout ? SearchPhrase.nothing : .nothingAsTyped)
    }
    // What was found otherwise comes behind, and is not in the total.
    let isPart = query.offset > 0 || answer.hasMore && answer.hits.allSatisfy { $0.variant == nil }
    let hasSeveralPages = answer.documents.map { $0 != answer.total } ?? false
    let phrase: SearchPhrase =
      if answer.totalIsLowerBound {
        answer.areDocuments ? .foundMoreDocuments : .foundMore
      } else if answer.areDocuments {
        isPart ? .foundDocumentsPart : .foundDocuments
      } else if hasSeveralPages {
        isPart ? .foundPartIn : .foundIn
      } else {
        isPart ? .foundPart : .found
      }
    return language.say(
      phrase,
      [
        "count": .count(answer.total), "documents": .count(answer.documents ?? 0), "first": .count(query.offset + 1),
        "last": .count(query.offset + answer.hits.count),
      ])
  }

  /// What was looked for beside what was typed.
  private var variants: [String] {
    let apart = answer.numberIsApart ? [language.say(SearchPhrase.numberIsApart)] : []
    return apart
      + answer.variants.map { variant in
        let phrase: SearchPhrase =
          switch variant.reason {
          case .newName: .newName
          case .oldNames: .oldNames
          case .slip: .slip
          case .without: .without
          }
        return SafeText.line(
          language.say(
            phrase,
            [
              "typed": .text(variant.typed), "others": .text(variant.others.joined(separator: "”, “")),
              "count": .count(variant.total), "date": .text(AdministrativeUnit.newSince.map(language.date) ?? ""),
            ]))
      }
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
    body += cites(of: hit).flatMap { WrappedText.lines($0, on: terminal, width: width) }
      .map { terminal.styled($0, .dim) }
    let lead =
      String(repeating: " ", count: max(0, numberWidth - numbered.count)) + terminal.styled(numbered, .green) + " "
    return [lead + body[0]] + body.dropFirst().map { margin + $0 }
  }

  /// What it cites of what was asked for; half a number may be half of many.
  private func cites(of hit: SearchHit) -> [String] {
    guard !hit.cites.isEmpty else { return [] }
    var named = hit.cites.prefix(Self.mostCites).map { cited in
      let name = DocumentName(cited.citation, in: language).text
      return language.say(SearchPhrase.citedOn, ["name": .text(name), "page": .count(cited.pageIndex)])
    }
    let more = hit.cites.count - named.count
    if more > 0 { named.append(language.say(SearchPhrase.citesMore, ["count": .count(more)])) }
    return [language.say(SearchPhrase.cites, ["others": .text(named.joined(separator: "; "))])]
  }

  private static let mostCites = 3

  private var numberWidth: Int { max(3, String(query.offset + answer.hits.count).count + 1) }
}
