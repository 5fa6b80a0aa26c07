internal import Archive
internal import ArgumentParser
internal import Wording

/// `sohoa check`: whether the originals are unharmed and everything is accounted for.
struct Check: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(HelpPhrase.check),
    discussion: Examples.text(["sohoa check", "sohoa check --json"]))

  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let line = StatusLine(.errors)
    let report = try await place.with(.checking) { archive in
      defer { line.clear() }
      return try archive.check { progress in
        line.show { _ in
          Language.spoken.say(
            CheckPhrase.checking, ["done": .count(progress.filesChecked), "known": .count(progress.files)])
        }
      }
    }
    if json {
      for finding in report.findings { try Printer.say(json: CheckFindingJSON(finding)) }
      try Printer.say(json: CheckReportJSON(report))
    } else {
      Printer.say(CheckPrinting(report: report, language: .spoken, terminal: .output).lines)
    }
    return report.findings.allSatisfy(\.isMild) ? .done : .someUnreadable
  }
}
