package import Records

/// By what the ledger is broken down. The raw value is what a person types.
package enum LedgerGrouping: String, Hashable, Sendable, CaseIterable {
  case dossier, box, type
  /// The month in which the page was settled, `2026-11`, in Vietnam's time (UTC+7, the same all year).
  case month
  case outcome
}

/// The account of one dossier, box, type, month or outcome.
package struct LedgerRow: Hashable, Sendable {
  /// dossier: fonds, box, dossier · box: fonds, box · type: type · month: `2026-11` · outcome: state, and
  /// why a page could not be read or is withheld.
  /// Nil where there is none: no fonds, type unknown, not settled yet, no reason.
  package var key: [String?]
  package var pages: PageLedger
  /// Documents with a page in this row.
  package var documents: Int
  /// Those of them that lack no page: all are read or blank, here and elsewhere (promise 1).
  package var documentsDone: Int
  package var needReview: Int
  /// Documents that are found in this dossier or box by a copy alone; their pages are counted where their files lie. 0 for
  /// other groupings.
  package var copies: Int

  package init(
    key: [String?], pages: PageLedger, documents: Int, documentsDone: Int, needReview: Int, copies: Int = 0
  ) {
    self.key = key
    self.pages = pages
    self.documents = documents
    self.documentsDone = documentsDone
    self.needReview = needReview
    self.copies = copies
  }
}
