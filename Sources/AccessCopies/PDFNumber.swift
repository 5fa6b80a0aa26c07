/// Numbers as content streams write them.
enum PDFNumber {
  /// Parts of one that are told of factors. Of points a hundredth is a twentieth of a pixel of any scan, and every word has six numbers.
  static let fine = 10_000
  static let coarse = 100
  /// Reals of PDF/A-1 end at 32,767 (ISO 19005-1, 6.1.12).
  private static let most = 32_000.0

  /// Without an exponent.
  static func text(_ value: Double, steps: Int = fine) -> String {
    guard value.isFinite else { return "0" }
    let rounded = Int((max(-most, min(most, value)) * Double(steps)).rounded())
    let (whole, rest) = abs(rounded).quotientAndRemainder(dividingBy: steps)
    let sign = rounded < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    var digits = String(rest + steps).dropFirst()
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
