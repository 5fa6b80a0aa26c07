internal import Exchange
internal import Spreadsheets
internal import Wording
internal import Showing

extension Failure {
  /// Why the sheet at `path` cannot be taken.
  init(_ fault: SheetFault, at path: Filling) {
    switch fault {
    case .encoding: self = Failure.said(DecisionPhrase.sheetEncoding, ["path": path])
    case .openQuote(let row): self = Failure.said(DecisionPhrase.sheetQuote, ["path": path, "row": .count(row)])
    case .cell(let place, let fault): self.init(fault, of: place, at: path)
    case .damaged(let part): self.init(.damaged, ["path": path, "part": .text(SafeText.line(part))])
    case .suspicious(let part): self.init(.suspicious, ["path": path, "part": .text(SafeText.line(part))])
    case .sheetMissing(let name, let others):
      let sheets = others.map { "“\(SafeText.line($0))”" }.joined(separator: ", ")
      self.init(.sheetMissing, ["path": path, "name": .text(SafeText.line(name)), "sheets": .text(sheets)])
    case .encrypted: self.init(.encrypted, ["path": path])
    case .oldWorkbook: self.init(.oldWorkbook, ["path": path])
    case .binaryWorkbook: self.init(.binaryWorkbook, ["path": path])
    case .openDocument: self.init(.openDocument, ["path": path])
    case .notAWorkbook: self.init(.notAWorkbook, ["path": path])
    case .cutShort: self.init(.cutShort, ["path": path])
    case .noSheet: self.init(.noSheet, ["path": path])
    case .tooLarge(let limit):
      let phrase: SheetFailurePhrase =
        switch limit {
        case .file: .fileTooLarge
        case .parts: .tooManyParts
        case .unpacked: .unpacksTooLarge
        case .cells: .tooManyCells
        case .texts: .tooMuchText
        case .nesting: .nestedTooDeep
        }
      self.init(phrase, ["path": path])
    }
  }

  init(
    _ phrase: SheetFailurePhrase, _ fillings: KeyValuePairs<String, Filling> = [:], status: ExitStatus = .failed
  ) {
    self = Failure.said(phrase, fillings, status: status)
  }

  private init(_ fault: CellFault, of place: CellPlace, at path: Filling) {
    let (phrase, text): (SheetFailurePhrase, String) =
      switch fault {
      case .textMissing: (.textMissing, "")
      case .notANumber(let text): (.notANumber, text)
      case .notADate(let text): (.notADate, text)
      case .kindNotKnown(let text): (.kindNotKnown, text)
      case .notComputed: (.notComputed, "")
      case .textTooLong: (.textTooLong, "")
      case .misplaced: (.misplaced, "")
      case .legacyLetters: (.legacyLetters, "")
      }
    self.init(
      phrase,
      [
        "path": path, "cell": .text(place.description), "row": .count(place.row),
        "text": .text(SafeText.line(String(text.prefix(40)))),
      ])
  }
}
