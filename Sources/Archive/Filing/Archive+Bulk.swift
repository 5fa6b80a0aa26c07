internal import GRDB
package import Records

/// A file whose pages were read elsewhere, to be filed with all that is known of it: for bringing in what another
/// archive holds, and for benchmarks.
package struct ReadFile: Hashable, Sendable {
  package var scan: ScanIntake
  package var format: ScanFormat
  package var pages: [PageReading]
  package var description: RecordDescription?

  package init(scan: ScanIntake, format: ScanFormat, pages: [PageReading], description: RecordDescription? = nil) {
    self.scan = scan
    self.format = format
    self.pages = pages
    self.description = description
  }
}

/// How much room the index takes, and the texts that it was built from; in bytes of UTF-8 and of the catalogue.
package struct IndexSize: Hashable, Sendable {
  package var pages: Int
  package var text: Int
  package var index: Int
}

extension Archive {
  /// Files many files in one transaction, each as if its pages were read one by one. A file that is known already, or a
  /// copy, is only registered. Answers how many were new.
  package func file(_ files: [ReadFile]) throws(ArchiveError) -> Int {
    var entered = 0
    var purged = false
    try writing { db in
      for file in files {
        let (isNew, hasPurged) = try BulkFiling(intake: Intake(now: now), file: file).enter(in: db)
        entered += isNew ? 1 : 0
        purged = purged || hasPurged
      }
    }
    if purged { try forgetLog() }
    return entered
  }

  /// Joins the parts of the index that many transactions wrote, so that a search looks a word up in few places: a dozen
  /// and more of them cost three times as much for a word that stands nowhere (docs/performance.md).
  ///
  /// Large parts are joined only with large ones, so that a page is written again about once for each doubling of the
  /// archive. Each step is a short transaction; whoever stops in between loses nothing. `goesOn` is asked before each.
  package func joinIndexParts(while goesOn: () -> Bool = { true }) throws(ArchiveError) {
    try writing { try PageIndex.expectJoining(in: $0) }
    while goesOn(), try writing({ try PageIndex.joinParts(in: $0) }) {}
  }

  /// What the index takes on disk; reads through the whole catalogue.
  package func indexSize() throws(ArchiveError) -> IndexSize {
    try reading { db in
      let texts = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*) AS pages, ifnull(sum(length(CAST(\(CorrectedText.text) AS BLOB))), 0) AS bytes
          FROM page JOIN page_text ON page_text.page_id = page.id
          """
      )
      let index = try Int.fetchOne(db, sql: "SELECT sum(length(block)) FROM page_index_data")
      return IndexSize(pages: texts?["pages"] ?? 0, text: texts?["bytes"] ?? 0, index: index ?? 0)
    }
  }
}

private struct BulkFiling {
  let intake: Intake
  let file: ReadFile

  func enter(in db: Database) throws -> (isNew: Bool, purged: Bool) {
    guard case .new(let id) = try intake.register(file.scan, on: DiskState(fileExists: { _ in true }), in: db),
      let pages = try intake.makePages(file.pages.count, format: file.format, of: id, in: db)
    else { return (false, false) }
    var purged = false
    var document: DocumentID?
    for (page, reading) in zip(pages, file.pages) {
      let filed = try Filing(log: intake.log).settle(page, as: reading, in: db)
      document = filed.settlement.document
      purged = purged || filed.purged
    }
    if let document, let description = file.description {
      _ = try Describing(log: intake.log).describe(document, as: description, in: db)
    }
    return (true, purged)
  }
}
