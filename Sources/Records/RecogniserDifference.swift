/// How what the own recogniser reads on a page differs from what libtesseract reads.
package struct RecogniserDifference: Hashable, Sendable, Codable {
  /// Words that libtesseract reads.
  package var words: Int
  /// Those that the own recogniser reads otherwise, or not.
  package var different: Int
  /// Those that both read alike, but with an edge of the box off by more than `boxTolerance`.
  package var boxes: Int
  /// Those that both read alike, but with a confidence off by more than `confidenceTolerance`.
  package var confidences: Int

  /// Pixels.
  package static let boxTolerance = 1
  /// Points of a hundred.
  package static let confidenceTolerance = 0.5

  package init(words: Int, different: Int, boxes: Int = 0, confidences: Int = 0) {
    self.words = words
    self.different = different
    self.boxes = boxes
    self.confidences = confidences
  }

  /// Pages of older archives know words only.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      words: try values.decode(Int.self, forKey: .words), different: try values.decode(Int.self, forKey: .different),
      boxes: try values.decodeIfPresent(Int.self, forKey: .boxes) ?? 0,
      confidences: try values.decodeIfPresent(Int.self, forKey: .confidences) ?? 0)
  }

  package static func + (one: Self, other: Self) -> Self {
    Self(
      words: one.words + other.words, different: one.different + other.different, boxes: one.boxes + other.boxes,
      confidences: one.confidences + other.confidences)
  }
}
