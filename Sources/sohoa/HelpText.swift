internal import Foundation
internal import Wording

/// The help that ArgumentParser writes, whose own few words are English.
enum HelpText {
  static func translated(_ help: String, to language: Language) -> String {
    guard language != .english else { return help }
    var text = help
    for (english, phrase) in words {
      text = text.replacingOccurrences(of: english, with: language.say(phrase))
    }
    return text
  }

  private static let words: KeyValuePairs<String, HelpPhrase> = [
    "See 'sohoa help <subcommand>' for detailed help.": .seeHelp,
    "See 'sohoa help shelf <subcommand>' for detailed help.": .seeShelfHelp,
    "OVERVIEW": .overview, "USAGE": .usage, "ARGUMENTS": .arguments, "SUBCOMMANDS": .subcommands, "OPTIONS": .options,
    "<subcommand>": .subcommand, "(default:": .defaultValue, "; default:": .defaultBehindValues,
    "(values:": .possibleValues,
    "Show help information.": .helpOption, "Show the version.": .versionOption,
  ]
}
