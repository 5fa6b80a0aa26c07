/// Why a sheet could not be written.
package enum SheetWritingFault: Error, Hashable, Sendable {
  /// libxlsxwriter is not installed.
  case libraryMissing
  /// A text is longer than a spreadsheet's cell can hold.
  case textTooLong(CellPlace)
  /// More rows than a sheet can have.
  case tooManyRows
  /// The file could not be written, or was not whole when it was read again: a full disk, above all.
  case notWritten
}
