internal import Wording

/// The examples at the end of a command's help.
enum Examples {
  static func text(_ lines: [String]) -> String {
    ([Language.spoken.say(HelpPhrase.examples) + ":"] + lines.map { "  " + $0 }).joined(separator: "\n")
  }
}
