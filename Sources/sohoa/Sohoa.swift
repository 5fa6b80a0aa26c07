internal import ArgumentParser
internal import Wording

/// The command that has all others.
struct Sohoa: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "sohoa",
    abstract: Language.spoken.say(HelpPhrase.sohoa),
    version: "sohoa \(version)",
    subcommands: [
      Run.self, Reread.self, Retry.self, Search.self, Show.self, Report.self, Check.self, Export.self, Review.self,
      Cites.self,
      Tasks.self,
      Audit.self, AuthorityList.self, Divide.self, Join.self, Withhold.self, Release.self, Remove.self,
      Procedures.self, CaseCommand.self, ReuseCommand.self, Known.self,
      Shelf.self, Index.self, UpgradeArchive.self, Backup.self, Restore.self, Serve.self, PersonCommand.self,
      InventoryCommand.self,
    ])

  @OptionGroup var speech: LanguageOption
}
