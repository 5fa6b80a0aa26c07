internal import Archive
internal import Digitisation
internal import Records
internal import Wording
internal import Showing

extension Failure {
  /// Nil where `error` is none of the archive's.
  init?(archiveFault error: any Error, archive: String) {
    guard let error = error as? ArchiveError else { return nil }
    self.init(error, archive: archive)
  }

  /// `suggestion` is the option that names the archive, for commands that are suggested.
  init(_ error: DigitisationError, suggestion: String = "") {
    switch error {
    case .nothingToTakeIn(let problems):
      let said = problems.map { Language.spoken.say($0).split(separator: "\n").map(String.init) }
      self.init(
        status: .failed, sentence: said.compactMap(\.first).joined(separator: " "),
        remedy: said.first?.dropFirst().joined() ?? "")
    case .readerMissing(let path): self.init(.recognitionUnavailable, .readerMissing, ["path": .text(path)])
    case .recognitionUnavailable(let fault): self.init(fault)
    case .readersKeepDying(let files):
      self.init(.recognitionUnavailable, .readersDie, ["count": .count(files)])
    case .scansTakenAway(let folder): self.init(.failed, .scansTakenAway, ["path": .text(ShownPath.of(folder))])
    case .readersKeepEnding: self.init(.recognitionUnavailable, .readerFailed)
    case .shelfSeemsMoved(let old, let new):
      let (old, new) = (ShownPath.of(old), ShownPath.of(new))
      self.init(
        .seemsMoved,
        [
          "old": .text(old), "new": .text(new), "from": .text(ShownPath.quoted(old)),
          "to": .text(ShownPath.quoted(new)),
          "archive": .text(suggestion),
        ])
    case .notDrawn(let reason):
      self.init(
        status: .failed, sentence: Language.spoken.say(ReasonPhrase.reason(reason)),
        remedy: Language.spoken.say(ReasonPhrase.remedy(reason)))
    }
  }

  init(_ error: DigitisationPlan.ValidationError) {
    switch error {
    case .noPaths: self.init(.usage, .pathsMissing)
    case .language(let code): self.init(.usage, .languageNotUnderstood, ["code": .text(code)])
    case .readers(let value, let allowed): self.init("--readers", value, allowed)
    case .maxMegapixels(let value, let allowed): self.init("--max-megapixels", value, allowed)
    case .deadline(let value, let allowed): self.init("--deadline", value, allowed)
    case .memory(let value, let allowed): self.init("--memory", value, allowed)
    }
  }

  private init(_ option: String, _ value: Int, _ allowed: ClosedRange<Int>) {
    self.init(
      .usage, .outOfRange,
      [
        "option": .text(option), "value": .count(value), "least": .count(allowed.lowerBound),
        "most": .count(allowed.upperBound),
      ])
  }
}
