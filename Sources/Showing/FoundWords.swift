package import Archive

/// What is framed on the page of a result.
package enum FoundWords {
  /// What was typed; where the page was found otherwise, what its passage shows as found. Nil where nothing is to be framed.
  package static func of(_ hit: SearchHit, _ query: SearchQuery) -> String? {
    let shown = hit.passage.segments.filter(\.isFound).map(\.text)
    guard !shown.isEmpty else { return nil }
    if hit.variant == nil, query.words.contains(where: { $0.isLetter || $0.isNumber }) { return query.words }
    return shown.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
