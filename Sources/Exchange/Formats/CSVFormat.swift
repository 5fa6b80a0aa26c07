internal import Archive
internal import Spreadsheets

extension ExportFormat {
  /// The contractors' sheet of 46 columns as comma-separated values (docs/spreadsheets.md).
  static let csv = ExportFormat(name: "csv", ending: "csv", writer: .list(CSVListWriter()))
}

/// A list of documents as comma-separated values, UTF-8 with a byte order mark.
package struct CSVListWriter: TextListWriter, TableListWriter {
  package let layout: ListLayout

  package init(_ layout: ListLayout = .contractors) {
    self.layout = layout
  }

  package func with(_ layout: ListLayout) -> Self { Self(layout) }

  package func write(_ documents: ChosenDocuments, to path: String) throws -> Int {
    try WholeFile.write(path) { write in try self.write(documents, to: write) }
  }

  @discardableResult
  package func write(_ documents: ChosenDocuments, to write: (String) throws -> Void) throws -> Int {
    try write(CSVText.beginning + CSVText.line(headings: layout.columns.map(\.column.heading)))
    return try layout.forEach(documents) { try write(CSVText.line($0)) }
  }
}
