internal import GRDB
internal import Records

/// Keeps the full-text index in step with what may be found.
///
/// The index has no copy of the texts, so a page must leave it while its old text can still be read.
enum PageIndex {
  /// Takes `page` out. To be called before anything that the index was built from changes. Whether it was in.
  @discardableResult
  static func remove(_ page: PageID, in db: Database) throws -> Bool {
    try db.cachedStatement(
      sql: """
        INSERT INTO page_index (page_index, rowid, \(columns))
        SELECT 'delete', page_id, \(columns) FROM findable WHERE page_id = ?
        """
    ).execute(arguments: [page.rawValue])
    return db.changesCount > 0
  }

  /// Puts `page` in with what may be found now.
  static func add(_ page: PageID, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO page_index (rowid, \(columns)) SELECT page_id, \(columns) FROM findable WHERE page_id = ?"
    ).execute(arguments: [page.rawValue])
  }

  /// Takes `pages` out, lets `change` change what the index is built from, and puts in what may be found then.
  static func changing<Value>(
    _ pages: [PageID], in db: Database, _ change: () throws -> Value
  ) throws -> Value {
    for page in pages { try remove(page, in: db) }
    let value = try change()
    for page in pages { try add(page, in: db) }
    return value
  }

  /// The pages of a document, in the order of their numbers, which is the order in which the index is written best.
  static func pages(of document: DocumentID, in db: Database) throws -> [PageID] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM page WHERE document_id = ? ORDER BY id"), arguments: [document.rawValue]
    ).map(PageID.init(rawValue:))
  }

  /// Fills an empty index with all pages that may be found.
  static func rebuild(in db: Database, progress: (RenewalProgress) -> Void = { _ in }) throws {
    try expectMany(in: db)
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM page") ?? 0
    for first in stride(from: Int64(1), through: last, by: Int64.Stride(pagesTogether)) {
      try db.cachedStatement(
        sql: """
          INSERT INTO page_index (rowid, \(columns))
          SELECT page_id, \(columns) FROM findable WHERE page_id BETWEEN ? AND ? ORDER BY page_id
          """
      ).execute(arguments: [first, first + Int64(pagesTogether) - 1])
      progress(RenewalProgress(done: Int(min(last, first + Int64(pagesTogether) - 1)), pages: Int(last)))
    }
  }

  /// Lets a long transaction collect more before it writes a part of the index. A short one, as those of a running batch
  /// are, writes its part when it ends.
  static func expectMany(in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO page_index (page_index, rank) VALUES ('hashsize', ?)", arguments: [pendingBytes])
  }

  /// Rewrites the whole index without the terms of pages that were taken out; until then they are only marked.
  static func optimise(in db: Database) throws {
    try db.execute(sql: "INSERT INTO page_index (page_index) VALUES ('optimize')")
  }

  /// Lets two parts of about one size be joined already; FTS5 by itself waits for four.
  static func expectJoining(in db: Database) throws {
    try db.execute(sql: "INSERT INTO page_index (page_index, rank) VALUES ('usermerge', 2)")
  }

  /// Joins parts of about one size, as far as one short transaction goes. Whether there may be more to join.
  static func joinParts(in db: Database) throws -> Bool {
    let before = db.totalChangesCount
    try db.execute(
      sql: "INSERT INTO page_index (page_index, rank) VALUES ('merge', ?)", arguments: [leavesJoinedTogether])
    // One change is the command itself (FTS5's documentation of 'merge').
    return db.totalChangesCount - before >= 2
  }

  private static let columns = "text, heading, names, facets"
  /// What a long transaction collects before it writes a part of the index: larger parts are merged less often.
  private static let pendingBytes = 128 << 20
  private static let pagesTogether = 1000
  /// Leaves of the index, 4 kB each, that one transaction writes when parts are joined: about a tenth of a second.
  private static let leavesJoinedTogether = 1000
}
