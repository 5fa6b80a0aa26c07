internal import Archive
internal import Records
internal import Wording
internal import Showing

/// How a search is understood, a line for each part of it.
struct ExplainPrinting {
  let reading: SearchReading
  let query: SearchQuery
  let language: Language

  var lines: [String] {
    var lines = reading.parts.map(text)
    lines += reading.without.map { part in said(.without, ["text": .text(bare(part))]) }
    if let number = reading.number { lines.append(said(.number, ["text": .text(number)])) }
    if let date = reading.date { lines.append(said(.day, ["date": .text(language.date(date))])) }
    let texts: [(ExplainPhrase, String?)] = [
      (.type, query.type?.name), (.numbered, query.number), (.agency, query.agency), (.signer, query.signer),
      (.cites, query.cites), (.dossier, query.dossier), (.status, query.standing.map { language.say($0.phrase) }),
    ]
    lines += texts.compactMap { phrase, value in value.map { said(phrase, ["text": .text($0)]) } }
    let days: [(ExplainPhrase, RecordDate?)] = [(.from, query.from), (.to, query.to)]
    lines += days.compactMap { phrase, day in day.map { said(phrase, ["date": .text(language.date($0))]) } }
    lines += reading.places.map { place in
      said(.places, ["typed": .text(place.typed), "others": .text(place.others.joined(separator: ", "))])
    }
    if !reading.parts.isEmpty { lines.append(said(.forgiving)) }
    if query.order != .relevance { lines.append(said(query.order == .date ? .sortedByDate : .sortedByNumber)) }
    return lines.map(SafeText.line)
  }

  private func said(_ phrase: ExplainPhrase, _ fillings: KeyValuePairs<String, Filling> = [:]) -> String {
    language.say(phrase, fillings)
  }

  private func text(of part: SearchReading.Part) -> String {
    switch part {
    case .words(let words): said(.words, ["text": .text(words.joined(separator: " "))])
    case .phrase(let phrase): said(.phrase, ["text": .text(phrase)])
    case .near(let words, let distance):
      said(.near, ["text": .text(words.joined(separator: " ")), "count": .count(distance)])
    case .wholeNumber(let number): said(.wholeNumber, ["text": .text(number)])
    case .beginning(let word, let others):
      said(.beginning, ["text": .text(word), "others": .text(others.joined(separator: ", "))])
    case .either: said(.either, ["text": .text(bare(part))])
    }
  }

  private func bare(_ part: SearchReading.Part) -> String {
    switch part {
    case .words(let words): words.joined(separator: " ")
    case .near(let words, let distance): words.joined(separator: " NEAR/\(distance) ")
    case .phrase(let phrase), .wholeNumber(let phrase): "“\(phrase)”"
    case .beginning(let word, _): word + "*"
    case .either(let parts): parts.map(bare).joined(separator: " | ")
    }
  }
}

extension SearchStanding {
  fileprivate var phrase: TermPhrase {
    switch self {
    case .review: .review
    case .read: .read
    case .blank: .blank
    case .unreadable: .unreadable
    case .withheld: .withheld
    case .waiting: .waiting
    }
  }
}
