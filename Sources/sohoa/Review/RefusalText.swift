internal import Archive
internal import Wording
internal import Showing

/// Why a decision was not taken, as a failure of the command line.
struct RefusalText {
  let refusal: DecisionRefusal
  let decision: ReviewDecision

  func failure(in language: Language = .spoken) -> Failure {
    let lines = RefusalSaying(refusal: refusal, decision: decision).said(in: language)
      .split(separator: "\n", maxSplits: 1)
    return Failure(
      status: .failed, sentence: lines.first.map(String.init) ?? "", remedy: lines.dropFirst().joined())
  }
}

extension Failure {
  /// A decision that was not taken, or a sheet that could not be.
  init(
    _ phrase: DecisionPhrase, _ fillings: KeyValuePairs<String, Filling> = [:], status: ExitStatus = .failed,
    in language: Language = .spoken
  ) {
    let lines = language.say(phrase, fillings).split(separator: "\n", maxSplits: 1)
    self.init(status: status, sentence: lines.first.map(String.init) ?? "", remedy: lines.dropFirst().joined())
  }
}
