internal import Archive
internal import ArgumentParser
internal import Reporting
internal import Wording

/// `sohoa report`: how far digitisation is.
struct Report: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(HelpPhrase.report),
    discussion: Examples.text([
      "sohoa report", "sohoa report --by type", "sohoa report --by dossier --csv > bao-cao.csv",
      "sohoa report --by dossier --format xlsx --output bao-cao.xlsx",
      "sohoa report --quality", "sohoa report --set-aside",
    ]))

  @Option(help: .said(.by, value: .grouping))
  var by: LedgerGrouping = .box
  @Flag(help: .said(.quality))
  var quality = false
  @Flag(help: .ofSetAside(.setAside))
  var setAside = false
  @Flag(help: .ofReuse(.indicators))
  var indicators = false
  @Option(help: .ofReuse(.from, value: .date))
  var from: String?
  @Option(help: .ofReuse(.to, value: .date))
  var to: String?
  @Flag(help: .said(.json))
  var json = false
  @Flag(help: .said(.csv))
  var csv = false
  @OptionGroup var table: TableOption
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    guard !(json && (csv || table.isAsked)), !(csv && table.format == .xlsx) else {
      throw Failure.usage(.onlyOneForm, ["text": "--json, --csv, --format"])
    }
    try table.check()
    guard !(quality && setAside) else { throw Failure.usage(.onlyOneForm, ["text": "--quality, --set-aside"]) }
    if indicators { return try await IndicatorReport(from: from, to: to, json: json).give(from: place) }
    if setAside { return try await performSetAside() }
    if quality { return try await performQuality() }
    let report = try await place.with(.searching) { try ProgressReport($0, by: by) }
    if json {
      for line in report.lines { try Printer.say(json: ReportLineJSON(line)) }
    } else if csv || table.isAsked {
      try await table.give(ReportTable(report: report, language: .spoken).sheet, .report, in: place)
    } else {
      Printer.say(ReportPrinting(report: report, language: .spoken, terminal: .output).lines)
    }
    return .done
  }

  private func performSetAside() async throws -> ExitStatus {
    let pages = try await place.with(.searching) { try $0.setAsidePages() }
    let printing = SetAsidePrinting(
      pages: pages, suggestion: place.suggestion, language: .spoken, terminal: .output)
    if json {
      for page in pages { try Printer.say(json: SetAsideJSON(page, in: .spoken)) }
    } else if csv || table.isAsked {
      try await table.give(printing.sheet, .setAside, in: place)
    } else {
      Printer.say(printing.lines)
    }
    return .done
  }

  private func performQuality() async throws -> ExitStatus {
    let report = try await place.with(.searching) { try QualityReport($0) }
    let printing = QualityPrinting(report: report, language: .spoken, terminal: .output)
    if json {
      for verdict in report.verdicts { try Printer.say(json: QualityPageJSON(verdict)) }
      try Printer.say(json: QualityTotalJSON(report))
    } else if csv || table.isAsked {
      try await table.give(printing.sheet, .quality, in: place)
    } else {
      Printer.say(printing.lines)
    }
    return .done
  }
}

extension LedgerGrouping: ExpressibleByArgument {}
