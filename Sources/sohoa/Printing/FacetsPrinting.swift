internal import Archive
internal import Records
internal import Wording
internal import Showing

/// How many of the documents found are of which type, year, agency and dossier, for a person.
struct FacetsPrinting {
  let facets: SearchFacets
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    var lines = ["", terminal.styled(language.say(SearchPhrase.facetsOf, ["count": .count(facets.documents)]), .bold)]
    let groups: [(SearchPhrase, [SearchFacets.Count])] = [
      (.facetType, facets.types), (.facetYear, facets.years), (.facetAgency, facets.agencies),
      (.facetDossier, facets.dossiers),
    ]
    for (title, counts) in groups {
      let named = counts.map { count in
        let name = count.name.map(SafeText.line) ?? language.say(SearchPhrase.facetUnknown)
        return "\(name) \(language.number(count.documents))"
      }
      lines.append(language.say(title) + ": " + named.joined(separator: " · "))
    }
    if facets.areOfLatestOnly { lines.append(terminal.styled(language.say(SearchPhrase.facetLatest), .dim)) }
    return lines
  }
}
