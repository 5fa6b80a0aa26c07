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
    try writing { db in
      let intake = Intake(now: now)
      let filing = Filing(log: intake.log)
      for file in files {
        guard case .new(let id) = try intake.register(file.scan, stands: { _ in true }, in: db),
          let first = try intake.makePages(file.pages.count, format: file.format, of: id, in: db)
        else { continue }
        var document: DocumentID?
        for (number, reading) in file.pages.enumerated() {
          let page = PageID(rawValue: first.rawValue + Int64(number))
          document = try filing.settle(page, as: reading, in: db).settlement.document
        }
        if let document, let description = file.description {
          _ = try Describing(log: intake.log).describe(document, as: description, in: db)
        }
        entered += 1
      }
    }
    return entered
  }

  /// What the index takes on disk; reads through the whole catalogue.
  package func indexSize() throws(ArchiveError) -> IndexSize {
    try reading { db in
      let texts = try Row.fetchOne(
        db,
        sql:
          "SELECT count(*) AS pages, ifnull(sum(octet_length), 0) AS bytes FROM (SELECT length(CAST(text AS BLOB)) AS octet_length FROM page_text)"
      )
      let index = try Int.fetchOne(db, sql: "SELECT sum(length(block)) FROM page_index_data")
      return IndexSize(pages: texts?["pages"] ?? 0, text: texts?["bytes"] ?? 0, index: index ?? 0)
    }
  }
}
