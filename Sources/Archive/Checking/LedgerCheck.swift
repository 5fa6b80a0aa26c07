internal import GRDB
internal import Records

/// Whether every page is accounted for (promise 1).
enum LedgerCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    try unbalanced(db) + textsOutOfPlace(db) + unaccounted(db) + notDescribed(db)
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

  /// The last event of a page tells its state and its time; before the first one a page waits. A page that was read anew
  /// keeps the time of the event before that settled it.
  private static func unaccounted(_ db: Database) throws -> [CheckFinding] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT page.id FROM page
        LEFT JOIN event ON event.id = (SELECT max(id) FROM event WHERE page_id = page.id)
        WHERE state <> ifnull(json_extract(detail, '$.state'), 'waiting')
          OR (kind IN ('settled', 'reread') AND (reason IS NOT json_extract(detail, '$.reason')
            OR withheld_for IS NOT json_extract(detail, '$.mark')))
          OR (kind = 'reread' AND ifnull(abs(unixepoch(reread_at) - unixepoch(at)), \(slack) + 1) > \(slack))
          OR (state <> 'waiting' AND ifnull(abs(unixepoch(settled_at) - unixepoch(iif(kind = 'reread',
            (SELECT at FROM event AS first WHERE first.page_id = page.id AND first.kind <> 'reread' ORDER BY id DESC LIMIT 1),
            at))), \(slack) + 1) > \(slack))
        """
    ).map { .outcomeUnaccounted(PageID(rawValue: $0)) }
  }

  /// Seconds. The clock is read for the page and again for its event, and a busy disk may lie between.
  private static let slack = 60

  private static func notDescribed(_ db: Database) throws -> [CheckFinding] {
    try Describing.undescribed(limit: 1000, in: db).map(CheckFinding.notDescribed)
  }
}
