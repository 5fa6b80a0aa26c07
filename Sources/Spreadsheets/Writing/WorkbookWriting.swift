internal import CWorkbook
internal import Foundation
internal import Records

/// Writes a workbook with one sheet, row by row; memory stays flat. Its heading stays in sight and has a filter; texts are texts,
/// days are days.
///
/// libxlsxwriter does not look at what its temporary files say, so the finished file is read again, which takes a fifth of the time.
@safe package final class WorkbookWriting {
  private let path: String
  private let columns: [SheetColumn]
  private var sheet: OpaquePointer?
  private var row = 0
  /// Rows with cells; others are not stored.
  private var filled = 0

  /// At `path` nothing may lie that is wanted. `name` is shown on the sheet's tab: 31 characters at most, none of `[]:*?/\`.
  package init(_ path: String, sheet name: String, columns: [SheetColumn]) throws(SheetWritingFault) {
    self.path = path
    self.columns = columns
    var outcome = WORKBOOK_DONE
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    let fitsPage = columns.reduce(0) { $0 + $1.width } <= Self.pageWidth
    unsafe sheet = workbook_sheet_begin(path, folder, name, fitsPage, &outcome)
    try Self.check(outcome)
    for (number, column) in columns.enumerated() {
      let kind =
        switch column.kind {
        case .text: WORKBOOK_TEXT
        case .number: WORKBOOK_NUMBER
        case .date: WORKBOOK_DATE
        }
      try Self.check(unsafe workbook_sheet_column(sheet, UInt16(number), column.width, kind))
    }
    for (number, column) in columns.enumerated() {
      let heading = EscapedText.written(column.heading)
      try Self.check(unsafe workbook_sheet_heading(sheet, UInt16(number), heading))
    }
  }

  /// What can still be read on a page of A4 lying on its side, in widths of a digit: print of 6 points.
  private static let pageWidth = 220.0

  deinit {
    if let sheet = unsafe sheet { unsafe workbook_sheet_abandon(sheet) }
  }

  package func append(_ cells: [SheetCell]) throws(SheetWritingFault) {
    row += 1
    guard row < SheetLimits.rows else { throw .tooManyRows }
    if cells.contains(where: { $0 != .empty }) { filled += 1 }
    for (column, cell) in cells.enumerated() { try put(cell, UInt32(row), UInt16(column)) }
  }

  /// Writes the file. Nothing can be appended afterwards.
  package func end() throws(SheetWritingFault) {
    guard let written = unsafe sheet else { return }
    unsafe sheet = nil
    try Self.check(unsafe workbook_sheet_end(written, UInt32(row), UInt16(columns.count)))
    guard WorkbookCheck.rows(of: path) == filled + (columns.isEmpty ? 0 : 1) else { throw .notWritten }
  }

  private func put(_ cell: SheetCell, _ row: UInt32, _ column: UInt16) throws(SheetWritingFault) {
    let outcome =
      switch cell {
      case .text(let text): unsafe workbook_sheet_text(sheet, row, column, try stored(text, row, column))
      case .figure(let text): unsafe workbook_sheet_figure(sheet, row, column, try stored(text, row, column))
      case .count(let count): unsafe workbook_sheet_number(sheet, row, column, Double(count))
      case .date(let date):
        unsafe workbook_sheet_date(sheet, row, column, Int32(date.year), Int32(date.month), Int32(date.day))
      case .empty: WORKBOOK_DONE
      }
    try Self.check(outcome)
  }

  /// The limit is on what is stored; nothing is cut off silently.
  private func stored(_ text: String, _ row: UInt32, _ column: UInt16) throws(SheetWritingFault) -> String {
    let stored = EscapedText.written(text)
    guard stored.utf8.count <= SheetLimits.cellText || stored.unicodeScalars.count <= SheetLimits.cellText else {
      throw .textTooLong(CellPlace(row: Int(row) + 1, column: Int(column) + 1))
    }
    return stored
  }

  private static func check(_ outcome: workbook_outcome) throws(SheetWritingFault) {
    switch outcome {
    case WORKBOOK_DONE: return
    case WORKBOOK_NO_LIBRARY: throw .libraryMissing
    case WORKBOOK_FULL: throw .full
    default: throw .notWritten
    }
  }
}
