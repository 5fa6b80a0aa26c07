internal import ArgumentParser
internal import Wording

/// `sohoa run`: from scans to records.
struct Run: ArchiveCommand {
  static let configuration = CommandConfiguration(abstract: Language.spoken.say(HelpPhrase.run))
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption
  func perform() async throws -> ExitStatus { .done }
}
