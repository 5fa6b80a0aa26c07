/// The size of the type of a line, from how high its letters rise above the baseline.
///
/// In Times New Roman, the face of administrative papers (Decree 30/2020, appendix I), an `x` is 0.448 em high and a
/// capital 0.662 em; other book faces differ little.
package struct TypeSize {
  /// As if the line were in small letters, and as if it were in capitals or digits.
  let asSmall: Double
  let asCapitals: Double
  /// Whether the heights look like small letters: many a letter is clearly higher than the low ones.
  let looksSmall: Bool

  init?(_ letters: [InkBlob], on baseline: Baseline) {
    let rises = letters.map { baseline.height(at: $0.middle) - $0.top }.filter { $0 > 0 }.sorted()
    guard !rises.isEmpty else { return nil }
    let low = rises[rises.count / 4]
    asSmall = low / Self.smallLetter
    asCapitals = low / Self.capital
    let high = rises.filter { $0 >= Self.clearlyHigher * low }.count
    looksSmall = Double(high) >= Self.highShare * Double(rises.count) && rises.count >= 3
  }

  /// The likelier of the two; the page's body text, where known, decides in doubt.
  func size(body: Double?) -> Double {
    let first = looksSmall ? asSmall : asCapitals
    let second = looksSmall ? asCapitals : asSmall
    guard let body else { return first }
    if Self.near.contains(first / body) { return first }
    return Self.near.contains(second / body) ? second : first
  }

  package static let smallLetter = 0.448
  package static let capital = 0.662
  private static let clearlyHigher = 1.3
  private static let highShare = 0.15
  /// Titles and notes beside the body: 11 to 16 pt beside 13 and 14.
  private static let near = 0.72...1.34
}
