/// Takes what waits in the archive piece by piece, never the same twice while it is in work.
///
/// Rows may come to wait before the place that was reached: a file is counted late, a page waits again. So at the end
/// the line begins anew, leaving out what is in work.
struct WaitingLine<ID: Hashable & Sendable>: Sendable {
  private var reached: ID?
  private var inWork: Set<ID> = []

  /// The next rows that are not in work; empty where all that waits is in work. `fetch` returns rows after the
  /// given one, in a stable order, none where there are none.
  mutating func next<Row>(_ id: (Row) -> ID, fetch: (ID?) throws -> [Row]) rethrows -> [Row] {
    var isFromStart = reached == nil
    while true {
      let rows = try fetch(reached)
      guard let last = rows.last else {
        reached = nil
        if isFromStart { return [] }
        isFromStart = true
        continue
      }
      reached = id(last)
      let fresh = rows.filter { inWork.insert(id($0)).inserted }
      if !fresh.isEmpty { return fresh }
    }
  }

  mutating func leave(_ id: ID) {
    inWork.remove(id)
  }
}
