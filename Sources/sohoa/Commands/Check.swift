internal import Archive
internal import ArgumentParser
internal import Digitisation
internal import Foundation
internal import Wording

/// `sohoa check`: whether the originals are unharmed and everything is accounted for.
struct Check: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(HelpPhrase.check),
    discussion: Examples.text(["sohoa check", "sohoa check --json", "sohoa check --backup /mnt/sao-luu/kho"]))

  @Option(help: .ofBackups(.checkFolder, value: .folder))
  var backup: String?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    if let backup { return try BackupCheckPrinting.check(backup, json: json) }
    let line = StatusLine(.errors)
    let (report, advice) = try await place.with(.checking) { archive in
      defer { line.clear() }
      let report = try archive.check { progress in
        line.show { _ in
          Language.spoken.say(
            CheckPhrase.checking, ["done": .count(progress.filesChecked), "known": .count(progress.files)])
        }
      }
      return (report, try await surveyed(archive, line))
    }
    if json {
      for finding in report.findings { try Printer.say(json: CheckFindingJSON(finding)) }
      if advice != ReadingAdvice() { try Printer.say(json: ReadingAdviceJSON(advice)) }
      try Printer.say(json: CheckReportJSON(report))
    } else {
      Printer.say(CheckPrinting(report: report, language: .spoken, terminal: .output).lines)
      Printer.say(AdvicePrinting(advice: advice, suggestion: place.suggestion, language: .spoken).lines)
    }
    return report.findings.allSatisfy(\.isMild) ? .done : .someUnreadable
  }

  /// Which pages are worth reading anew. Pages of earlier versions are looked at first where a reader is there; where none
  /// is, or it cannot work, it is only known how many there are. This tells of no damage and changes no exit code.
  private func surveyed(_ archive: Archive, _ line: StatusLine) async throws -> ReadingAdvice {
    let advice = try archive.readingAdvice()
    guard advice.unsurveyed > 0, FileManager.default.isExecutableFile(atPath: ReaderProgram.path) else { return advice }
    let plan = try ReadingOptions.parse([]).plan(["."], archive: place.folder)
    do {
      _ = try await Interruption.cancelling {
        try await RereadBatch.survey(archive, plan: plan, reader: ReaderProgram.path) { progress in
          line.show { _ in
            Language.spoken.say(
              RereadPhrase.surveying, ["done": .count(progress.pagesSettled), "known": .count(progress.pagesKnown)])
          }
        }
      }
    } catch is DigitisationError {
      return advice
    }
    return try archive.readingAdvice()
  }
}
