package import Records

/// Reads numbers that were written by hand, from cut-out grey pictures.
package struct WrittenDigits: Sendable {
  package init() {}

  /// What the number may be, the likeliest first, at most `count`, each with its probability; nothing where there is no ink.
  /// `grey` holds `width` times `height` values row by row, 0 black to 255.
  package func readings(
    of grey: [UInt8], width: Int, height: Int, as kind: WrittenNumber.Kind, count: Int = 3
  ) -> [WrittenNumber.Reading] {
    guard let network = DigitNetwork.trained, let strip = InkStrip(grey: grey, width: width, height: height) else {
      return []
    }
    let likeliest = StringReadings.likeliest(network.columns(of: strip))
    return likeliest.filter { kind.mayBe($0.text) }.prefix(count)
      .map { WrittenNumber.Reading(text: $0.text, probability: min(1, $0.probability)) }
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
