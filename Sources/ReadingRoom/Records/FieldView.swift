internal import Archive
internal import Records
internal import Showing
internal import Wording

/// A field of the description, with the way to its place on the page.
struct FieldView {
  let name: String
  let label: String
  let value: String
  let evidence: String
  let isDoubtful: Bool
  let link: String?
  let page: Int

  static func all(of document: ArchivedDocument, finding words: String?, _ language: Language) -> [FieldView] {
    let saying = FieldSaying(language: language)
    let known = document.description?.fields ?? [:]
    return FieldSaying.order.compactMap { name in
      guard let field = known[name] else { return nil }
      let page = field.evidence.page
      let rule = SafeText.line(language.rule(field.evidence.rule))
      return FieldView(
        name: name.rawValue, label: language.say(TermPhrase(name)),
        value: saying.value(of: field, named: name),
        evidence: decision(document.decisions[name], language) ?? saying.share(of: field) + " · " + rule,
        isDoubtful: document.decisions[name] == nil && field.confidence < RecordDescription.doubtful,
        link: field.evidence.box == nil
          ? nil : RecordLink.to(document.id, page: page, finding: words, field: name.rawValue),
        page: page)
    }
  }

  private static func decision(_ decision: FieldDecision?, _ language: Language) -> String? {
    decision.map {
      language.say(
        ReviewPhrase.decidedBy, ["name": .text(SafeText.line($0.by)), "date": .text(language.day($0.at))])
    }
  }
}

/// Citations in one direction.
struct CitingView {
  let title: String
  let items: [Item]

  struct Item {
    let name: String
    let link: String?
    let note: String
  }

  static func all(_ surroundings: RecordSurroundings, _ language: Language) -> [CitingView] {
    let note = { (citation: Citation) in language.say(RoomPhrase.citedOn, ["page": .count(citation.page)]) }
    let forward = surroundings.cites.map { cited in
      Item(
        name: DocumentName(cited.citation, in: language).text,
        link: cited.cited.flatMap { surroundings.hidden.contains($0) ? nil : RecordLink.to($0) },
        note: note(cited.citation))
    }
    let backward = surroundings.citing.compactMap { citing -> Item? in
      guard !surroundings.hidden.contains(citing.document), let document = surroundings.names[citing.document] else {
        return nil
      }
      return Item(
        name: DocumentName(document, in: language).text,
        link: RecordLink.to(citing.document, page: citing.citation.page), note: note(citing.citation))
    }
    return [
      CitingView(title: language.say(RoomPhrase.citesHeading), items: forward),
      CitingView(title: language.say(RoomPhrase.citedByHeading), items: backward),
    ].filter { !$0.items.isEmpty }
  }
}

/// What stamps say.
enum StampView {
  static func lines(of page: ArchivedPage, _ language: Language) -> [String] {
    (page.text?.stamps ?? []).map { StampSaying.line($0, page: page.index, in: language) }
  }
}
