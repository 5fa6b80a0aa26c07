internal import ArgumentParser
internal import Wording

/// How PDF copies are made.
struct PDFOptions: ParsableArguments {
  enum Conformance: String, ExpressibleByArgument, CaseIterable {
    case level2u = "2u"
    case level1b = "1b"
  }

  @Option(help: .ofCopies(.pdfa, value: .format))
  var pdfa: Conformance = .level2u
  @Flag(help: .ofCopies(.compress))
  var compress = false
  @Option(help: .ofCopies(.mark, value: .words))
  var mark: String?
  @Option(help: .ofCopies(.signWith, value: .words))
  var signWith: String?

  /// What was chosen, as a value.
  struct Choice: Sendable {
    /// Of ISO 19005.
    var part: Int
    var compresses: Bool
    var mark: String?
    var signing: SigningProgram?

    /// Another text means other files.
    var fingerprint: String { "\(part) \(compresses) \(mark ?? "") \(signing?.command ?? "")" }
  }

  /// Refused where the format has no pages.
  var isDefault: Bool { pdfa == .level2u && !compress && mark == nil && signWith == nil }

  var choice: Choice {
    Choice(part: pdfa == .level1b ? 1 : 2, compresses: compress, mark: mark, signing: signWith.map(SigningProgram.init))
  }
}
