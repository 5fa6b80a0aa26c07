internal import GRDB
internal import Records

/// What a search found, by the day or by the number of the record instead of by relevance.
struct OrderedSearch {
  let search: PageSearch
  /// The expression of the index that all pages match.
  let expression: String

  /// Years of which a record may be; those of the archive where it has dated ones.
  private static let possibleYears = 1900...2100

  /// The latest day first, undated records last. Goes back year by year through the index until there are `wanted` pages,
  /// so that it takes no longer where the whole archive answers.
  func byDate(wanted: Int) throws -> FoundPages {
    let limit = max(search.bounds.counted, wanted)
    let all = try search.matches(expression, limit: limit + 1)
    let total = all.count
    // Few are sorted sooner than the years are gone through.
    if total <= min(limit, search.bounds.weighed) { return FoundPages(best: try byDay(all), all: all, total: total) }
    var ranked: [Int64] = []
    let years = try years()
    for year in years.reversed() where ranked.count < min(wanted, total) {
      ranked += try sorted(within: year, limit: limit)
    }
    if ranked.count < min(wanted, total) {
      let dated = Set(years.map { $0 / 10 }).sorted().map { "\"#c\($0)\"" }.joined(separator: " OR ")
      ranked += try search.matches(dated.isEmpty ? expression : "(\(expression)) NOT (\(dated))", limit: limit)
    }
    return FoundPages(best: ranked, all: all, total: min(total, limit), totalIsLowerBound: total > limit)
  }

  /// By the number, then by what follows it; those without one last. Beyond what is counted, only those filed last.
  func byNumber(wanted: Int) throws -> FoundPages {
    let limit = max(search.bounds.counted, wanted)
    let all = try search.matches(expression, limit: limit + 1)
    let rows = try rows(of: Array(all.prefix(limit)), "number_key")
    let keys = rows.map { page, key -> (Int, String, Int64) in
      let words = (key ?? "").split(separator: " ")
      return (words.first.flatMap { Int($0) } ?? .max, key ?? "\u{10FFFF}", page)
    }
    return FoundPages(
      best: keys.sorted { $0 < $1 }.map(\.2), all: all, total: min(all.count, limit),
      totalIsLowerBound: all.count > limit)
  }

  private func years() throws -> [Int] {
    let ends = try Row.fetchOne(
      search.db, sql: "SELECT (SELECT min(date) FROM description), (SELECT max(date) FROM description)")
    let days = [ends?[0] as String?, ends?[1] as String?].map { $0.flatMap { Int($0.prefix(4)) } }
    guard let first = days[0], let last = days[1], first <= last else { return [] }
    return Array((first...last).clamped(to: Self.possibleYears))
  }

  private func sorted(within year: Int, limit: Int) throws -> [Int64] {
    let of = { (digits: String) in try search.matches("(\(expression)) AND \"#d\(digits)\"", limit: limit + 1) }
    let all = try of(String(year))
    guard all.count > limit else { return try byDay(all) }
    let months = (1...12).map { String(year * 100 + $0) }
    let dated = try months.reversed().flatMap { try byDay(Array(of($0).prefix(limit))) }
    // Of some records only the year is known.
    let anyMonth = months.map { "\"#d\($0)\"" }.joined(separator: " OR ")
    let others = try search.matches("(\(expression)) AND (\"#d\(year)\" NOT (\(anyMonth)))", limit: limit)
    return dated + others
  }

  private func byDay(_ pages: [Int64]) throws -> [Int64] {
    let rows = try rows(of: pages, "date")
    let dated = rows.compactMap { page, date in date.map { ($0, page) } }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }
    return dated.map(\.1) + rows.filter { $0.1 == nil }.map(\.0)
  }

  private func rows(of pages: [Int64], _ column: String) throws -> [(Int64, String?)] {
    let statement = try search.db.cachedStatement(
      sql: """
        SELECT \(column) FROM page LEFT JOIN description ON description.document_id = page.document_id WHERE page.id = ?
        """)
    return try pages.map { page in (page, try String.fetchOne(statement, arguments: [page])) }
  }
}
