internal import ArgumentParser
internal import Foundation
internal import Wording

/// `--by`: who decides.
struct Decider: ParsableArguments {
  @Option(help: .said(.decider, value: .name))
  var by: String?

  /// What was asked for, else `SOHOA_BY`, else the login name; a decision without a name is not taken.
  var name: String {
    get throws {
      let environment = ProcessInfo.processInfo.environment
      let told = [by, environment["SOHOA_BY"], environment["USER"], environment["LOGNAME"]].lazy.compactMap { $0 }
        .map { SafeText.line($0.trimmingCharacters(in: .whitespaces)) }.first { !$0.isEmpty }
      guard let told else { throw Failure(.nameMissing, status: .usage) }
      return told
    }
  }
}
