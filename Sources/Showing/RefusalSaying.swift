package import Archive
internal import Records
package import Wording

/// Why a decision was not taken: a sentence, and on a second line what to do.
package struct RefusalSaying {
  private let refusal: DecisionRefusal
  private let decision: ReviewDecision

  package init(refusal: DecisionRefusal, decision: ReviewDecision) {
    self.refusal = refusal
    self.decision = decision
  }

  package func said(in language: Language) -> String {
    let id = Filling.text(String(decision.document.rawValue))
    let field = Filling.text(language.say(TermPhrase(decision.field)))
    switch refusal {
    case .documentMissing: return language.say(DecisionPhrase.documentMissing, ["id": id])
    case .documentWithheld: return language.say(DecisionPhrase.documentWithheld, ["id": id])
    case .notDescribed: return language.say(DecisionPhrase.notDescribed, ["id": id])
    case .nothingToConfirm:
      return language.say(
        DecisionPhrase.nothingToConfirm, ["id": id, "field": field, "name": .text(decision.field.rawValue)])
    case .changed(let now):
      return language.say(
        DecisionPhrase.changed, ["id": id, "field": field, "value": .text(SafeText.line(now ?? "–"))])
    case .value(let fault): return said(fault, of: field, in: language)
    }
  }

  private func said(_ fault: FieldValueFault, of field: Filling, in language: Language) -> String {
    var typed = ""
    if case .correct(let text) = decision.verdict { typed = SafeText.line(text) }
    let value = Filling.text(typed)
    switch fault {
    case .empty: return language.say(DecisionPhrase.valueEmpty, ["field": field])
    case .tooLong(let most): return language.say(DecisionPhrase.valueTooLong, ["field": field, "most": .count(most)])
    case .typeNotKnown: return language.say(DecisionPhrase.typeNotKnown, ["value": value])
    case .typeAmbiguous(let types):
      let names = types.map(\.name).joined(separator: ", ")
      return language.say(DecisionPhrase.typeAmbiguous, ["value": value, "types": .text(names)])
    case .dateNotUnderstood: return language.say(DecisionPhrase.dateNotUnderstood, ["value": value])
    case .numberWithoutDigits: return language.say(DecisionPhrase.numberWithoutDigits, ["value": value])
    }
  }
}
