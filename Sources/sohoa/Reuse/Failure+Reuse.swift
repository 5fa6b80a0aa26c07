internal import Records
internal import Wording
internal import Showing

extension Failure {
  static func reuse(
    _ phrase: ReuseFailurePhrase, _ fillings: KeyValuePairs<String, Filling> = [:], status: ExitStatus = .failed
  ) -> Failure {
    .said(phrase, fillings, status: status)
  }

  static func identity(_ fault: IdentityNumber.Fault) -> Failure {
    switch fault {
    case .length: .reuse(.numberLength, status: .usage)
    case .checkDigit: .reuse(.checkDigit, status: .usage)
    case .province: .reuse(.province, status: .usage)
    }
  }
}

/// Days as people type them.
enum TypedDay {
  static func read(_ text: String) throws -> RecordDate {
    guard let day = RecordDate(text.filter { !$0.isWhitespace }) else {
      throw Failure.reuse(.dateNotUnderstood, ["text": .text(SafeText.line(text))], status: .usage)
    }
    return day
  }

  /// Today where nothing was typed.
  static func read(orToday text: String?) throws -> RecordDate {
    if let text { return try read(text) }
    guard let today = RecordDate.today else { throw Failure.reuse(.dateNotUnderstood, ["text": ""], status: .usage) }
    return today
  }
}
