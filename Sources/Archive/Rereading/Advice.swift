internal import GRDB
internal import Records

/// Which pages mended faults touch, as a survey found them.
enum Advice {
  /// Enters what today's program says of a page; an empty set where no mended fault touches it.
  static func enter(_ faults: Set<MendedFault>, of page: PageID, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE page SET surveyed_version = ? WHERE id = ?")
      .execute(arguments: [ReadingVersion.current, page.rawValue])
    try drop(page, in: db)
    guard !faults.isEmpty else { return }
    let names = " " + faults.map(\.rawValue).sorted().joined(separator: " ") + " "
    try db.cachedStatement(sql: "INSERT INTO advised_reading (page_id, faults) VALUES (?, ?)")
      .execute(arguments: [page.rawValue, names])
  }

  /// The page was read anew, or is not to be.
  static func drop(_ page: PageID, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM advised_reading WHERE page_id = ?").execute(arguments: [page.rawValue])
  }

  /// SQL for the pages of which one may ask whether they should be read anew.
  static let isOpen = """
    state IN ('read', 'blank', 'unreadable') AND standing = 'current' AND overwritten_at IS NULL AND format IS NOT NULL
      AND NOT is_held
    """

  static func read(in db: Database) throws -> ReadingAdvice {
    var advice = ReadingAdvice()
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT faults, count(*) AS pages FROM advised_reading JOIN page ON page.id = page_id
        JOIN scan_file ON scan_file.id = file_id WHERE \(isOpen) GROUP BY faults
        """)
    for row in rows {
      let pages: Int = row["pages"]
      advice.pages += pages
      for name in (row["faults"] as String).split(separator: " ") {
        if let fault = MendedFault(rawValue: String(name)) { advice.byFault[fault, default: 0] += pages }
      }
    }
    advice.unsurveyed =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM page JOIN scan_file ON scan_file.id = file_id
          WHERE (surveyed_version IS NULL OR surveyed_version < ?) AND \(isOpen)
          """, arguments: [ReadingVersion.current]) ?? 0
    return advice
  }
}
