/// Why a sheet that came in cannot be taken.
package enum SheetFault: Error, Hashable, Sendable {
  /// Comma-separated values in bytes that are no Unicode text.
  case encoding
  /// A quotation mark that is opened in this row is never closed.
  case openQuote(row: Int)
  /// The workbook has a password.
  case encrypted
  /// Excel's form before 2007 (`.xls`).
  case oldWorkbook
  /// Excel's binary form (`.xlsb`).
  case binaryWorkbook
  /// A sheet of LibreOffice (`.ods`).
  case openDocument
  /// No sheet at all: another file, whatever its name.
  case notAWorkbook
  /// The file ends too early.
  case cutShort
  /// A part of the workbook is missing, or is not what it should be.
  case damaged(part: String)
  /// A workbook that no spreadsheet program writes: a document type or entities in its XML, or two parts of one name.
  case suspicious(part: String)
  case tooLarge(Limit)
  /// The workbook has no sheet with cells that is shown.
  case noSheet
  case sheetMissing(String, among: [String])
  case cell(CellPlace, CellFault)

  package enum Limit: Hashable, Sendable, CaseIterable {
    case file, parts, unpacked, cells, texts, nesting
  }
}

/// Why a cell cannot be taken.
package enum CellFault: Hashable, Sendable {
  /// It names a text that the workbook does not have.
  case textMissing
  case notANumber(String)
  /// No day of the calendar.
  case notADate(String)
  /// A kind of cell that there is none of.
  case kindNotKnown(String)
  /// A formula whose result was never stored.
  case notComputed
  case textTooLong
  /// It stands before a cell that comes earlier, or twice, or beyond the last row or column.
  case misplaced
  /// Vietnamese in the letters of a font of old, such as TCVN3.
  case legacyLetters
}
