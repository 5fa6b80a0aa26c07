internal import Archive
internal import ArgumentParser
internal import Reporting
internal import VietnameseText
internal import Wording

/// `sohoa audit`: numbers and dates compared with each other, as in a register.
struct Audit: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RecordHelpPhrase.audit),
    discussion: Examples.text(["sohoa audit", "sohoa audit --agency \"Sở Xây dựng\"", "sohoa audit --json"]))

  @Option(help: .said(.auditAgency, value: .name))
  var agency: String?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let entries = try await place.with(.searching) { try $0.registerEntries() }
    let wanted = agency.map { $0.singleSpaced.folded }
    let audit = RegisterAudit(
      entries.filter { entry in wanted.map { (entry.agency ?? "").folded.contains($0) } ?? true })
    if json {
      for finding in audit.findings { try Printer.say(json: RegisterFindingJSON(finding)) }
    } else {
      Printer.say(AuditPrinting(audit: audit, language: .spoken, terminal: .output).lines)
    }
    return .done
  }
}
