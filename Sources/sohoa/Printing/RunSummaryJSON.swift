internal import Digitisation
internal import Exchange
internal import Records

/// The last line of `run --json`: the account of a run, and of the archive after it.
struct RunSummaryJSON: Encodable {
  struct Files: Encodable {
    var new: Int
    var changed: Int
    var known: Int
    var duplicate: Int
    var struckOff: Int
    var leftAside: Int
    var problems: Int
    var missing: Int
  }

  /// Pages that this run settled.
  struct Pages: Encodable {
    var read: Int
    var blank: Int
    var unreadable: Int
    var withheld: Int
  }

  let kind = "summary"
  var seconds: Double
  var files: Files
  var pages: Pages
  var documents: Int
  var toReview: Int
  /// Of the whole archive.
  var ledger: PageLedger
  @OrNull var difference: RecogniserDifference?

  init(_ summary: BatchSummary) {
    seconds = (summary.elapsed / .seconds(1)).tenths
    files = Files(
      new: summary.files.new, changed: summary.files.changed, known: summary.files.unchanged,
      duplicate: summary.files.duplicate, struckOff: summary.files.struckOff, leftAside: summary.files.leftAside,
      problems: summary.problemCount, missing: summary.missingCount)
    let count = { (state: PageState) in summary.pages[state, default: 0] }
    pages = Pages(
      read: count(.read), blank: count(.blank), unreadable: count(.unreadable), withheld: count(.withheld))
    documents = summary.documentsDescribed
    toReview = summary.needReview
    ledger = summary.ledger
    difference = summary.difference
  }
}
