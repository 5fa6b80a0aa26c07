internal import Archive
internal import Records
internal import Showing
internal import Wording

/// The form, and what was found.
struct SearchPage {
  let title: String
  let hasConditions: Bool
  let fields: [Field]
  let orders: [Order]
  var isStart = false
  var holdings = ""
  var examples: [Example] = []
  var fault: FaultView?
  var answer: AnswerView?

  struct Field {
    let name: String
    let label: String
    let value: String
    let hint: String
  }

  struct Order {
    let name: String
    let label: String
    let isChosen: Bool
  }

  struct Example {
    let link: String
    let text: String
  }

  init(_ form: SearchForm, in language: Language) {
    title = language.say(form.isEmpty ? RoomPhrase.start : .search)
    hasConditions = form.hasConditions
    fields =
      Self.labels.map { name, label, hint in
        Field(
          name: name, label: language.say(label), value: form[name] ?? "", hint: hint.map { language.say($0) } ?? "")
      } + [Field(name: "q", label: language.say(RoomPhrase.search), value: form.typed, hint: "")]
    orders = [(SearchOrder.relevance, RoomPhrase.sortRank), (.date, .sortDate), (.number, .sortNumber)].map {
      Order(name: $0.rawValue, label: language.say($1), isChosen: form.order == $0)
    }
  }

  private static let labels: [(String, RoomPhrase, RoomPhrase?)] = [
    ("type", .type, .hintType), ("number", .number, .hintNumber), ("agency", .agency, nil), ("signer", .signer, nil),
    ("cites", .cites, .hintNumber), ("from", .from, .hintDate), ("to", .to, .hintDate), ("dossier", .dossier, nil),
  ]
}

/// A sentence and what to do.
struct FaultView {
  let sentence: String
  let remedy: String

  init(_ phrase: FailurePhrase, text: String, in language: Language) {
    let said = language.say(
      phrase, ["text": .text(SafeText.line(String(text.prefix(60)))), "place": .count(1), "option": .text("")])
    let lines = said.split(separator: "\n", maxSplits: 1).map(String.init)
    (sentence, remedy) = (lines.first ?? "", lines.dropFirst().first ?? "")
  }
}

/// One screen of results.
struct AnswerView {
  let heading: String
  let notes: [String]
  /// Number of the first result, from 1.
  let first: Int
  let hits: [HitView]
  let hasFacets: Bool
  let facets: [FacetView]
  let facetNote: String?
  let previous: String?
  let next: String?

  init(
    _ answer: SearchAnswer, _ query: SearchQuery, _ form: SearchForm, _ places: [FoundPlace?], _ facets: SearchFacets?,
    _ language: Language
  ) {
    let summary = SearchSummary(answer: answer, query: query, language: language)
    heading = answer.hits.isEmpty ? summary.nothing[0] : summary.heading
    notes = answer.hits.isEmpty ? [language.say(RoomPhrase.searchHelp)] : summary.variants
    first = query.offset + 1
    hits = zip(answer.hits, places).map { hit, place in HitView(hit, place, summary, language) }
    self.facets = facets.map { FacetView.all($0, form, language) } ?? []
    hasFacets = !self.facets.isEmpty
    facetNote = facets?.areOfLatestOnly ?? false ? language.say(SearchPhrase.facetLatest) : nil
    previous = query.offset > 0 ? form.link(offset: max(0, query.offset - SearchForm.perScreen)) : nil
    next = answer.hasMore ? form.link(offset: query.offset + max(1, answer.hits.count)) : nil
  }
}
