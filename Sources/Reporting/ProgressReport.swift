package import Archive
package import Records

/// How far digitisation is: the account of all pages, and of each dossier, box, type, month or outcome.
package struct ProgressReport: Hashable, Sendable {
  package let grouping: LedgerGrouping
  package let total: PageLedger
  package let documents: DocumentAccount
  package let rows: [LedgerRow]

  package init(_ archive: Archive, by grouping: LedgerGrouping) throws(ArchiveError) {
    let rows = try archive.ledger(by: grouping)
    // Each document lies in one dossier, so that summing dossiers counts it once; in months and outcomes it may
    // stand several times.
    let dossiers = grouping == .dossier ? rows : try archive.ledger(by: .dossier)
    self.init(grouping: grouping, total: try archive.ledger(), documents: DocumentAccount(of: dossiers), rows: rows)
  }

  package init(grouping: LedgerGrouping, total: PageLedger, documents: DocumentAccount, rows: [LedgerRow]) {
    self.grouping = grouping
    self.total = total
    self.documents = documents
    self.rows = rows
  }

  /// Whether every row balances, and the whole (promise 1).
  package var balances: Bool { total.balances && rows.allSatisfy(\.pages.balances) }
}

/// How many documents there are, and how far they are.
package struct DocumentAccount: Hashable, Sendable, Codable {
  package var documents: Int
  /// Those that lack no page; one with a page that could not be read is not among them.
  package var done: Int
  package var toReview: Int

  package init(documents: Int, done: Int, toReview: Int) {
    self.documents = documents
    self.done = done
    self.toReview = toReview
  }

  init(of rows: [LedgerRow]) {
    self.init(
      documents: rows.reduce(0) { $0 + $1.documents }, done: rows.reduce(0) { $0 + $1.documentsDone },
      toReview: rows.reduce(0) { $0 + $1.needReview })
  }
}
