internal import GRDB

/// Lets the index follow the catalogue: what is to be done stands in `index_change`, in the same transaction as the change
/// itself, and is done at the end of that transaction. The two files commit one after the other; where the program or the
/// power fails in between, the next transaction does what is left.
enum IndexJournal {
  /// To be called before anything changes that `page` is found by: writes down what the index has of it.
  static func willChange(_ page: Int64, in db: Database) throws {
    guard try note(page, in: db) else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO main.index_change (page_id, text, heading, names, facets)
        SELECT page_id, text, heading, names, facets FROM findable WHERE page_id = ?
        """
    ).execute(arguments: [page])
    // A page that could not be found may be found in a moment.
    if db.changesCount == 0 { try unnote(page, in: db) }
  }

  /// To be called when `page` may be found, or may be found by something else.
  static func hasChanged(_ page: Int64, in db: Database) throws {
    guard try note(page, in: db) else { return }
    try db.cachedStatement(sql: "INSERT INTO main.index_change (page_id) VALUES (?)").execute(arguments: [page])
  }

  /// Of a page only the first change of a transaction counts, which tells what the index has of it. Whether this is the first.
  private static func note(_ page: Int64, in db: Database) throws -> Bool {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.index_noted (page_id) VALUES (?)").execute(arguments: [page]
    )
    return db.changesCount > 0
  }

  private static func unnote(_ page: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM temp.index_noted WHERE page_id = ?").execute(arguments: [page])
  }

  /// To be called when a transaction begins; what was noted counts until the index has followed.
  static func begin(in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM temp.index_noted").execute()
  }

  /// Pages of which a change was written down in this transaction.
  static let noted = "CREATE TEMP TABLE index_noted (page_id INTEGER PRIMARY KEY)"

  /// Brings the index up to the last change. Where changes are missing between, it is begun anew. Whether the journal has
  /// become so long that it is to be trimmed.
  @discardableResult
  static func follow(in db: Database) throws -> Bool {
    guard let state = try IndexState(db) else { return false }
    switch try standing(in: db) {
    case .inStep: return false
    case .behind: break
    case .unusable:
      try IndexState.restart(in: db)
      return true
    }
    let last = try IndexState.lastChange(in: db)
    // Of each page the first change (SQLite takes the other columns from the row of the minimum).
    let changes = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT page_id, text IS NOT NULL AS was_in, min(id) AS id FROM main.index_change WHERE id > ?
          GROUP BY page_id ORDER BY page_id
          """), arguments: [state.applied])
    for change in changes where state.covers(change["page_id"]) {
      try PageIndex.replace(change["page_id"], asOf: change["was_in"] ? change["id"] as Int64 : nil, in: db)
    }
    try db.cachedStatement(sql: "UPDATE index_state SET applied = ?").execute(arguments: [last])
    try IndexState.noteEvent(in: db)
    try begin(in: db)
    return last / longest > state.applied / longest
  }

  /// Forgets changes that the index has followed and that are safe on its disk. Outside a transaction. Whether all was forgotten:
  /// a search that runs meanwhile may keep the index's log in use.
  @discardableResult
  static func trim(_ db: Database) throws -> Bool {
    guard let state = try IndexState(db) else { return false }
    do {
      let log = try db.checkpoint(.passive, on: "derived")
      guard log.walFrameCount == log.checkpointedFrameCount else { return false }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
      return false
    }
    try db.inTransaction(.immediate) {
      try db.execute(sql: "DELETE FROM main.index_change WHERE id <= ?", arguments: [state.applied])
      return .commit
    }
    return true
  }

  /// Changes after which the journal is trimmed.
  private static let longest: Int64 = 2000

  /// How the index stands to the catalogue.
  enum Standing: Hashable {
    case inStep
    /// Some changes it has still to follow.
    case behind
    /// It is another archive's, of other days, or lacks changes that are told nowhere any more: nothing it says counts.
    case unusable
  }

  static func standing(in db: Database) throws -> Standing {
    guard let state = try IndexState(db), try IndexState.isOfThisHistory(db) else { return .unusable }
    let last = try IndexState.lastChange(in: db)
    if last == state.applied { return .inStep }
    return try last > state.applied && firstChange(after: state.applied, in: db) == state.applied + 1
      ? .behind : .unusable
  }

  private static func firstChange(after change: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT min(id) FROM main.index_change WHERE id > ?"), arguments: [change])
  }
}
