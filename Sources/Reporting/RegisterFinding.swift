package import Archive
package import Records

/// A run of numbers: of one agency, one type, in one year (Decree 30/2020, article 15).
package struct RegisterSeries: Hashable, Sendable {
  package var agency: String
  package var type: DocumentType
  package var year: Int
  /// What the year is known by where a body was made anew in it; nil for whole years.
  package var isBeforeReorganisation: Bool?
}

/// A hint that a page is lost or a digit misread; a person looks.
package enum RegisterFinding: Hashable, Sendable {
  /// Numbers that no document bears, between `before` and `after`, which are there.
  case missing(RegisterSeries, numbers: ClosedRange<Int>, before: RegisterEntry, after: RegisterEntry)
  /// Documents that bear the same number.
  case doubled(RegisterSeries, number: String, [RegisterEntry])
  /// A document whose date does not lie between those of its neighbours by number.
  case outOfOrder(RegisterSeries, RegisterEntry, before: RegisterEntry?, after: RegisterEntry?)
  /// A date after the day on which the page was scanned.
  case dateAfterScan(RegisterEntry, scanned: RecordDate)
  /// A date before the Republic, which is a misreading.
  case dateTooEarly(RegisterEntry)
  /// The number bears another year than the date.
  case yearContradicts(RegisterEntry, year: Int)
  /// The symbol is that of another type than the title's.
  case symbolContradicts(RegisterEntry, bySymbol: [DocumentType])
}
