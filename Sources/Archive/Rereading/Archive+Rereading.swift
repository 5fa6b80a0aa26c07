internal import GRDB
package import Records

extension Archive {
  /// The pages of `choice` that may be read anew.
  package func rereadTargets(_ choice: RereadChoice) throws(ArchiveError) -> RereadTargets {
    try reading { db in try RereadRows.targets(choice, in: db) }
  }

  /// What is to be known of `pages`, in this order; those that are gone are left out.
  package func rereadablePages(_ pages: [PageID]) throws(ArchiveError) -> [RereadablePage] {
    let rows = try reading { db in try pages.compactMap { try RereadRows.page($0, in: db) } }
    // The archive's own copy may stand in for a scan that is away.
    var places: [ScanFileID: String] = [:]
    return try rows.map { row throws(ArchiveError) in
      var row = row
      if let known = places[row.file] {
        row.path = known
      } else {
        row.path = try original(of: row.page)?.path ?? row.path
        places[row.file] = row.path
      }
      return row
    }
  }

  /// Files what was read anew of a page, in one transaction; until then its old outcome and text count. `name` is who asked
  /// for it.
  package func reread(_ page: PageID, as reading: PageReading, by name: String) throws(ArchiveError) -> RereadPage {
    let rereading = Rereading(log: EventLog(now: now), name: name)
    let (filed, purged) = try writing { db in try rereading.file(page, as: reading, in: db) }
    if purged { try forgetLog() }
    return filed
  }

  /// Lets the pages of a file wait that could not be counted before and has `count` pages now. False where it was counted
  /// meanwhile.
  package func recount(_ file: ScanFileID, pages count: Int, format: ScanFormat) throws(ArchiveError) -> Bool {
    try writing { db in
      let isUncountable = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM scan_file JOIN page ON page.file_id = scan_file.id
            WHERE scan_file.id = ? AND format IS NULL AND state = 'unreadable' AND standing = 'current')
          """, arguments: [file.rawValue])
      guard isUncountable == true else { return false }
      let log = EventLog(now: now)
      try Retrial(log: log).retry(file, reasons: UnreadableReason.allCases, in: db)
      return try Intake(log: log).makePages(count, format: format, of: file, in: db) != nil
    }
  }
}
