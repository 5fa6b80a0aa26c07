internal import ArgumentParser
internal import Foundation
internal import Wording
internal import Showing

/// `--by`: who decides.
struct Decider: ParsableArguments {
  @Option(help: .said(.decider, value: .name))
  var by: String?

  /// What was asked for, else `SOHOA_BY`, else the login name; a decision without a name is not taken.
  var name: String {
    get throws {
      guard let told = Self.told(by) else { throw Failure(.nameMissing, status: .usage) }
      return told
    }
  }

  /// The same for what is no decision: where nobody is named, who the system says it is.
  static func nameOrLogin(_ by: String?) -> String {
    if let told = told(by) { return told }
    let login = SafeText.line(NSUserName())
    return login.isEmpty ? "?" : login
  }

  private static func told(_ by: String?) -> String? {
    let environment = ProcessInfo.processInfo.environment
    return [by, environment["SOHOA_BY"], environment["USER"], environment["LOGNAME"]].lazy.compactMap { $0 }
      .map { SafeText.line($0.trimmingCharacters(in: .whitespaces)) }.first { !$0.isEmpty }
  }
}
