internal import ArgumentParser
internal import Foundation
package import Wording

/// `--lang`; every command takes it.
struct LanguageOption: ParsableArguments {
  /// Read by `Language.spoken` before the command line is parsed, because help has to be in that language too;
  /// declared here so that a wrong value is refused.
  @Option(help: ArgumentHelp(Language.spoken.say(HelpPhrase.lang), valueName: "vi|en"))
  var lang: Language?
}

extension Language: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(rawValue: argument)
  }

  /// The language of this process.
  static let spoken = Language.chosen(
    asked: asked(in: CommandLine.arguments), environment: ProcessInfo.processInfo.environment)

  /// What `--lang` says on a command line that may not be well formed.
  static func asked(in arguments: [String]) -> String? {
    let options = arguments.prefix { $0 != "--" }
    if let joined = options.last(where: { $0.hasPrefix("--lang=") }) { return String(joined.dropFirst(7)) }
    guard let place = options.lastIndex(of: "--lang"), place + 1 < options.endIndex else { return nil }
    return options[place + 1]
  }
}
