internal import GRDB
internal import Records

/// Which of the found pages are on the screen that is asked for, in order.
struct Screen {
  let query: SearchQuery
  /// Pages as they were found in one way after the other.
  let findings: [FoundPages]
  let db: Database

  /// A page that is shown, and other pages of its document that were found.
  struct Shown {
    var page: Int64
    var others: [Int] = []
    /// In which of the ways it was found.
    var finding: Int
  }

  /// Other pages of a document that are named.
  private static let mostOthers = 50

  func pages() throws -> (shown: [Shown], hasMore: Bool) {
    let all = findings.enumerated().lazy.flatMap { index, pages in
      pages.lazy.map { Shown(page: $0, finding: index) }
    }
    let limit = max(0, min(query.limit, PageRows.largestLimit))
    let shown = Array(all.dropFirst(max(0, query.offset)).prefix(limit + 1))
    return (Array(shown.prefix(limit)), shown.count > limit)
  }

  /// A document stands where its best page stands.
  func documents() throws -> (shown: [Shown], hasMore: Bool) {
    var seen: Set<Int64> = []
    var shown: [Shown] = []
    let (offset, limit) = (max(0, query.offset), max(0, min(query.limit, PageRows.largestLimit)))
    for (index, pages) in findings.enumerated() {
      for page in pages {
        guard let document = try document(of: page), seen.insert(document).inserted else { continue }
        if seen.count <= offset { continue }
        if shown.count == limit { return (shown, true) }
        let others = try Row.fetchAll(
          db.cachedStatement(sql: "SELECT id, file_index FROM page WHERE document_id = ? ORDER BY document_index"),
          arguments: [document]
        ).filter { $0["id"] as Int64 != page && pages.contains($0["id"]) }
        shown.append(
          Shown(page: page, others: others.prefix(Self.mostOthers).map { $0["file_index"] }, finding: index))
      }
    }
    return (shown, false)
  }

  func document(of page: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT document_id FROM page WHERE id = ?"), arguments: [page])
  }
}
