/// Numbers as content streams write them.
enum PDFNumber {
  /// Digits behind the point; a ten-thousandth of a point is nothing on paper.
  private static let steps = 10_000
  /// Reals of PDF/A-1 end at 32,767 (ISO 19005-1, 6.1.12).
  private static let most = 32_000.0

  /// Without an exponent.
  static func text(_ value: Double) -> String {
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
