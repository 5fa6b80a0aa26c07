internal import Archive
internal import Exchange
internal import Records
internal import Reporting

/// A row of a report as `report --json` prints it, one a line; an interface. `kind` is what the rows are by, in the last
/// line `total`.
struct ReportLineJSON: Encodable {
  var kind: String
  /// By the names of `ReportLine.names(of:)`, null for what is not known; empty in the last line. What pages are withheld
  /// for has names of its own, as in an export.
  var key: [String: OrNull<String>]
  var pages: PageLedger
  var settled: Int
  var documents: Int
  var documentsDone: Int
  var toReview: Int
  var copies: Int

  init(_ line: ReportLine) {
    kind = line.grouping
    let names = LedgerGrouping(rawValue: line.grouping).map(ReportLine.names(of:)) ?? []
    key = Dictionary(uniqueKeysWithValues: names.map { ($0, OrNull(wrappedValue: line.key[$0])) })
    if line.grouping == LedgerGrouping.outcome.rawValue {
      let withheldFor = line.key["reason"].flatMap(WithholdingKind.init(rawValue:))
      if withheldFor != nil { key["reason"] = OrNull(wrappedValue: nil) }
      key["withheld_for"] = OrNull(wrappedValue: withheldFor.map(ExportedWithholding.name))
      key["mark"] = OrNull(wrappedValue: withheldFor?.secrecy?.rawValue)
    }
    pages = line.pages
    settled = line.settled
    documents = line.documents
    documentsDone = line.documentsDone
    toReview = line.toReview
    copies = line.copies
  }
}
