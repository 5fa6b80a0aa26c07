internal import Foundation

/// What a string of digits may be, from what the network says a column: prefix search over CTC (Hannun and others, 2014,
/// "First-Pass Large Vocabulary Continuous Speech Recognition").
enum StringReadings {
  private struct Path {
    /// Probabilities that it ends in a blank, and in its last digit.
    var blank = 0.0
    var digit = 0.0
    var sum: Double { blank + digit }
  }

  /// Texts with their probabilities, the likeliest first.
  static func likeliest(_ columns: [[Double]]) -> [(text: String, probability: Double)] {
    let none = DigitNetwork.classes - 1
    var paths: [[UInt8]: Path] = [[]: Path(blank: 1)]
    for column in columns {
      let said = column.map { exp($0) }
      var next: [[UInt8]: Path] = [:]
      for (text, path) in paths {
        next[text, default: Path()].blank += path.sum * said[none]
        if let last = text.last { next[text, default: Path()].digit += path.digit * said[Int(last)] }
        for digit in 0..<none where said[digit] > leastDigit {
          let before = text.last == UInt8(digit) ? path.blank : path.sum
          next[text + [UInt8(digit)], default: Path()].digit += before * said[digit]
        }
      }
      let kept = next.sorted { ($0.value.sum, $1.key.count) > ($1.value.sum, $0.key.count) }.prefix(width)
      paths = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
    return paths.map { (text: $0.key.map { String($0) }.joined(), probability: $0.value.sum) }
      .sorted { ($0.probability, $1.text) > ($1.probability, $0.text) }
  }

  /// Texts that are followed at once.
  private static let width = 24
  private static let leastDigit = 0.0005
}
