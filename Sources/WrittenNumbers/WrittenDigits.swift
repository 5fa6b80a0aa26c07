package import Records

/// Reads numbers that were written by hand, from cut-out grey pictures.
package struct WrittenDigits: Sendable {
  /// Where less than this is left for what a calendar allows, it is no such number.
  private static let leastPossible = 0.02
  /// Widths at which a number is looked at; the mean of what is said is righter than each (docs/handwriting.md).
  private static let stretches = [0.88, 1, 1.12]

  package init() {}

  /// What the number may be, the likeliest first, at most `count`, each with its probability; nothing where there is no ink.
  /// `grey` holds `width` times `height` values row by row, 0 black to 255.
  package func readings(
    of grey: [UInt8], width: Int, height: Int, as kind: WrittenNumber.Kind, count: Int = 3
  ) -> [WrittenNumber.Reading] {
    guard let network = DigitNetwork.trained else { return [] }
    var probabilities: [String: Double] = [:]
    for stretch in Self.stretches {
      guard let strip = InkStrip(grey: grey, width: width, height: height, stretch: stretch) else { return [] }
      // What a calendar rules out is shared among the others.
      let possible = StringReadings.likeliest(network.columns(of: strip)).filter { kind.mayBe($0.text) }
      let sum = possible.reduce(0) { $0 + $1.probability }
      if sum < Self.leastPossible { continue }
      for reading in possible {
        probabilities[reading.text, default: 0] += reading.probability / sum / Double(Self.stretches.count)
      }
    }
    return probabilities.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(count)
      .map { WrittenNumber.Reading(text: $0.key, probability: min(1, $0.value)) }
  }
}

extension WrittenNumber.Kind {
  /// What a calendar and a register allow.
  func mayBe(_ text: String) -> Bool {
    guard let value = Int(text) else { return false }
    return switch self {
    case .number: (1...6).contains(text.count) && value > 0
    case .day: text.count <= 2 && (1...31).contains(value)
    case .month: text.count <= 2 && (1...12).contains(value)
    }
  }
}
