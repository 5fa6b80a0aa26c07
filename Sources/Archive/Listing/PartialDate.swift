package import Records

/// A day of which only the month or the year may be known. What is not known stays so.
package struct PartialDate: Hashable, Sendable {
  package var year: Int
  package var month: Int?
  package var day: Int?

  package init(_ date: RecordDate) {
    (year, month, day) = (date.year, date.month, date.day)
  }

  package init(_ month: RecordMonth) {
    (year, self.month) = (month.year, month.month)
  }

  /// Whether it may lie before any day that `other` may be.
  func mayPrecede(_ other: PartialDate) -> Bool {
    (year, month ?? 0, day ?? 0) < (other.year, other.month ?? 0, other.day ?? 0)
  }

  /// Whether it may lie behind any day that `other` may be.
  func mayFollow(_ other: PartialDate) -> Bool {
    (year, month ?? 13, day ?? 32) > (other.year, other.month ?? 13, other.day ?? 32)
  }
}
