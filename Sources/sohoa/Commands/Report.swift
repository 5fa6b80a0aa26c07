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
    ]))

  @Option(help: .said(.by, value: .grouping))
  var by: LedgerGrouping = .box
  @Flag(help: .said(.json))
  var json = false
  @Flag(help: .said(.csv))
  var csv = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    guard !(json && csv) else { throw Failure.usage(.onlyOneForm, ["text": "--json, --csv"]) }
    let report = try await place.with(.searching) { try ProgressReport($0, by: by) }
    if json {
      for line in report.lines { try Printer.say(json: line) }
    } else if csv {
      Printer.write(ReportTable(report: report, language: .spoken).csv.text)
    } else {
      Printer.say(ReportPrinting(report: report, language: .spoken, terminal: .output).lines)
    }
    return .done
  }
}

extension LedgerGrouping: ExpressibleByArgument {}
