/// A day in the calendar, as printed on a record; written as ISO 8601 (`2025-07-28`).
package struct RecordDate: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil for a day that the calendar does not have, or a year outside 1900 to 2100.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2100).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025-07-28`, also `28/07/2025` and `28-7-2025`.
  package init?(_ text: String) {
    let parts = text.split(whereSeparator: { "-/.".contains($0) }).map { Int($0) ?? -1 }
    guard parts.count == 3 else { return nil }
    if parts[0] > 31 {
      self.init(year: parts[0], month: parts[1], day: parts[2])
    } else {
      self.init(year: parts[2], month: parts[1], day: parts[0])
    }
  }

  package var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  package static func < (left: RecordDate, right: RecordDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }
}
