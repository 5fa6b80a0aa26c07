/// A number that stands in a gap of the print, as a pen fills it in: the number of a paper, its day or its month.
package struct WrittenNumber: Hashable, Sendable, Codable {
  /// The raw value is stored.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case number, day, month
  }

  package struct Reading: Hashable, Sendable, Codable {
    /// Digits, as written: `05`.
    package var text: String
    /// 0 to 1.
    package var probability: Double

    package init(text: String, probability: Double) {
      self.text = text
      self.probability = probability
    }
  }

  package var kind: Kind
  package var box: PixelBox
  /// The likeliest first; never empty.
  package var readings: [Reading]

  package init(kind: Kind, box: PixelBox, readings: [Reading]) {
    self.kind = kind
    self.box = box
    self.readings = readings
  }
}
