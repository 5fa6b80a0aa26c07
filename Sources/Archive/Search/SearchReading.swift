internal import GRDB
package import Records

/// How a search is understood, for people who want to know.
package struct SearchReading: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// All on the page, with or without marks.
    case words([String])
    case phrase(String)
    case near([String], within: Int)
    /// A number as one in the text, or in parts in the heading of a record.
    case wholeNumber(String)
    /// A word by its beginning, with words of the archive that begin so.
    case beginning(String, [String])
    case either([Part])
  }

  package var parts: [Part]
  package var without: [Part]
  /// A number and symbol, or half of one: records that bear it come first.
  package var number: String?
  /// Records of this day come first.
  package var date: RecordDate?
  /// Old or new names of places that are looked for too.
  package var places: [SearchVariant]

  init(_ query: SearchQuery, in db: Database) throws {
    let expression = try Vocabulary(db: db).meant(by: query.words)
    let endings = try Vocabulary(db: db).endings(of: [expression])
    parts = expression.clauses.flatMap { clause in
      if let number = clause.first(where: { $0.manner == .headed }) {
        return [Part.wholeNumber(number.words.map(\.exact).joined(separator: " "))]
      }
      let parts = clause.map { Self.parts($0, endings) }
      return parts.count == 1 ? parts[0] : [.either(parts.map { $0.count == 1 ? $0[0] : .words([]) })]
    }
    without = expression.without.flatMap { Self.parts($0, endings) }
    number = expression.number?.split(separator: " ").joined(separator: " ")
    date = expression.date
    places = PlaceNames(expression: expression).variants().map(\.1)
  }

  /// Words that were typed in quotes as one.
  private static func together(_ words: [SearchExpression.Word], _ shown: [String]) -> [String] {
    zip(words, shown).reduce(into: []) { parts, word in
      if word.0.isBound, let last = parts.popLast() {
        parts.append("“\(last.filter { !"“”".contains($0) }) \(word.1)”")
      } else {
        parts.append(word.1)
      }
    }
  }

  private static func parts(_ run: SearchExpression.Run, _ endings: WordEndings) -> [Part] {
    let words = run.words.map { $0.exact + ($0.isBeginning ? "*" : "") }
    switch run.manner {
    case .phrase: return [.phrase(words.joined(separator: " "))]
    case .near(let distance): return [.near(together(run.words, words), within: distance)]
    case .words, .headed:
      let beginnings = run.words.filter(\.isBeginning).map { word -> Part in
        .beginning(word.exact, endings[word.folded] ?? [])
      }
      return [.words(words)] + beginnings
    }
  }
}
