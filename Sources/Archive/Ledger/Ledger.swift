internal import GRDB
internal import Records

/// Counts pages, by what they are asked for.
enum Ledger {
  static func whole(in db: Database) throws -> PageLedger {
    try Row.fetchOne(db, sql: "SELECT \(counts) FROM page \(current)").map(PageLedger.init) ?? PageLedger()
  }

  /// Dossiers and boxes that hold nothing but copies have a row, too.
  static func rows(by grouping: LedgerGrouping, in db: Database) throws -> [LedgerRow] {
    var rows = try counted(by: grouping, in: db)
    guard grouping == .dossier || grouping == .box else { return rows }
    for (key, copies) in try self.copies(by: grouping.columns, in: db) {
      if let place = rows.firstIndex(where: { $0.key == key }) {
        rows[place].copies = copies
      } else {
        rows.append(
          LedgerRow(key: key, pages: PageLedger(), documents: 0, documentsDone: 0, needReview: 0, copies: copies))
      }
    }
    return rows
  }

  /// Documents that lie by a copy where their own files do not.
  private static func copies(by columns: [String], in db: Database) throws -> [(key: [String?], copies: Int)] {
    let keys = columns.enumerated().map { "place.\($1) AS key\($0)" }.joined(separator: ", ")
    let differs = columns.map { "place.\($0) IS NOT own.\($0)" }.joined(separator: " OR ")
    let order = columns.indices.map { "key\($0)" }.joined(separator: ", ")
    return try Row.fetchAll(
      db,
      sql: """
        SELECT \(keys), count(DISTINCT page.document_id) AS copies
        FROM scan_file AS copy JOIN scan_file AS original ON original.id = copy.original_id
        JOIN shelf AS place ON place.id = copy.shelf_id JOIN shelf AS own ON own.id = original.shelf_id
        JOIN page ON page.file_id = original.id
        WHERE copy.standing = 'duplicate' AND original.standing = 'current' AND (\(differs))
        GROUP BY \(order) ORDER BY \(order)
        """
    ).map { row in (columns.indices.map { row["key\($0)"] as String? }, row["copies"]) }
  }

  private static func counted(by grouping: LedgerGrouping, in db: Database) throws -> [LedgerRow] {
    let columns = grouping.columns
    let keys = columns.enumerated().map { "\($1) AS key\($0)" }.joined(separator: ", ")
    let order = columns.indices.map { "key\($0)" }.joined(separator: ", ")
    return try Row.fetchAll(
      db,
      sql: """
        WITH lacking AS MATERIALIZED (
          SELECT DISTINCT document_id FROM page WHERE state NOT IN ('read', 'blank'))
        SELECT \(keys), \(counts), count(DISTINCT page.document_id) AS documents,
          count(DISTINCT page.document_id) FILTER (WHERE lacking.document_id IS NULL) AS done,
          count(DISTINCT page.document_id) FILTER (WHERE needs_review) AS review
        FROM page \(current)
        JOIN shelf ON shelf.id = shelf_id
        LEFT JOIN description ON description.document_id = page.document_id
        LEFT JOIN lacking ON lacking.document_id = page.document_id
        GROUP BY \(order) ORDER BY \(order)
        """
    ).map { row in
      LedgerRow(
        key: columns.indices.map { row["key\($0)"] as String? }, pages: PageLedger(row),
        documents: row["documents"], documentsDone: row["done"], needReview: row["review"])
    }
  }

  private static let current = "JOIN scan_file ON scan_file.id = page.file_id AND standing = 'current'"

  private static let counts = """
    count(*) AS registered,
    count(*) FILTER (WHERE state = 'read') AS read,
    count(*) FILTER (WHERE state = 'blank') AS blank,
    count(*) FILTER (WHERE state = 'unreadable') AS unreadable,
    count(*) FILTER (WHERE state = 'withheld') AS withheld,
    count(*) FILTER (WHERE state = 'waiting') AS waiting
    """
}

extension LedgerGrouping {
  fileprivate var columns: [String] {
    switch self {
    case .dossier: ["fonds", "box", "dossier"]
    case .box: ["fonds", "box"]
    case .type: ["type"]
    case .month: ["strftime('%Y-%m', settled_at, '+7 hours')"]
    case .outcome: ["state", "ifnull(reason, withheld_for)"]
    }
  }
}

extension PageLedger {
  fileprivate init(_ row: Row) {
    self.init(
      registered: row["registered"], read: row["read"], blank: row["blank"], unreadable: row["unreadable"],
      withheld: row["withheld"], waiting: row["waiting"])
  }
}
