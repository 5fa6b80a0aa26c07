package import Foundation

/// A table that came in, whether as XLSX or as comma-separated values: rows that are not empty, with their numbers.
///
/// The form is told by the first bytes, never by the file's name. Reading opens nothing but the bytes and is bounded
/// (`SheetLimits`).
package struct SheetTable: Hashable, Sendable {
  /// Nil for comma-separated values.
  package var sheet: String?
  package var rows: [SheetRow]
  /// Cells that are shown as one; only the first of each range has a value.
  package var merged: [CellRange]

  /// Bytes of a file that may be a sheet; what is larger is refused.
  package static let largestFile = SheetLimits.file

  package init(sheet: String? = nil, rows: [SheetRow], merged: [CellRange] = []) {
    self.sheet = sheet
    self.rows = rows
    self.merged = merged
  }

  /// Reads the sheet called `name`, or the first one that is shown.
  package init(_ bytes: Data, sheet name: String? = nil) throws(SheetFault) {
    switch try FileKind(bytes) {
    case .workbook: self = try WorkbookReading(bytes).table(name)
    case .text: self = SheetTable(rows: try CSVReading(bytes).rows)
    }
    try LegacyLetters.refuse(in: self)
  }

  /// The merged cells that a place is one of.
  package func merging(_ place: CellPlace) -> CellRange? { merged.first { $0.contains(place) } }
}

/// A row of a sheet, with the cells that are not empty, from left to right.
package struct SheetRow: Hashable, Sendable {
  /// As a spreadsheet shows it, from 1.
  package var number: Int
  package var cells: [SheetRow.Cell]

  package struct Cell: Hashable, Sendable {
    /// From 1.
    package var column: Int
    package var value: CellValue

    package init(column: Int, value: CellValue) {
      self.column = column
      self.value = value
    }
  }

  package init(number: Int, cells: [Cell]) {
    self.number = number
    self.cells = cells
  }

  /// A row of texts, of which empty ones are left out.
  package init(number: Int, texts: [String]) {
    let cells = texts.enumerated().compactMap { $1.isEmpty ? nil : Cell(column: $0 + 1, value: .text($1)) }
    self.init(number: number, cells: cells)
  }

  /// Nil for an empty cell. `column` counts from 1.
  package subscript(column: Int) -> CellValue? {
    if column >= 1, column <= cells.count, cells[column - 1].column == column { return cells[column - 1].value }
    return cells.first { $0.column == column }?.value
  }

  /// The text of a cell; empty for an empty one.
  package func text(_ column: Int) -> String { self[column]?.text ?? "" }
}
