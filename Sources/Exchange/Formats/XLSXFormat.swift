internal import Archive
internal import Spreadsheets

extension ExportFormat {
  /// The contractors' sheet of 46 columns as Excel and LibreOffice open it (docs/spreadsheets.md).
  static let xlsx = ExportFormat(name: "xlsx", ending: "xlsx", writer: .list(XLSXListWriter()))
}

/// A list of documents as a workbook. `SheetWritingFault` is thrown as `ExchangeError`.
package struct XLSXListWriter: TableListWriter {
  package let layout: ListLayout

  package init(_ layout: ListLayout = .contractors) {
    self.layout = layout
  }

  package func with(_ layout: ListLayout) -> Self { Self(layout) }

  package func write(_ documents: ChosenDocuments, to path: String) throws -> Int {
    try WholeFile.place(path) { draft in
      try ExchangeError.rethrowing(at: path) {
        let writing = try WorkbookWriting(draft, sheet: layout.name, columns: layout.columns.map(\.column))
        let count = try layout.forEach(documents) { try writing.append($0) }
        try writing.end()
        return count
      }
    }
  }
}
