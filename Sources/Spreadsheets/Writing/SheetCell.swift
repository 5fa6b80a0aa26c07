package import Records

/// What is put into a cell of a sheet that leaves.
package enum SheetCell: Hashable, Sendable {
  /// Stays text in every spreadsheet, whatever it looks like.
  case text(String)
  case count(Int)
  /// A number that was written for a language, such as `98,7`; it is not guarded.
  case figure(String)
  case date(RecordDate)
  case empty

  /// As it stands in comma-separated values.
  package var csv: String {
    switch self {
    case .text(let text): CSVText.quoted(CSVText.guarded(text))
    case .count(let count): String(count)
    case .figure(let figure): CSVText.quoted(figure)
    case .date(let date): date.dayFirst
    case .empty: ""
    }
  }
}
