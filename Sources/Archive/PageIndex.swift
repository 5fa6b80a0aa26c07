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
        INSERT INTO page_index (page_index, rowid, text, description)
        SELECT 'delete', page_id, text, description FROM findable WHERE page_id = ?
        """
    ).execute(arguments: [page.rawValue])
    return db.changesCount > 0
  }

  /// Puts `page` in with what may be found now.
  static func add(_ page: PageID, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO page_index (rowid, text, description)
        SELECT page_id, text, description FROM findable WHERE page_id = ?
        """
    ).execute(arguments: [page.rawValue])
  }

  /// Rewrites the whole index without the terms of pages that were taken out; until then they are only marked.
  static func optimise(in db: Database) throws {
    try db.execute(sql: "INSERT INTO page_index (page_index) VALUES ('optimize')")
  }
}
