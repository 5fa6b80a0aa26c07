internal import VietnameseText

/// Letters that were typed for digits, and digits for letters, as old typewriters had no 1: `l89/KH-UBND`, `O7/BB-SXD`, `V1TAMIN`.
/// The reader of syllables takes such a run apart, so they are found in what was typed.
struct Lookalikes {
  /// As it was typed.
  let typed: String

  private static let digits: [Character: Character] = ["l": "1", "I": "1", "O": "0", "o": "0"]
  private static let letters: [[Character: Character]] = [["1": "i", "0": "o"], ["1": "l", "0": "o"]]
  private static let shortestWord = 3
  private static let mostVariants = 2

  /// A number, or a part of one, with digits where letters stand for them.
  static func number(_ typed: String) -> String {
    Lookalikes(typed: typed).replaced { run in asNumber(run).map { [$0] } ?? [] }.first?.whole ?? typed
  }

  /// What may have been meant, as far as pages have it.
  func variants(in vocabulary: Vocabulary) throws -> [(SearchExpression, SearchVariant)] {
    let meant = replaced { run in Self.asNumber(run).map { [$0] } ?? Self.asWords(run) }
    return try meant.prefix(Self.mostVariants).compactMap { change in
      let expression = try vocabulary.meant(by: change.whole)
      // `NEAR/51O` would be a sign.
      guard !expression.clauses.isEmpty else { return nil }
      let match = MatchExpression(expression, facets: [], endings: try vocabulary.endings(of: [expression]))
      guard try vocabulary.count(match.plain.expression, upTo: 1) > 0 else { return nil }
      let variant = SearchVariant(
        reason: .slip, typed: change.typed.joined(separator: ", "), others: [change.others.joined(separator: ", ")],
        total: 0, totalIsLowerBound: false)
      return (expression, variant)
    }
  }

  private struct Change {
    var whole = ""
    var typed: [String] = []
    var others: [String] = []
  }

  /// All runs of letters and digits that `others` has something for, replaced; the first of each together, then the second.
  private func replaced(by others: (Substring) -> [String]) -> [Change] {
    var changes = [Change(), Change()]
    let text = typed.prefix(SearchExpression.mostCharacters)
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex { !Self.isOfWord($0) } ?? text.endIndex
      let run = text[start..<end]
      let meant = others(run)
      for place in changes.indices {
        let other = place < meant.count ? meant[place] : meant.first
        changes[place].whole += other ?? String(run)
        if let other {
          changes[place].typed.append(String(run))
          changes[place].others.append(other)
        }
      }
      let next = text[end...].firstIndex(where: Self.isOfWord) ?? text.endIndex
      for place in changes.indices { changes[place].whole += text[end..<next] }
      start = next
    }
    if changes[1].others == changes[0].others { changes.removeLast() }
    return changes.filter { !$0.others.isEmpty }
  }

  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private static func asNumber(_ run: Substring) -> String? {
    guard run.contains(where: isDigit), run.contains(where: { digits[$0] != nil }),
      run.allSatisfy({ isDigit($0) || digits[$0] != nil })
    else { return nil }
    return String(run.map { digits[$0] ?? $0 })
  }

  private static func asWords(_ run: Substring) -> [String] {
    guard run.count >= shortestWord, run.contains(where: isDigit),
      run.allSatisfy({ !isDigit($0) || "10".contains($0) }), run.contains(where: \.isLetter)
    else { return [] }
    return letters.map { table in String(run.map { table[$0] ?? $0 }).lowercased() }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
