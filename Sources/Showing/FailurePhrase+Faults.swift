package import Archive
package import Wording

extension FailurePhrase {
  /// What is said of a condition among words that cannot be met as it was typed.
  package init(_ reason: SearchLanguage.Fault.Reason) {
    self =
      switch reason {
      case .valueMissing: .fieldEmpty
      case .typeNotUnderstood: .fieldType
      case .dateNotUnderstood: .fieldDate
      case .datesReversed: .fieldDatesReversed
      case .givenTwice: .fieldTwice
      case .standingNotUnderstood: .fieldStanding
      case .numberNotUnderstood: .fieldNumber
      case .excluded: .fieldExcluded
      }
  }
}
