package import Records

/// Numbers, shares, dates and spans of time as people write them in each language.
extension Language {
  /// `1.234` in Vietnamese, `1,234` in English.
  package func number(_ count: Int) -> String {
    let digits = String(count.magnitude)
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += thousandsMark }
      grouped.append(digit)
    }
    return (count < 0 ? "-" : "") + grouped
  }

  /// One digit after the decimal mark: `4,2` in Vietnamese, `4.2` in English.
  package func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return sign + number(Int(tenths.magnitude) / 10) + decimalMark + String(tenths.magnitude % 10)
  }

  /// A share of a whole, `part` of `whole`, in percent with one decimal; a dash where there is no whole.
  ///
  /// Nearly all is never shown as all, and nearly nothing never as nothing: 9999 of 10000 is 99.9 %.
  package func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    if part == 0 { return "0 %" }
    if part == whole { return "100 %" }
    let percent = Double(part) / Double(whole) * 100
    return decimal(min(max(percent, 0.1), 99.9)) + " %"
  }

  /// As `share`, with two decimals, for shares that are small by nature: `0,69 %`.
  package func finerShare(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0, part < whole else { return share(part, of: whole) }
    let hundredths = Int((min(max(Double(part) / Double(whole) * 100, 0.01), 99.99) * 100).rounded())
    return number(hundredths / 100) + decimalMark + Self.twoDigits(hundredths % 100) + " %"
  }

  /// `28/07/2025` in Vietnamese, `2025-07-28` in English.
  package func date(_ date: RecordDate) -> String {
    switch self {
    case .vietnamese: "\(Self.twoDigits(date.day))/\(Self.twoDigits(date.month))/\(date.year)"
    case .english: date.description
    }
  }

  /// `07/2025` in Vietnamese, `2025-07` in English.
  package func month(_ month: Int, of year: Int) -> String {
    switch self {
    case .vietnamese: "\(Self.twoDigits(month))/\(year)"
    case .english: "\(year)-\(Self.twoDigits(month))"
    }
  }

  /// A span of time in its two largest units: `2 giờ 5 phút`, `1 min 12 s`.
  package func span(seconds: Double) -> String {
    let whole = Int(max(0, seconds.rounded()))
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    if hours > 0 { return say(TimePhrase.hours, ["hours": .count(hours), "minutes": .count(minutes)]) }
    if minutes > 0 { return say(TimePhrase.minutes, ["minutes": .count(minutes), "seconds": .count(rest)]) }
    return say(TimePhrase.seconds, ["seconds": .count(rest)])
  }

  /// `a, b, c`, cut after `most` with how many more there are.
  package func list(_ names: [String], most: Int = 8) -> String {
    let shown = names.prefix(most).joined(separator: ", ")
    let more = names.count - most
    return more > 0 ? shown + say(TimePhrase.andMore, ["count": .count(more)]) : shown
  }

  private var thousandsMark: String { self == .vietnamese ? "." : "," }
  private var decimalMark: String { self == .vietnamese ? "," : "." }
  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
