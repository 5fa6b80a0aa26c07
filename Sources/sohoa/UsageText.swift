internal import Wording
internal import Showing

/// What ArgumentParser says of a command line that it does not understand, said in both languages.
struct UsageText: Hashable, Sendable {
  /// ArgumentParser's sentence; the parts that change stand in single quotes.
  let message: String

  func failure(usage: String, in language: Language = .spoken) -> Failure {
    let command = Self.command(in: usage)
    return Failure(
      status: .usage, sentence: sentence(command: command, in: language),
      remedy: language.say(UsagePhrase.seeHelp, ["command": .text(command)]))
  }

  /// In a search, a dash before a word leaves the word out: `sohoa search cấp phép -nhà`. ArgumentParser would take it for
  /// options, so it becomes a minus, which the search takes for a dash. `-json` is a slip for an option.
  static func prepared(_ arguments: [String]) -> [String] {
    guard arguments.first == "search" else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.count
    return arguments.enumerated().map { place, word in
      guard place < end, word.count > 1, word != "-h", word.hasPrefix("-"), !word.hasPrefix("--"),
        word.dropFirst().first?.isLetter == true,
        !options.contains(String(word.dropFirst()))
      else { return word }
      let left = word.dropFirst()
      // A shell takes the quotes of `-"nhà ở"`.
      return left.contains(" ") && !left.contains("\"") ? "−\"\(left)\"" : "−" + left
    }
  }

  private static let options: Set<String> = [
    "type", "number", "agency", "signer", "cites", "from", "to", "dossier", "status", "sort", "limit", "offset",
    "facets",
    "explain", "saved", "new", "open", "picture", "json", "archive", "lang", "help", "version",
  ]

  /// A word with one dash before it. ArgumentParser would take `-chuyển` for a bundle of flags, find `-h` among them
  /// and print help; all our options but `-h` have two dashes.
  static func dashed(in arguments: [String], language: Language = .spoken) -> Failure? {
    let words = arguments.prefix { $0 != "--" }
    guard let word = words.first(where: { $0.count > 1 && $0.hasPrefix("-") && !$0.hasPrefix("--") && $0 != "-h" })
    else { return nil }
    let command = words.first.map { $0 == word ? "sohoa" : "sohoa " + $0 } ?? "sohoa"
    return Failure(
      status: .usage, sentence: language.say(UsagePhrase.dashed, ["name": .text(word)]),
      remedy: language.say(
        UsagePhrase.dashedRemedy, ["command": .text(command), "name": .text(ShownPath.quoted(word))]))
  }

  private func sentence(command: String, in language: Language) -> String {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    let (first, second) = (quoted.first ?? "", quoted.dropFirst().first ?? "")
    let named: KeyValuePairs<String, Filling> = ["name": .text(first)]
    if message.hasPrefix("Unknown option") { return language.say(UsagePhrase.unknownOption, named) }
    if message.hasPrefix("Missing value for") { return language.say(UsagePhrase.missingValue, named) }
    if message.hasPrefix("Missing expected argument") { return language.say(UsagePhrase.missingArgument, named) }
    if message.hasPrefix("The value") {
      return language.say(UsagePhrase.wrongValue, ["value": .text(first), "name": .text(second)])
    }
    if message.contains("nexpected argument") {
      return language.say(command == "sohoa" ? UsagePhrase.unknownCommand : .unexpectedArgument, named)
    }
    return language.say(UsagePhrase.notUnderstood)
  }

  /// `sohoa run` from the usage line of the full message.
  private static func command(in usage: String) -> String {
    let words =
      usage.split(separator: "\n").last { $0.contains("Usage: ") || $0.contains("--help") }?
      .split(whereSeparator: { " '".contains($0) }).map(String.init) ?? []
    guard let start = words.firstIndex(of: "sohoa") else { return "sohoa" }
    return words[start...].prefix { $0.allSatisfy { $0.isLowercase && $0.isASCII } }.joined(separator: " ")
  }
}
