/// A table that leaves, whole in memory: a report, or what is to be reviewed.
package struct SheetDocument: Hashable, Sendable {
  package var heading: [String]
  package var rows: [[SheetCell]]

  package init(heading: [String], rows: [[SheetCell]]) {
    self.heading = heading
    self.rows = rows
  }

  /// As comma-separated values.
  package var csv: String {
    CSVText.beginning + CSVText.line(headings: heading) + rows.map { CSVText.line($0) }.joined()
  }

  /// As a workbook at `path`, with a sheet called `name`.
  package func write(_ path: String, sheet name: String) throws(SheetWritingFault) {
    let writing = try WorkbookWriting(path, sheet: name, columns: columns)
    for row in rows { try writing.append(row) }
    try writing.end()
  }

  /// As wide as what stands in them, within reason.
  private var columns: [SheetColumn] {
    heading.enumerated().map { place, heading in
      let cells = rows.lazy.compactMap { place < $0.count ? $0[place] : nil }
      let longest = cells.prefix(Self.looked).map { $0.csv.count }.max() ?? 0
      let isNumber = !rows.isEmpty && cells.allSatisfy { if case .count = $0 { true } else { false } }
      let word = heading.split(separator: " ").map(\.count).max() ?? 0
      return SheetColumn(
        heading, width: Double(min(max(longest, word + 3, Self.narrowest), Self.widest) + 2),
        kind: isNumber ? .number : .text)
    }
  }

  /// Rows that are looked at for the width of a column.
  private static let looked = 500
  private static let narrowest = 6
  private static let widest = 60
}
