internal import GRDB
internal import Records

/// A search by words: which pages answer, and which of them best.
///
/// Vietnamese has so few syllables that a common one stands on nearly every page, so what is looked at is bounded. Where
/// more pages answer than `weighed`, the better ways to answer are gone through (in the heading, as neighbours, with the
/// typed marks), of each the pages that were filed last, until there are enough of them to choose from.
struct PageSearch {
  let query: SearchQuery
  let expression: SearchExpression
  let match: MatchExpression
  let db: Database

  /// Where no more pages answer than these, all are weighed; about 2 µs each (docs/performance.md).
  static let weighed = 2000
  /// Pages that are weighed of each way to answer, and that are enough to choose from.
  static let enough = 500
  /// Pages that are counted; about 0.1 µs each. Nobody reads further than the answer "more than that".
  static let counted = 10_000
  /// Outweighs every relevance: the record is of the day that was typed.
  private static let ofTypedDay = 10_000.0

  /// Pages by relevance; of equal ones, the one that was filed last.
  func answer() throws -> (pages: [PageID], total: Int, totalIsLeast: Bool) {
    let (total, isLeast) = try count()
    let isAll = total <= Self.weighed
    var values: [Int64: Double] = [:]
    if isAll {
      values = try weigh(match.weighed, limit: Self.weighed)
    } else {
      for way in match.better where values.count < Self.enough {
        values.merge(try weigh("\(match.weighed) AND \(way)", limit: Self.enough)) { first, _ in first }
      }
      if values.count < Self.enough {
        values.merge(try weigh(match.weighed, limit: Self.enough)) { first, _ in first }
      }
    }
    if let date = expression.date {
      for (page, value) in try weigh("\(match.weighed) AND \"\(Facets.day(date))\"", limit: Self.weighed) {
        values[page] = value + Self.ofTypedDay
      }
    }
    let best = values.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.map(\.key)
    return (try shown(of: best, isAll: isAll).map(PageID.init(rawValue:)), total, isLeast)
  }

  private func weigh(_ expression: String, limit: Int) throws -> [Int64: Double] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT rowid, relevance(page_index, ?) FROM page_index WHERE page_index MATCH ? ORDER BY rowid DESC LIMIT ?
          """), arguments: [match.roles, expression, limit])
    var values: [Int64: Double] = [:]
    while let row = try rows.next() { values[row[0]] = row[1] }
    return values
  }

  private func count() throws -> (total: Int, isLeast: Bool) {
    let count =
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FROM (
              SELECT rowid FROM page_index WHERE page_index MATCH ? ORDER BY rowid DESC LIMIT ?)
            """), arguments: [match.plain, Self.counted + 1]) ?? 0
    return count > Self.counted ? (Self.counted, true) : (count, false)
  }

  /// The screen that was asked for. Behind the pages that were weighed come all others, those filed last first.
  private func shown(of best: [Int64], isAll: Bool) throws -> [Int64] {
    let (offset, limit) = (max(0, query.offset), max(0, min(query.limit, PageRows.largestLimit)))
    let first = Array(best.dropFirst(offset).prefix(limit))
    guard !isAll, first.count < limit else { return first }
    let seen = Set(best)
    var skipped = max(0, offset - best.count)
    var further = first
    let rows = try Int64.fetchCursor(
      db, sql: "SELECT rowid FROM page_index WHERE page_index MATCH ? ORDER BY rowid DESC", arguments: [match.plain])
    while further.count < limit, let page = try rows.next() {
      if seen.contains(page) { continue }
      if skipped > 0 { skipped -= 1 } else { further.append(page) }
    }
    return further
  }
}
