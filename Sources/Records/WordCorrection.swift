/// What a word was recognised as before the language model corrected it.
package struct WordCorrection: Hashable, Sendable, Codable {
  package var raw: String
  /// How sure the correction is, 0 to 1.
  package var certainty: Double

  package init(raw: String, certainty: Double) {
    self.raw = raw
    self.certainty = certainty
  }
}
