internal import ArgumentParser
internal import Exchange
internal import Wording

/// `--format`: a form in which documents leave, by its name.
struct TypedFormat: ExpressibleByArgument, Sendable {
  let format: ExportFormat

  init(_ format: ExportFormat) { self.format = format }

  init?(argument: String) {
    guard let format = ExportFormat.named(argument) else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format.name }

  static var allValueStrings: [String] { ExportFormat.all.map(\.name) }

  /// What each format is for.
  static var help: ArgumentHelp {
    let formats = ExportFormat.all.map { format in
      FormatPhrase(rawValue: format.name).map { "\(format.name) – \(Language.spoken.say($0))" } ?? format.name
    }
    return ArgumentHelp(
      Language.spoken.say(ExportPhrase.format, ["text": .text(formats.joined(separator: "; "))]),
      valueName: Language.spoken.say(ValuePhrase.format))
  }
}
