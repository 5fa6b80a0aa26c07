internal import Records

/// Whether a date agrees with what the text says of other days: a document cannot cite one that was not issued yet.
struct DateSense: Sendable {
  /// The latest day of a document that the text cites by number.
  let latestCited: RecordDate?
  /// How often the text names each year.
  private let years: [Int: Int]

  init(_ pages: [PageLayout]) {
    var latest: RecordDate?
    var years: [Int: Int] = [:]
    for page in pages.prefix(Self.pages) {
      let words = page.rows.dropFirst(Self.headerRows).flatMap(\.words)
      for (index, word) in words.enumerated() where word.confidence > Self.sure {
        let plain = word.text.filter { $0.isNumber || $0 == "/" }
        guard let date = plain.contains("/" as Character) ? RecordDate(plain) : nil else {
          if plain.count == 4, plain.hasPrefix("20") || plain.hasPrefix("19"), let year = Int(plain) {
            years[year, default: 0] += 1
          }
          continue
        }
        years[date.year, default: 0] += 1
        // "Quyết định số 17/QĐ-UBND ngày 05/01/2023": the number stands right before.
        let before = words[max(0, index - 3)..<index]
        guard
          before.contains(where: {
            $0.text.contains("/" as Character) && $0.letters >= 2 && $0.text.contains(where: \.isNumber)
          }),
          before.contains(where: { $0.bare == "ngay" })
        else { continue }
        latest = max(latest ?? date, date)
      }
    }
    latestCited = latest
    self.years = years
  }

  func contradicts(_ date: RecordDate) -> Bool {
    latestCited.map { date < $0 } ?? false
  }

  /// The date with another digit in its year that the text speaks for most; nil where none agrees with it.
  func agreeing(with date: RecordDate) -> RecordDate? {
    let digits = Array(String(date.year))
    let near = years.filter { year, _ in
      let other = Array(String(year))
      return other.count == digits.count && zip(other, digits).filter { $0 != $1 }.count == 1
    }
    let dates = near.compactMap { year, count in
      RecordDate(year: year, month: date.month, day: date.day).map { (date: $0, count: count) }
    }.filter { !contradicts($0.date) }
    return dates.max { ($0.count, $0.date) < ($1.count, $1.date) }?.date
  }

  /// What a record says of its time stands on its first pages.
  private static let pages = 6
  /// Rows of a page's head, where the document's own date stands.
  private static let headerRows = 4
  private static let sure = 0.8
}
