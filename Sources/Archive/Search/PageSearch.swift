internal import GRDB
internal import Records

/// A search by words: which pages answer, and which of them best.
///
/// Vietnamese has so few syllables that a common one stands on nearly every page, so what is looked at is bounded. Where
/// more pages answer than `Bounds.read`, the better ways to answer are gone through (in the heading, as neighbours, with
/// the typed marks), of each the pages that were filed last, until there are enough of them to choose from.
struct PageSearch {
  let expression: SearchExpression
  let match: MatchExpression
  /// SQL that narrows down further (`PageFilter.condition`).
  var condition = ""
  /// What stands in the places of `condition`.
  var arguments: [String] = []
  let db: Database
  var bounds = Bounds()

  /// How many pages are looked at.
  struct Bounds: Hashable {
    /// Where no more pages answer than these, all are weighed by their texts; about 0.1 ms each (docs/performance.md).
    var read = 100
    /// Pages that are taken of each better way to answer, and that are enough to choose from; up to 25 µs each for every
    /// word, where a leap in the index is needed.
    var weighed = 150
    /// Headings that are gone through to see which of the pages that answer have the words there.
    var headings = 20_000
    /// Pages that are counted; 0.3 to 1 µs each. Nobody reads further than the answer "more than that".
    var counted = 2_000

    /// For sorting by number and for facets, which say something of all that is looked at.
    static let ofLists = Bounds(counted: 10_000)
  }

  /// A better way to answer outweighs every relevance, a number that the record bears outweighs both, and the day that was
  /// typed all.
  private static let ofBetterWay = 10_000.0
  private static let ofTypedNumber = 500_000.0
  private static let ofTypedDay = 1_000_000.0

  /// Pages by relevance; of equal ones, the one that was filed last. Behind those that were weighed come all others, those
  /// filed last first. `wanted` is how many the asker may want to see.
  func byRelevance(wanted: Int = 0) throws -> FoundPages {
    let limit = max(bounds.counted, wanted)
    let all = try matches(match.plain.expression, limit: limit + 1)
    let values = try all.count <= bounds.read ? weighTexts(all) : weighWays(of: all, isFew: all.count <= limit)
    let best = values.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.map(\.key)
    return FoundPages(best: best, all: all, total: min(all.count, limit), totalIsLowerBound: all.count > limit)
  }

  /// Pages that an expression matches, those filed last first.
  func matches(_ expression: String, limit: Int) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT rowid FROM page_index WHERE page_index MATCH ? \(condition) ORDER BY rowid DESC LIMIT ?")
    return try statement.numbers([expression] + StatementArguments(arguments) + [limit])
  }

  private func weighTexts(_ pages: [Int64]) throws -> [Int64: Double] {
    var values: [Int64: Double] = [:]
    try readTexts(of: pages) { page, weight, row in
      var value = weight.value
      if let date = expression.date, date.description == row["date"] as String? { value += Self.ofTypedDay }
      if let number = expression.number, (row["number_key"] as String?)?.contains(number) == true {
        value += Self.ofTypedNumber
      }
      values[page] = value
    }
    return values
  }

  private func readTexts(of pages: [Int64], _ note: (Int64, TextRelevance.Weight, Row) -> Void) throws {
    let relevance = TextRelevance(typed: TypedWords(expression))
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(CorrectedText.text) AS text, iif(document_index = 1, searched, NULL) AS described, date, number_key
        FROM page LEFT JOIN page_text ON page_text.page_id = page.id
        LEFT JOIN description ON description.document_id = page.document_id WHERE page.id = ?
        """)
    for page in pages {
      // The row lives as long as its cursor, and is not copied.
      let rows = try Row.fetchCursor(statement, arguments: [page])
      try withExtendedLifetime(rows) {
        guard let row = try rows.next() else { return }
        note(page, relevance.weight(text: row["text"] ?? "", description: row["described"]), row)
      }
    }
  }

  /// Where all that answer are known, they took a walk through the index that need not be gone again for those that
  /// answer in no better way, and those with a heading that answers are few enough to read them.
  private func weighWays(of all: [Int64], isFew: Bool) throws -> [Int64: Double] {
    var values: [Int64: Double] = [:]
    let headed = isFew ? try headed(among: all) : nil
    if let headed { values = try weighHeaded(headed) }
    let ways = isFew ? match.better : match.better + [match.plain]
    for (worth, way) in worths(of: ways) where values.count < bounds.weighed {
      if headed != nil, way.manners.contains(.headed) { continue }
      // A page stands where the best of its ways puts it.
      for (page, value) in try weigh(way) { values[page] = max(values[page] ?? 0, value + worth) }
    }
    if let date = expression.date {
      for (page, value) in try weigh(match.plain, of: date) {
        values[page] = (values[page] ?? value) + Self.ofTypedDay
      }
    }
    return values
  }

  private func worths(of ways: [MatchExpression.Way]) -> [(worth: Double, way: MatchExpression.Way)] {
    zip((1...match.better.count + 1).reversed(), ways).map { (Double($0) * Self.ofBetterWay, $1) }
  }

  /// Those of `all` that have the typed words in their heading; nil where they are too many to be read.
  private func headed(among all: [Int64]) throws -> [Int64]? {
    guard let headings = match.headings else { return [] }
    let found = try matches(headings, limit: bounds.headings + 1)
    guard found.count <= bounds.headings else { return nil }
    let headed = Set(found).intersection(all)
    return headed.count <= bounds.read ? headed.sorted(by: >) : nil
  }

  /// Headed pages by what their texts say: in which of the ways they answer.
  private func weighHeaded(_ pages: [Int64]) throws -> [Int64: Double] {
    let worths = worths(of: match.better)
    var values: [Int64: Double] = [:]
    try readTexts(of: pages) { page, weight, _ in
      let best = worths.first { _, way in
        way.manners.contains(.headed) && (weight.isHeadedExactly || !way.manners.contains(.exact))
      }
      guard let best, weight.isHeaded else { return }
      values[page] = weight.places + best.worth
    }
    return values
  }

  private func weigh(_ way: MatchExpression.Way, of date: RecordDate? = nil) throws -> [Int64: Double] {
    let day = date.map { " AND \"\(Facets.day($0))\"" } ?? ""
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT rowid, relevance(page_index, ?) FROM page_index WHERE page_index MATCH ? \(condition)
          ORDER BY rowid DESC LIMIT ?
          """), arguments: [way.roles, "(\(way.expression))" + day] + StatementArguments(arguments) + [bounds.weighed])
    var values: [Int64: Double] = [:]
    while let row = try rows.next() { values[row[0]] = row[1] }
    return values
  }
}
