/// Numbers as content streams write them.
enum PDFNumber {
  /// Parts of one that are told of factors. Of points half a tenth is a fifth of a pixel at 300 dots an inch, and every word has four numbers.
  static let fine = 10_000
  static let coarse = 10
  /// Reals of PDF/A-1 end at 32,767 (ISO 19005-1, 6.1.12).
  private static let most = 32_000.0

  /// Without an exponent.
  static func text(_ value: Double, steps: Int = fine) -> String {
    text(parts: parts(value, steps: steps), of: steps)
  }

  /// In parts of one, rounded; 0 for what is no number.
  static func parts(_ value: Double, steps: Int) -> Int {
    value.isFinite ? Int((max(-most, min(most, value)) * Double(steps)).rounded()) : 0
  }

  /// A number of parts of one.
  static func text(parts rounded: Int, of steps: Int) -> String {
    let (whole, rest) = abs(rounded).quotientAndRemainder(dividingBy: steps)
    let sign = rounded < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    var digits = String(rest + steps).dropFirst()
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
