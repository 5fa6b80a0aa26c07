internal import ArgumentParser
internal import Wording

/// `sohoa shelf`: which folders are shelves, and how they are read.
struct Shelf: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(ShelfHelpPhrase.shelf),
    subcommands: [ShelfAdd.self, ShelfList.self, ShelfMove.self])

  @OptionGroup var speech: LanguageOption
}
