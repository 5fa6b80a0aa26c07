/// What a person said of a field. The raw value is stored and exported.
package enum FieldVerdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// The value is what the paper says.
  case confirmed
  /// The paper says something else, which was typed.
  case corrected
  /// The paper does not tell; nobody is asked again.
  case unknown
}

/// A person's decision on a field of one document; the latest one of a field counts, and no later run changes it.
package struct FieldDecision: Hashable, Sendable, Codable {
  package var verdict: FieldVerdict
  /// Normalised; nil exactly where the verdict is `unknown`.
  package var value: String?
  /// What the program had found when it was decided; nil where it had found nothing.
  package var found: String?
  /// Who decided.
  package var by: String
  /// When, as ISO 8601 in UTC.
  package var at: String

  package init(verdict: FieldVerdict, value: String?, found: String?, by: String, at: String) {
    self.verdict = verdict
    self.value = value
    self.found = found
    self.by = by
    self.at = at
  }

  /// The rule that a field's evidence names where a person decided.
  package var rule: String { Self.ruleLead + verdict.rawValue }

  /// Whether a field's evidence is a person's decision.
  package static func isRule(_ rule: String) -> Bool { rule.hasPrefix(ruleLead) }

  private static let ruleLead = "person-"
}
