internal import Wording

extension Failure {
  /// A shelf that was not registered or moved.
  init(
    _ phrase: ShelfFailurePhrase, _ fillings: KeyValuePairs<String, Filling> = [:], status: ExitStatus = .failed,
    in language: Language = .spoken
  ) {
    let lines = language.say(phrase, fillings).split(separator: "\n", maxSplits: 1)
    self.init(status: status, sentence: lines.first.map(String.init) ?? "", remedy: lines.dropFirst().joined())
  }
}
