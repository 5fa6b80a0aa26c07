internal import GRDB
internal import Records

/// Whether every page is accounted for (promise 1).
enum LedgerCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    try pagesMissing(db) + unbalanced(db) + textsOutOfPlace(db) + unaccounted(db) + notDescribed(db)
  }

  private static func pagesMissing(_ db: Database) throws -> [CheckFinding] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT scan_file.id, path, ifnull(page_count, 0) AS counted, count(page.id) AS registered
        FROM scan_file LEFT JOIN page ON page.file_id = scan_file.id
        GROUP BY scan_file.id HAVING counted <> registered
        """
    ).map { row in
      .pagesMissing(
        ScanFileID(rawValue: row["id"]), path: row["path"], counted: row["counted"], registered: row["registered"])
    }
  }

  private static func unbalanced(_ db: Database) throws -> [CheckFinding] {
    let whole = try Ledger.whole(in: db)
    return try LedgerGrouping.allCases.filter { grouping in
      let parts = try Ledger.rows(by: grouping, in: db).map(\.pages)
      return !parts.allSatisfy(\.balances) || parts.reduce(PageLedger(), +) != whole
    }.map(CheckFinding.ledgerUnbalanced)
  }

  private static func textsOutOfPlace(_ db: Database) throws -> [CheckFinding] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT page.id FROM page LEFT JOIN page_text ON page_text.page_id = page.id
        WHERE (state = 'read') <> (page_text.page_id IS NOT NULL)
        """
    ).map { .textOutOfPlace(PageID(rawValue: $0)) }
  }

  /// The last event of a page tells its state; before the first one a page waits.
  private static func unaccounted(_ db: Database) throws -> [CheckFinding] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT page.id FROM page
        LEFT JOIN event ON event.id = (SELECT max(id) FROM event WHERE page_id = page.id)
        WHERE state <> ifnull(json_extract(detail, '$.state'), 'waiting')
        """
    ).map { .outcomeUnaccounted(PageID(rawValue: $0)) }
  }

  private static func notDescribed(_ db: Database) throws -> [CheckFinding] {
    try Describing.undescribed(limit: 1000, in: db).map(CheckFinding.notDescribed)
  }
}
