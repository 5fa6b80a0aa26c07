package import Archive
package import Records

/// One line of a report for programs: a row, or with the grouping `total` the whole archive.
package struct ReportLine: Hashable, Sendable {
  package var grouping: String
  /// By the names of `names(of:)`; without those that are not known.
  package var key: [String: String]
  package var pages: PageLedger
  package var settled: Int
  package var documents: Int
  package var documentsDone: Int
  package var toReview: Int
  /// Documents that lie here by a copy alone.
  package var copies: Int

  /// What the parts of a row's key are called in JSON and stand for.
  package static func names(of grouping: LedgerGrouping) -> [String] {
    switch grouping {
    case .dossier: ["fonds", "box", "dossier"]
    case .box: ["fonds", "box"]
    case .type: ["type"]
    case .month: ["month"]
    case .outcome: ["outcome", "reason"]
    }
  }
}

extension ProgressReport {
  /// The rows, and after them the whole.
  package var lines: [ReportLine] {
    let names = ReportLine.names(of: grouping)
    let parts = rows.map { row in
      ReportLine(
        grouping: grouping.rawValue,
        key: Dictionary(uniqueKeysWithValues: zip(names, row.key).compactMap { name, part in part.map { (name, $0) } }),
        pages: row.pages, settled: row.pages.settled, documents: row.documents, documentsDone: row.documentsDone,
        toReview: row.needReview, copies: row.copies)
    }
    let whole = ReportLine(
      grouping: "total", key: [:], pages: total, settled: total.settled, documents: documents.documents,
      documentsDone: documents.done, toReview: documents.toReview, copies: 0)
    return parts + [whole]
  }
}
