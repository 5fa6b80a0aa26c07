package import Records

/// What stands in a cell of a sheet that came in.
package enum CellValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  /// A day; a time of the day is left out.
  case date(RecordDate)
  case boolean(Bool)
  /// What a formula gives that cannot be computed, such as `#N/A`.
  case failure(String)

  /// As text: a whole number without a point, a date as `28/07/2025`.
  package var text: String {
    switch self {
    case .text(let text), .failure(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < Self.exact ? String(Int64(number)) : String(number)
    case .date(let date): date.dayFirst
    case .boolean(let value): value ? "TRUE" : "FALSE"
    }
  }

  /// Up to here each whole number has a `Double` of its own: 2^53.
  private static let exact = 9_007_199_254_740_992.0
}

extension RecordDate {
  /// As Vietnam writes it: `28/07/2025`.
  package var dayFirst: String { "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)" }
}
