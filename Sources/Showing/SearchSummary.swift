package import Archive
internal import Records
package import Wording

/// What is said around the results of a search, whoever shows it.
package struct SearchSummary {
  private let answer: SearchAnswer
  private let query: SearchQuery
  private let language: Language

  package init(answer: SearchAnswer, query: SearchQuery, language: Language) {
    self.answer = answer
    self.query = query
    self.language = language
  }

  /// What is said where nothing was found.
  package var nothing: [String] {
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

  /// How much was found.
  package var heading: String {
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

  /// Sentences on what was looked for beside what was typed.
  package var variants: [String] {
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

  /// What it cites of what was asked for; half a number may be half of many.
  package func cites(of hit: SearchHit) -> [String] {
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
}
