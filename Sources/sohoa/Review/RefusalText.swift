internal import Archive
internal import Records
internal import Wording
internal import Showing

/// Why a decision was not taken, in words.
struct RefusalText {
  let refusal: DecisionRefusal
  let decision: ReviewDecision

  func failure(in language: Language = .spoken) -> Failure {
    let id = Filling.text(String(decision.document.rawValue))
    let field = Filling.text(language.say(TermPhrase(decision.field)))
    switch refusal {
    case .documentMissing: return Failure(.documentMissing, ["id": id], in: language)
    case .documentWithheld: return Failure(.documentWithheld, ["id": id], in: language)
    case .notDescribed: return Failure(.notDescribed, ["id": id], in: language)
    case .nothingToConfirm:
      return Failure(
        .nothingToConfirm, ["id": id, "field": field, "name": .text(decision.field.rawValue)], in: language)
    case .changed(let now):
      return Failure(
        .changed, ["id": id, "field": field, "value": .text(SafeText.line(now ?? "–"))], in: language)
    case .value(let fault): return failure(of: fault, field: field, in: language)
    }
  }

  private func failure(of fault: FieldValueFault, field: Filling, in language: Language) -> Failure {
    var typed = ""
    if case .correct(let text) = decision.verdict { typed = SafeText.line(text) }
    let value = Filling.text(typed)
    switch fault {
    case .empty: return Failure(.valueEmpty, ["field": field], in: language)
    case .tooLong(let most): return Failure(.valueTooLong, ["field": field, "most": .count(most)], in: language)
    case .typeNotKnown: return Failure(.typeNotKnown, ["value": value], in: language)
    case .typeAmbiguous(let types):
      let names = types.map(\.name).joined(separator: ", ")
      return Failure(.typeAmbiguous, ["value": value, "types": .text(names)], in: language)
    case .dateNotUnderstood: return Failure(.dateNotUnderstood, ["value": value], in: language)
    case .numberWithoutDigits: return Failure(.numberWithoutDigits, ["value": value], in: language)
    }
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
