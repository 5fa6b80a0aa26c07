internal import Records

extension PageText {
  /// The share of letters that are probably right, 0 to 1, by how sure the recogniser was of each word; nil without words.
  ///
  /// It knows nothing of words that were not seen at all.
  var estimatedAccuracy: Double? {
    var letters = 0.0
    var wrong = 0.0
    for word in lines.flatMap(\.words) {
      let count = Double(word.text.count)
      letters += count
      wrong += count * Self.errors(at: word.confidence)
    }
    return letters > 0 ? 1 - wrong / letters : nil
  }

  /// The share of wrong letters in words of so much confidence: measured on the 3,100 words of the nine transcribed real
  /// pages (docs/accuracy.md, "Estimated accuracy").
  private static func errors(at confidence: Double) -> Double {
    switch confidence {
    case ..<50: 0.28
    case ..<70: 0.19
    case ..<80: 0.064
    case ..<88: 0.027
    case ..<96: 0.005
    default: 0.0035
    }
  }
}
