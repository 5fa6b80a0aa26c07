internal import GRDB
internal import Records

/// A search by words: which pages answer, and which of them best.
///
/// Vietnamese has so few syllables that a common one stands on nearly every page, so what is looked at is bounded. Where
/// more pages answer than `Bounds.read`, the better ways to answer are gone through (in the heading, as neighbours, with
/// the typed marks), of each the pages that were filed last, until there are enough of them to choose from.
struct PageSearch {
  let query: SearchQuery
  let expression: SearchExpression
  let match: MatchExpression
  let db: Database
  var bounds = Bounds()

  /// How many pages are looked at.
  struct Bounds: Hashable {
    /// Where no more pages answer than these, all are weighed by their texts; about 40 µs each (docs/performance.md).
    var read = 200
    /// Pages that are taken of each better way to answer, and that are enough to choose from; about 2 µs each.
    var weighed = 500
    /// Pages that are counted; about 0.1 µs each. Nobody reads further than the answer "more than that".
    var counted = 10_000
  }

  /// A better way to answer outweighs every relevance, the day that was typed outweighs both.
  private static let ofBetterWay = 10_000.0
  private static let ofTypedDay = 1_000_000.0

  /// Pages by relevance; of equal ones, the one that was filed last.
  func answer() throws -> (pages: [PageID], total: Int, totalIsLowerBound: Bool) {
    let limit = max(bounds.counted, min(query.offset, 1 << 30) + min(query.limit, PageRows.largestLimit))
    let all = try matches(limit: limit + 1)
    let values = try all.count <= bounds.read ? weighTexts(all) : weighWays(of: all, isFew: all.count <= limit)
    let best = values.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.map(\.key)
    let shown = shown(of: best, all: all).map(PageID.init(rawValue:))
    return (shown, min(all.count, limit), all.count > limit)
  }

  /// All that answer, those filed last first.
  private func matches(limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM page_index WHERE page_index MATCH ? ORDER BY rowid DESC LIMIT ?"),
      arguments: [match.plain.expression, limit])
  }

  private func weighTexts(_ pages: [Int64]) throws -> [Int64: Double] {
    let relevance = TextRelevance(typed: TypedWords(expression))
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(CorrectedText.text) AS text, iif(document_index = 1, searched, NULL) AS described, date FROM page
        LEFT JOIN page_text ON page_text.page_id = page.id
        LEFT JOIN description ON description.document_id = page.document_id WHERE page.id = ?
        """)
    var values: [Int64: Double] = [:]
    for page in pages {
      guard let row = try Row.fetchOne(statement, arguments: [page]) else { continue }
      let value = relevance.value(text: row["text"] ?? "", description: row["described"])
      let isOfDay = expression.date.map { $0.description == row["date"] as String? } ?? false
      values[page] = value + (isOfDay ? Self.ofTypedDay : 0)
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
          SELECT rowid, relevance(page_index, ?) FROM page_index WHERE page_index MATCH ? ORDER BY rowid DESC LIMIT ?
          """), arguments: [way.roles, "(\(way.expression))" + day, bounds.weighed])
    var values: [Int64: Double] = [:]
    while let row = try rows.next() { values[row[0]] = row[1] }
    return values
  }

  /// The screen that was asked for. Behind the pages that were weighed come all others, those filed last first.
  private func shown(of best: [Int64], all: [Int64]) -> [Int64] {
    let (offset, limit) = (max(0, query.offset), max(0, min(query.limit, PageRows.largestLimit)))
    let first = best.dropFirst(offset).prefix(limit)
    guard first.count < limit, best.count < all.count else { return Array(first) }
    let seen = Set(best)
    let others = all.lazy.filter { !seen.contains($0) }
    return Array(first) + others.dropFirst(max(0, offset - best.count)).prefix(limit - first.count)
  }
}
