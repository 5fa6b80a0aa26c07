internal import VietnameseText

/// A day, a month or a year, as a person names a time.
package struct DatePeriod: Hashable, Sendable {
  package let first: RecordDate
  package let last: RecordDate

  /// Reads `2025-07-28`, `28/7/2025`, `2025-07`, `7/2025` and `2025`, and the same in words: `ngày 28 tháng 7 năm 2025`,
  /// `tháng 7 năm 2025`, `năm 2025`.
  package init?(_ text: String) {
    self.init(signs: Self.withSigns(text) ?? text)
  }

  /// `ngày 28 tháng 7 năm 2025` as `28/7/2025`; nil where it is no date in words.
  private static func withSigns(_ text: String) -> String? {
    let words = text.folded.split { $0.isWhitespace || $0 == "," }.map(String.init)
    let numbers = words.filter { !["ngay", "thang", "nam"].contains($0) }
    return numbers.count < words.count ? numbers.joined(separator: "/") : nil
  }

  private init?(signs text: String) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { "-/.".contains($0) }).map { Int($0) }
    switch (parts.count, parts.first ?? nil, parts.last ?? nil) {
    case (3, _, _):
      guard let day = RecordDate(text) else { return nil }
      (first, last) = (day, day)
    case (2, let one?, let two?):
      guard let month = Self.month(one > 31 ? two : one, of: one > 31 ? one : two) else { return nil }
      (first, last) = month
    case (1, let year?, _):
      guard let january = Self.month(1, of: year), let december = Self.month(12, of: year) else { return nil }
      (first, last) = (january.first, december.last)
    default: return nil
    }
  }

  private static func month(_ month: Int, of year: Int) -> (first: RecordDate, last: RecordDate)? {
    let days = (28...31).lazy.reversed().compactMap { RecordDate(year: year, month: month, day: $0) }
    guard let first = RecordDate(year: year, month: month, day: 1), let last = days.first else { return nil }
    return (first, last)
  }
}
