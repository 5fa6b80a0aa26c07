internal import Records
internal import VietnameseText

/// Runs of words by which a page is found among many: such as were read surely and hardly stand on another page.
enum TellingRuns {
  /// One of a line at most, the most telling first.
  static func of(_ pages: [PageText]) -> [String] {
    let runs = pages.flatMap(\.lines).compactMap { best(of: $0.words) }
    return runs.sorted { $1.weight < $0.weight }.prefix(most).map(\.text).uniqued
  }

  private static func best(of words: [Word]) -> (text: String, weight: Int)? {
    guard words.count >= length else { return nil }
    var best: (text: String, weight: Int)?
    for start in 0...(words.count - length) {
      let run = words[start..<start + length]
      guard run.allSatisfy({ $0.confidence >= sure && $0.text.contains { $0.isLetter || $0.isNumber } }) else {
        continue
      }
      let weight = run.reduce(0) { $0 + Self.weight(of: $1.text) }
      if weight > best?.weight ?? 0 { best = (run.map(\.text).joined(separator: " "), weight) }
    }
    return best
  }

  /// Digits tell most, then names, then long words.
  private static func weight(of text: String) -> Int {
    let digits = text.count(where: \.isNumber)
    return 3 * min(digits, 6) + min(text.count, 6) + (text.first?.isUppercase == true ? 2 : 0)
  }

  private static let length = 3
  private static let most = 12
  /// Confidence of a word, 0 to 100.
  private static let sure = 85.0
}
