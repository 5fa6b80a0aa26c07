internal import Archive
internal import Records
internal import Reporting
internal import Spreadsheets
internal import Wording
internal import Showing

/// What a person sees of the quality of scans.
struct QualityPrinting {
  let report: QualityReport
  let language: Language
  let terminal: Terminal

  /// Rows that a terminal shows; all stand in the CSV.
  private static let mostRows = 40

  var lines: [String] {
    guard report.pages > 0 else {
      return [language.say(ReportPhrase.empty), language.say(ReportPhrase.emptyRemedy)]
    }
    let again = report.toBeScannedAgain
    var lines = [terminal.styled(language.say(QualityPhrase.measured, ["count": .count(report.pages)]), .bold)]
    if let accuracy = report.accuracy {
      let counts: KeyValuePairs<String, Filling> = [
        "accuracy": .text(Self.share(accuracy, in: language)), "accurate": .count(report.accurate),
        "recognised": .count(report.recognised),
      ]
      lines += WrappedText.lines(language.say(QualityPhrase.accuracy, counts), on: terminal)
    }
    if report.belowWantedResolution > 0 {
      lines.append(language.say(QualityPhrase.belowWanted, ["count": .count(report.belowWantedResolution)]))
    }
    lines.append(
      again == 0
        ? terminal.styled(language.say(QualityPhrase.nothing), .green)
        : terminal.styled(language.say(QualityPhrase.again, ["count": .count(again)]), .bold))
    if report.verdicts.count > again {
      lines.append(language.say(QualityPhrase.look, ["count": .count(report.verdicts.count - again)]))
    }
    return lines + rows
      + [""] + WrappedText.lines(language.say(QualityPhrase.estimate), on: terminal).map { terminal.styled($0, .dim) }
  }

  private var rows: [String] {
    guard !report.verdicts.isEmpty else { return [] }
    let columns = [
      TextTable.Column(heading: language.say(TermPhrase.file), alignment: .path),
      TextTable.Column(heading: language.say(TermPhrase.page), alignment: .right),
      TextTable.Column(heading: language.say(QualityPhrase.resolutionColumn), alignment: .right),
      TextTable.Column(heading: language.say(QualityPhrase.accuracyColumn), alignment: .right),
      TextTable.Column(heading: language.say(QualityPhrase.faultColumn)),
    ]
    let shown = report.verdicts.prefix(Self.mostRows).map { verdict in
      [
        ShownPath.of(verdict.page.path), language.number(verdict.page.page), Self.resolution(of: verdict) ?? "–",
        Self.accuracy(of: verdict, in: language) ?? "–", Self.reasons(of: verdict, in: language),
      ]
    }
    let table = TextTable(columns: columns, rows: shown).lines(width: terminal.width)
    let hidden = report.verdicts.count - shown.count
    return [""] + table.heading.map { terminal.styled($0, .dim) } + table.rows
      + (hidden > 0 ? [language.say(QualityPhrase.more, ["count": .count(hidden)])] : [])
  }

  /// All pages with faults, for a spreadsheet.
  var sheet: SheetDocument {
    let heading =
      [TermPhrase.file, .page].map { language.say($0) } + [language.say(QualityPhrase.resolutionColumn)]
      + [QualityPhrase.accuracyColumn, .faultColumn, .againColumn].map {
        language.say($0).split(separator: "\n").joined(separator: " ")
      }
    return SheetDocument(
      heading: heading,
      rows: report.verdicts.map { verdict in
        [
          .text(verdict.page.path), .count(verdict.page.page), .figure(Self.resolution(of: verdict) ?? ""),
          .figure(Self.accuracy(of: verdict, in: language) ?? ""), .text(Self.reasons(of: verdict, in: language)),
          .text(language.say(verdict.isToBeScannedAgain ? QualityPhrase.yes : .no)),
        ]
      })
  }

  private static func resolution(of verdict: PageVerdict) -> String? {
    verdict.page.measures.map { String($0.resolution) }
  }

  private static func accuracy(of verdict: PageVerdict, in language: Language) -> String? {
    verdict.page.measures?.accuracy.map { share($0, in: language) }
  }

  private static func share(_ share: Double, in language: Language) -> String {
    language.decimal(share * 100) + " %"
  }

  private static func reasons(of verdict: PageVerdict, in language: Language) -> String {
    verdict.faults.map { fault in
      guard fault == .unreadable, let reason = verdict.page.reason else { return language.say(QualityPhrase(fault)) }
      return language.say(ReasonPhrase.reason(reason))
    }.joined(separator: ", ")
  }
}

extension QualityPhrase {
  fileprivate init(_ fault: QualityFault) {
    self =
      switch fault {
      case .unreadable: .unreadable
      case .lowResolution: .lowResolution
      case .blurred: .blurred
      case .faint: .faint
      case .skewed: .skewed
      case .blackBorder: .blackBorder
      case .lowAccuracy: .lowAccuracy
      }
  }
}
