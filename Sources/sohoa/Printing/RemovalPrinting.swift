internal import Archive
internal import Records
internal import Wording
internal import Showing

/// What is said when a scan was taken off the books, or could not be.
struct RemovalPrinting {
  let target: String
  let json: Bool

  private struct Line: Encodable {
    /// `removed` or `disposed`.
    var kind: String
    var files: [String]
    var pages: Int
  }

  func say(_ outcome: RemovalOutcome, isDisposal: Bool) throws -> ExitStatus {
    let text = Filling.text(SafeText.line(target))
    switch outcome {
    case .nothingThere: throw Failure.said(RemovalPhrase.nothingThere, ["text": text])
    case .alreadyRemoved: throw Failure.said(RemovalPhrase.alreadyRemoved, ["text": text])
    case .sharesFile(let path, let others):
      let numbers = others.map { String($0.rawValue) }.joined(separator: ", ")
      throw Failure.said(
        RemovalPhrase.sharesFile, ["path": .text(SafeText.line(ShownPath.of(path))), "text": .text(numbers)])
    case .removed(let files, let pages):
      if json {
        try Printer.say(json: Line(kind: isDisposal ? "disposed" : "removed", files: files, pages: pages))
        return .done
      }
      let said = Language.spoken.say(
        isDisposal ? RemovalPhrase.disposed : .removed, ["count": .count(files.count), "pages": .count(pages)])
      Printer.say(said)
      if !isDisposal, Int64(target) != nil {
        let next = Language.spoken.say(RemovalPhrase.removedNext, ["id": text])
        Printer.say(Terminal.output.styled(next, .dim))
      }
      if isDisposal { Printer.say(Language.spoken.say(WithholdingPhrase.backups)) }
      return .done
    }
  }
}

/// The list of what was taken off the books.
struct RemovedScansPrinting {
  let scans: [RemovedScan]
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    guard !scans.isEmpty else { return [language.say(RemovalPhrase.listEmpty)] }
    let headings: [RemovalPhrase] = [.columnFile, .columnPages, .columnKind, .columnBy, .columnReason]
    let columns = headings.map {
      TextTable.Column(
        heading: language.say($0), alignment: $0 == .columnPages ? .right : $0 == .columnFile ? .path : .left)
    }
    let rows = scans.map { scan in
      let kind = language.say(scan.reason.kind == .disposal ? RemovalPhrase.kindDisposal : .kindWrong)
      let restored = scan.isRestored ? " (" + language.say(RemovalPhrase.isRestored) + ")" : ""
      return [
        SafeText.line(ShownPath.of(scan.path)), language.number(scan.pages), kind + restored,
        SafeText.line(scan.by) + ", " + language.day(scan.at), SafeText.line(scan.reason.words),
      ]
    }
    let table = TextTable(columns: columns, rows: rows).lines(width: terminal.width)
    let title = language.say(RemovalPhrase.listed, ["count": .count(scans.count)])
    return [terminal.styled(title, .bold)] + table.heading.map { terminal.styled($0, .dim) } + table.rows
  }
}

/// A scan that was taken off the books as `remove --list --json` prints it, one a line; an interface.
struct RemovedScanJSON: Encodable {
  let kind = "removed-scan"
  var file: String
  var documents: [Int64]
  var pages: Int
  /// `wrong-scan` or `disposal`.
  var removal: String
  var reason: String
  var by: String
  var at: String
  var restored: Bool

  init(_ scan: RemovedScan) {
    file = scan.path
    documents = scan.documents.map(\.rawValue)
    pages = scan.pages
    removal = scan.reason.kind.rawValue
    reason = scan.reason.words
    by = scan.by
    at = scan.at
    restored = scan.isRestored
  }
}

/// A record that was put back, as `remove --undo --json` prints it.
struct RestoredRecordJSON: Encodable {
  let kind = "restored"
  var document: Int64
}
