package import Records

/// What a person wants to say of a field.
package struct ReviewDecision: Hashable, Sendable {
  package enum Verdict: Hashable, Sendable {
    case confirm
    case correct(String)
    case unknown
  }

  package var document: DocumentID
  package var field: FieldName
  package var verdict: Verdict
  /// What the person saw there, for decisions made elsewhere: nothing is decided where it has changed since. Nil where it
  /// is not told; an empty text where there was nothing.
  package var seen: String?

  package init(document: DocumentID, field: FieldName, verdict: Verdict, seen: String? = nil) {
    self.document = document
    self.field = field
    self.verdict = verdict
    self.seen = seen
  }
}

/// Why a decision was not taken.
package enum DecisionRefusal: Error, Hashable, Sendable {
  case documentMissing
  case documentWithheld
  /// Pages wait, or no page of the file could be opened: there is no description to decide on.
  case notDescribed
  case nothingToConfirm
  case value(FieldValueFault)
  /// The field says something else by now; nil where it is gone.
  case changed(now: String?)
}
