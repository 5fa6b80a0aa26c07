/// The month or only the year of a record whose day is not known: `2025-02`, `2025`.
package struct RecordMonth: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12; nil where only the year is known.
  package let month: Int?

  /// Nil where the calendar has no such month, or the year is none of a record.
  package init?(year: Int, month: Int? = nil) {
    guard (1900...2100).contains(year), month.map((1...12).contains) ?? true else { return nil }
    self.year = year
    self.month = month
  }

  /// Reads `2025-02`, `02/2025`, `2/2025`, `2025`.
  package init?(_ text: String) {
    let parts = text.split(whereSeparator: { "-/.".contains($0) }).map { Int($0) ?? -1 }
    switch parts.count {
    case 1: self.init(year: parts[0])
    case 2 where parts[0] > 12: self.init(year: parts[0], month: parts[1])
    case 2: self.init(year: parts[1], month: parts[0])
    default: return nil
    }
  }

  package var description: String {
    month.map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } ?? String(year)
  }
}
