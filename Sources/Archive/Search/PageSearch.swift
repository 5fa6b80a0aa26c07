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
    /// Where no more pages answer than these, all are weighed by their texts; about 40 µs each (docs/performance.md).
    var read = 100
    /// Pages that are taken of each better way to answer, and that are enough to choose from; about 2 µs each.
    var weighed = 500
    /// Pages that are counted; about 0.1 µs each. Nobody reads further than the answer "more than that".
    var counted = 10_000
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
    try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT rowid FROM page_index WHERE page_index MATCH ? \(condition) ORDER BY rowid DESC LIMIT ?"),
      arguments: [expression] + StatementArguments(arguments) + [limit])
  }

  private func weighTexts(_ pages: [Int64]) throws -> [Int64: Double] {
    let relevance = TextRelevance(typed: TypedWords(expression))
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(CorrectedText.text) AS text, iif(document_index = 1, searched, NULL) AS described, date, number_key
        FROM page LEFT JOIN page_text ON page_text.page_id = page.id
        LEFT JOIN description ON description.document_id = page.document_id WHERE page.id = ?
        """)
    var values: [Int64: Double] = [:]
    for page in pages {
      guard let row = try Row.fetchOne(statement, arguments: [page]) else { continue }
      var value = relevance.value(text: row["text"] ?? "", description: row["described"])
      if let date = expression.date, date.description == row["date"] as String? { value += Self.ofTypedDay }
      if let number = expression.number, (row["number_key"] as String?)?.contains(number) == true {
        value += Self.ofTypedNumber
      }
      values[page] = value
    }
    return values
  }

  /// Where all that answer are known, they took a walk through the index that need not be gone again for those that
  /// answer in no better way.
  private func weighWays(of all: [Int64], isFew: Bool) throws -> [Int64: Double] {
    var values: [Int64: Double] = [:]
    let ways = isFew ? match.better : match.better + [match.plain]
    for (worse, way) in zip((1...match.better.count + 1).reversed(), ways) where values.count < bounds.weighed {
      for (page, value) in try weigh(way) where values[page] == nil {
        values[page] = value + Double(worse) * Self.ofBetterWay
      }
    }
    if let date = expression.date {
      for (page, value) in try weigh(match.plain, of: date) {
        values[page] = (values[page] ?? value) + Self.ofTypedDay
      }
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
