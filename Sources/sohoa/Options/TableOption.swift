internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Spreadsheets
internal import Wording
internal import Showing

/// In which form a report's table leaves, and where to.
struct TableOption: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, xlsx
  }

  @Option(help: .ofSheets(.reportFormat, value: .format))
  var format: Form?
  @Option(help: .ofSheets(.reportOutput, value: .file))
  var output: String?

  var isAsked: Bool { format != nil || output != nil }

  /// A workbook is no text for a terminal.
  func check() throws {
    if form == .xlsx, output == nil { throw Failure(.needsFile, status: .usage) }
  }

  /// Without `--format`, the name of the file says it.
  private var form: SheetDocument.Form {
    switch format {
    case .csv: .csv
    case .xlsx: .xlsx
    case nil: output.map { SheetDocument.Form(path: $0) } ?? .csv
    }
  }

  /// Prints the table, or writes it to the file that was named; `name` is what the tab of a sheet says.
  func give(_ table: SheetDocument, _ name: SheetPhrase, in place: ArchiveOption) async throws {
    guard let output else { return Printer.write(table.csv) }
    try await place.with(.searching) { archive in
      guard try PicturePlace(output: output).mayBeWritten(in: archive) else {
        throw Failure(.failed, .outputFailed, ["path": .text(output)])
      }
    }
    do {
      try table.write(to: output, as: form, sheet: Language.spoken.say(name))
    } catch let error as ExchangeError {
      throw Failure(error)
    }
    Printer.note(Language.spoken.say(SheetPhrase.written, ["path": .text(SafeText.line(output))]) + "\n")
  }
}
