internal import GRDB
internal import Records

/// Keeps the full-text index in step with what may be found.
///
/// The index has no copy of the texts, so what it has of a page must be written down while it can still be read.
enum PageIndex {
  /// To be called before anything that `page` is found by goes.
  static func remove(_ page: PageID, in db: Database) throws { try IndexJournal.willChange(page.rawValue, in: db) }

  /// Whether `page` may be found.
  static func holds(_ page: PageID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM findable WHERE page_id = ?)"), arguments: [page.rawValue])
      ?? false
  }

  /// Puts `page` in with what may be found when the transaction ends.
  static func add(_ page: PageID, in db: Database) throws { try IndexJournal.hasChanged(page.rawValue, in: db) }

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

  /// Takes out what the index has of a page, as the change of number `change` tells it, and puts in what may be found now. Where
  /// both are the same, nothing is done.
  static func replace(_ page: Int64, asOf change: Int64?, in db: Database) throws {
    if let change {
      let same = try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT \(columns) FROM main.index_change WHERE id = ?
              INTERSECT SELECT \(columns) FROM findable WHERE page_id = ?)
            """), arguments: [change, page])
      if same == true { return }
      try db.cachedStatement(
        sql: """
          INSERT INTO page_index (page_index, rowid, \(columns))
          SELECT 'delete', page_id, \(columns) FROM main.index_change WHERE id = ?
          """
      ).execute(arguments: [change])
    }
    try db.cachedStatement(
      sql: "INSERT INTO page_index (rowid, \(columns)) SELECT page_id, \(columns) FROM findable WHERE page_id = ?"
    ).execute(arguments: [page])
  }

  /// Puts in the pages of these numbers.
  static func fill(_ pages: ClosedRange<Int64>, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO page_index (rowid, \(columns))
        SELECT page_id, \(columns) FROM findable WHERE page_id BETWEEN ? AND ? ORDER BY page_id
        """
    ).execute(arguments: [pages.lowerBound, pages.upperBound])
  }

  /// Lets a long transaction collect more before it writes a part of the index. A short one, as those of a running batch
  /// are, writes its part when it ends.
  static func expectMany(in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO page_index (page_index, rank) VALUES ('hashsize', ?)", arguments: [pendingBytes])
  }

  /// To be called when pages were withheld or disposed of. That it is due stands in the catalogue until the index is known to be
  /// without the words: the two files commit one after the other, and there may be no index at present. Then changes need not be
  /// told; the index that lacks them is begun anew.
  static func purge(in db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('purge_due', '1')")
    guard try IndexState(db) != nil else {
      try db.execute(sql: "DELETE FROM main.index_change")
      return
    }
    try rewrite(in: db)
  }

  static func isPurgeDue(in db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM setting WHERE name = 'purge_due')") ?? false
  }

  static func notePurged(in db: Database) throws {
    try db.execute(sql: "DELETE FROM setting WHERE name = 'purge_due'")
  }

  /// Follows what was changed so far, and rewrites the whole index without the terms of pages that were taken out; until then
  /// they are only marked.
  private static func rewrite(in db: Database) throws {
    try IndexJournal.follow(in: db)
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
  /// Leaves of the index, 4 kB each, that one transaction writes when parts are joined: about a tenth of a second.
  private static let leavesJoinedTogether = 1000

  /// What each page may be found by, as a view of each connection: it needs our functions, and the record does not.
  ///
  /// A page's own words begin with a space, so that it cannot pass for a heading or for facets. The headings and names of a
  /// record stand on its first page, its facets on every one. A page is found in every dossier in which its file or a copy of
  /// it lies.
  static let content = """
    CREATE TEMP VIEW findable (page_id, text, heading, names, facets) AS
      SELECT page.id, ' ' || ifnull(\(CorrectedText.text), ''),
        iif(document_index = 1, char(2) || ifnull(description.type, '') || char(10, 10) || ifnull(title, '') || char(10, 10)
          || ifnull(number, '') || char(10, 10) || ifnull(subject, ''), ' '),
        iif(document_index = 1, char(2) || ifnull(agency, '') || char(10, 10) || ifnull((SELECT value FROM main.field
          WHERE field.document_id = page.document_id AND name = 'signer'), ''), ' '),
        facets((SELECT group_concat(shelf_id, ' ') FROM (SELECT DISTINCT shelf_id FROM main.scan_file AS place
            WHERE place.id = page.file_id OR place.original_id = page.file_id ORDER BY shelf_id)),
          description.type, number_key, date, agency_key,
          (SELECT value FROM main.field WHERE field.document_id = page.document_id AND name = 'signer'), document_index = 1)
      FROM main.page
      JOIN main.scan_file ON scan_file.id = page.file_id AND scan_file.standing = 'current'
      LEFT JOIN main.page_text ON page_text.page_id = page.id
      LEFT JOIN main.description ON description.document_id = page.document_id
      WHERE page_text.page_id IS NOT NULL OR (description.document_id IS NOT NULL AND document_index = 1);
    """
}
