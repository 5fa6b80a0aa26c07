internal import Records

/// Days as spreadsheets count them (ECMA-376 part 1, 18.17.4).
enum SerialDate {
  /// What a number in a date's format is: a day; the number itself where it is none that records have, such as 0 for an empty cell or a
  /// time of day. Nil where the calendar has no such day: below 0, behind the year 9999, and 60, the 29 February that 1900 did not have.
  static func value(_ serial: Double, from1904: Bool) -> CellValue? {
    guard serial >= 0, serial < last else { return nil }
    let days = Int(serial)
    if from1904 { return date(days + offset1904).map(CellValue.date) ?? .number(serial) }
    guard days != missing else { return nil }
    guard days > 0 else { return .number(serial) }
    return date(days < missing ? days + 1 : days).map(CellValue.date) ?? .number(serial)
  }

  private static let last = 2_958_466.0
  private static let missing = 60
  /// Days between the two ways to count.
  private static let offset1904 = 1462

  /// The day so many days behind 30 December 1899; nil for a year that records do not have.
  static func date(_ days: Int) -> RecordDate? {
    // After Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”: years begin in March, eras have 400 years.
    let shifted = days + 719_468 - 25_569
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return RecordDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
