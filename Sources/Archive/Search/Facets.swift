internal import GRDB
internal import Records
internal import VietnameseText

/// What a search may be narrowed down by, as words of the index that no text can hold: `#s12` (shelf), `#tke_hoach`
/// (type), `#d2025`, `#d202507`, `#d20250728` and `#c202` (date, decade), `#n22 #n22_kh` (number), `#aso_xay` (agency),
/// `#knguyen_van` (signer), `#f` (the first page of its document).
///
/// Parts of a number or of a name are found as a run of pairs, each of which follows the one before it.
enum Facets {
  /// A text of the index that begins so consists of facets; `SyllableTokenizer` takes its words as they come.
  static let sign: UInt8 = 1

  enum Part: String { case number = "n", agency = "a", signer = "k" }

  /// What the first page of each document has.
  static let firstPage = "#f"

  /// `facets(shelves, type, number key, date, agency key[, signer, whether it is a first page])`, for the view that the index
  /// is built from. Shelves are numbers with spaces between them; before migration 12 there was one, and the view of
  /// migration 5 has five values.
  static let function = DatabaseFunction("facets", pure: true) { values in
    var words: [String] = []
    words += shelves(values[0]).map(Facets.shelf)
    if let type = String.fromDatabaseValue(values[1]) { words.append(Facets.type(type)) }
    if let key = String.fromDatabaseValue(values[2]) { words += run(key, .number) }
    if let date = String.fromDatabaseValue(values[3]) { words += days(date) }
    if let key = String.fromDatabaseValue(values[4]) { words += run(key, .agency) }
    if values.count > 5, let signer = String.fromDatabaseValue(values[5]) {
      words += run(SearchKey.of(signer), .signer)
    }
    if values.count > 6, Bool.fromDatabaseValue(values[6]) == true { words.append(firstPage) }
    return "\u{1}" + words.joined(separator: " ")
  }

  private static func shelves(_ value: DatabaseValue) -> [Int64] {
    if let shelf = Int64.fromDatabaseValue(value) { return [shelf] }
    return (String.fromDatabaseValue(value) ?? "").split(separator: " ").compactMap { Int64($0) }
  }

  static func shelf(_ number: Int64) -> String { "#s\(number)" }

  /// What finds the pages of any of `shelves`.
  static func expression(shelves: [Int64]) -> String {
    "(" + shelves.map { "\"\(shelf($0))\"" }.joined(separator: " OR ") + ")"
  }

  static func type(_ name: String) -> String {
    "#t" + name.composed.lowercased().split(separator: " ").joined(separator: "_")
  }

  static func day(_ date: RecordDate) -> String { "#d" + digits(date) }

  /// What finds a key of which `key` is a part, as FTS5 is asked for it; nil for a key without words.
  static func expression(partKey key: String, _ part: Part) -> String? {
    let words = key.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    let pairs = zip(words, words.dropFirst()).map { "#\(part.rawValue)\(SearchExpression.pair($0, $1))" }
    return "\"" + (pairs.isEmpty ? "#\(part.rawValue)\(first)" : pairs.joined(separator: " ")) + "\""
  }

  /// What finds the dates from `first` to `last`: whole decades, years and months where the period holds them whole.
  static func expression(from first: RecordDate?, to last: RecordDate?) -> String? {
    guard let from = first ?? RecordDate(year: 1900, month: 1, day: 1),
      let to = last ?? RecordDate(year: 2100, month: 12, day: 31), from <= to
    else { return nil }
    var words: [String] = []
    for decade in from.year / 10...to.year / 10 {
      let years = decade * 10...decade * 10 + 9
      if let whole = period(years.lowerBound...years.upperBound), whole.first >= from, whole.last <= to {
        words.append("#c\(decade)")
      } else {
        for year in years.clamped(to: from.year...to.year) { words += self.words(of: year, from: from, to: to) }
      }
    }
    return words.isEmpty ? nil : "(" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }

  private static func words(of year: Int, from: RecordDate, to: RecordDate) -> [String] {
    if let whole = period(year...year), whole.first >= from, whole.last <= to { return ["#d\(year)"] }
    return (1...12).flatMap { month -> [String] in
      let days = (1...31).compactMap { RecordDate(year: year, month: month, day: $0) }
      let within = days.filter { from <= $0 && $0 <= to }
      return within.count == days.count ? ["#d" + String(digits(days[0]).dropLast(2))] : within.map(day)
    }
  }

  private static func period(_ years: ClosedRange<Int>) -> (first: RecordDate, last: RecordDate)? {
    guard let first = RecordDate(year: years.lowerBound, month: 1, day: 1),
      let last = RecordDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    return (first, last)
  }

  /// Of a date, or of a month or year.
  private static func days(_ date: String) -> [String] {
    if let day = RecordDate(date) {
      let digits = digits(day)
      return ["#c" + digits.prefix(3), "#d" + digits.prefix(4), "#d" + digits.prefix(6), "#d" + digits]
    }
    guard let digits = RecordMonth(date)?.description.filter({ $0 != "-" }) else { return [] }
    return ["#c" + digits.prefix(3), "#d" + digits.prefix(4)] + (digits.count > 4 ? ["#d" + digits] : [])
  }

  private static func digits(_ date: RecordDate) -> String { date.description.filter { $0 != "-" } }

  /// Pairs first, so that a run of them is a phrase.
  private static func run(_ key: String, _ part: Part) -> [String] {
    let words = key.split(separator: " ").map(String.init)
    let pairs = zip(words, words.dropFirst()).map(SearchExpression.pair)
    return (pairs + words).map { "#\(part.rawValue)\($0)" }
  }
}
