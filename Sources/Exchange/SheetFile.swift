package import Spreadsheets

extension SheetDocument {
  package enum Form: Hashable, Sendable {
    case csv, xlsx

    /// What the name of a file asks for.
    package init(path: String) { self = path.lowercased().hasSuffix(".xlsx") ? .xlsx : .csv }
  }

  /// Writes the table at `path`, whole or not at all; `name` is what the tab of a workbook's sheet says.
  package func write(to path: String, as form: Form, sheet name: String) throws {
    switch form {
    case .csv: try WholeFile.write(path) { write in try write(csv) }
    case .xlsx:
      try WholeFile.place(path) { draft in
        try ExchangeError.rethrowing(at: path) { try write(draft, sheet: name) }
      }
    }
  }
}

extension ExchangeError {
  /// Runs `body`; what it says of a sheet that could not be written is told of the file at `path`.
  static func rethrowing<Value>(at path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let fault as SheetWritingFault {
      switch fault {
      case .libraryMissing: throw ExchangeError.sheetLibraryMissing
      case .tooManyRows: throw ExchangeError.tooManyRows
      case .textTooLong(let place): throw ExchangeError.cellTooLong(place.description)
      case .full: throw ExchangeError.full(path)
      case .notWritten: throw ExchangeError.notWritten(path)
      }
    }
  }
}
