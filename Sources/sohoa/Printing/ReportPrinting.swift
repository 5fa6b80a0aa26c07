internal import Reporting
internal import Records
internal import Wording

/// What a person sees of a progress report.
struct ReportPrinting {
  let report: ProgressReport
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    guard report.total.registered > 0 else {
      return [language.say(ReportPhrase.empty), language.say(ReportPhrase.emptyRemedy)]
    }
    let table = ReportTable(report: report, language: language).table.lines(width: terminal.width)
    return [terminal.styled(settled, .bold), documents, ""]
      + table.heading.map { terminal.styled($0, .dim) } + table.rows.dropLast()
      + (table.rows.last.map { [terminal.styled($0, .bold)] } ?? [])
      + [""] + balance
  }

  /// Settled may also mean unreadable or withheld; these are the pages that nobody has to look after.
  private var readable: Int { report.total.read + report.total.blank }

  private var settled: String {
    language.say(
      ReportPhrase.settled,
      [
        "settled": .count(report.total.settled), "registered": .count(report.total.registered),
        "share": .text(language.share(report.total.settled, of: report.total.registered)),
        "readable": .count(readable), "readableShare": .text(language.share(readable, of: report.total.registered)),
      ])
  }

  private var documents: String {
    let account = report.documents
    return [
      language.say(ReportPhrase.documents, ["count": .count(account.documents)]),
      language.say(ReportPhrase.documentsDone, ["count": .count(account.done)]),
      language.say(ReportPhrase.documentsToReview, ["count": .count(account.toReview)]),
    ].joined(separator: " · ")
  }

  private var balance: [String] {
    WrappedText.lines(language.say(report.balances ? ReportPhrase.balances : .unbalanced), on: terminal)
      .map { terminal.styled($0, report.balances ? .dim : .red) }
  }
}
