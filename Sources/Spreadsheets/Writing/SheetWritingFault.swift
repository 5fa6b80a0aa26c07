/// Why a sheet could not be written.
package enum SheetWritingFault: Error, Hashable, Sendable {
  /// libxlsxwriter is not installed.
  case libraryMissing
  /// A text is longer than a spreadsheet's cell can hold.
  case textTooLong(CellPlace)
  /// More rows than a sheet can have.
  case tooManyRows
  /// The disk is full.
  case full
  /// The file could not be written, or was not whole when it was read again, as where a temporary file found no room.
  case notWritten
}
