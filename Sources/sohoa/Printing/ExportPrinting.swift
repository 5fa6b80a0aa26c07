internal import Archive
internal import Exchange
internal import Records
internal import Wording
internal import Showing

/// What is said of documents that leave.
struct ExportPrinting: Sendable {
  let departure: Departure
  let archive: Archive
  let language: Language
  let terminal: Terminal
  let isJSON: Bool

  /// Failures that a person is shown; `--json` has all.
  private static let shown = 50

  /// Documents that were named by number and cannot be given.
  func sayRefused() throws {
    for refused in departure.refused {
      if isJSON {
        try Printer.say(json: ExportEvent.LeftOut(refused))
        continue
      }
      let phrase: ExportPhrase =
        switch refused.reason {
        case .missing: .refusedMissing
        case .withheld: .refusedWithheld
        case .unsettled: .refusedUnsettled
        }
      Printer.warn(language.say(phrase, ["id": .text(String(refused.document.rawValue))]))
    }
  }

  func words(of progress: DepartureProgress) -> String {
    language.say(ExportPhrase.progress, ["done": .count(progress.done), "known": .count(progress.documents)])
  }

  func noteUnsettled() {
    guard departure.unsettled > 0 else { return }
    Printer.warn(language.say(ExportPhrase.unsettled, ["count": .count(departure.unsettled)]))
  }

  func sayList(_ end: ExportEnd, at path: String) throws {
    if isJSON {
      return try Printer.say(
        json: ExportEvent.Summary(documents: end.documents ?? 0, departure, file: path, sha256: end.sha256))
    }
    Printer.note(
      language.say(
        ShowPhrase.exported, ["count": .count(end.documents ?? 0), "path": .text(SafeText.line(ShownPath.of(path)))])
        + "\n")
    noteUnsettled()
  }

  /// A line a document, for programs.
  func say(_ outcome: DepartureOutcome) throws {
    guard isJSON else { return }
    switch outcome {
    case .made(let line), .unchanged(let line): try Printer.say(json: line)
    case .failed(let document, let fault): try Printer.say(json: ExportEvent.Failed(document, fault))
    case .gone: break
    }
    try Printer.checkWritten()
  }

  func sayOne(_ outcome: DepartureOutcome, at path: String) throws -> ExitStatus {
    var summary = DepartureSummary()
    try say(outcome)
    switch outcome {
    case .made(let line):
      summary.made = 1
      summary.sha256 = line.sha256
      if !isJSON {
        Printer.note(
          language.say(
            ExportPhrase.doneOne,
            ["id": .text(String(line.document)), "path": .text(SafeText.line(ShownPath.of(path)))]) + "\n")
      }
    case .failed(let document, let fault): summary.failures = [document: fault]
    case .unchanged, .gone: break
    }
    if isJSON {
      try Printer.say(json: ExportEvent.Summary(summary, departure, file: path))
    } else {
      try sayFailures(of: summary)
    }
    return status(of: summary)
  }

  func say(_ summary: DepartureSummary, in folder: String, seconds: Double) throws -> ExitStatus {
    let manifest = folder + "/" + FolderExport.manifestName
    if isJSON {
      try Printer.say(json: ExportEvent.Summary(summary, departure, file: manifest))
    } else {
      let done = language.say(
        ExportPhrase.done,
        [
          "count": .count(summary.documents), "path": .text(SafeText.line(ShownPath.of(folder))),
          "made": .count(summary.made), "unchanged": .count(summary.unchanged),
        ])
      Printer.say(terminal.styled(done, .green))
      Printer.say(
        "  " + language.say(ExportPhrase.manifest, ["path": .text(SafeText.line(ShownPath.of(manifest)))]))
      if summary.lacking > 0 { sayNote(.lacking, summary.lacking) }
      if departure.unsettled > 0 { sayNote(.unsettled, departure.unsettled) }
      if summary.tookAway { Printer.say(WrappedText.lines(language.say(ExportPhrase.tookAway), on: terminal)) }
      try sayFailures(of: summary)
    }
    if summary.isStopped { throw Failure.said(ExportFailurePhrase.interrupted, status: .interrupted) }
    return status(of: summary)
  }

  private func sayNote(_ phrase: ExportPhrase, _ count: Int) {
    Printer.say(WrappedText.lines(language.say(phrase, ["count": .count(count)]), on: terminal))
  }

  private func sayFailures(of summary: DepartureSummary) throws {
    guard !summary.failures.isEmpty else { return }
    Printer.say(language.say(ExportPhrase.failedHeading, ["count": .count(summary.failures.count)]))
    let failures = summary.failures.sorted { $0.key.rawValue < $1.key.rawValue }
    let places = try archive.places(of: failures.prefix(Self.shown).map(\.key))
    for (document, fault) in failures.prefix(Self.shown) {
      let path = places.first { $0.document == document }?.path ?? ""
      let line = language.say(
        ExportPhrase.failed,
        [
          "id": .text(String(document.rawValue)), "path": .text(ShownPath.of(path)),
          "reason": .text(words(of: fault)),
        ])
      Printer.say("  " + SafeText.line(line))
    }
    let more = failures.count - Self.shown
    if more > 0 { Printer.say("  " + language.say(RunPhrase.more, ["count": .count(more)])) }
  }

  private func words(of fault: DepartureFault) -> String {
    switch fault {
    case .document(.scan(let page, let reason)):
      language.say(
        ExportPhrase.pageNotRead,
        ["page": .count(page), "reason": .text(language.say(ReasonPhrase.reason(reason)))])
    case .document(.notWritten), .document(.failed): language.say(ExportPhrase.notMade)
    case .document(.notSigned(.failed)): language.say(CopyPhrase.notSigned)
    case .document(.notSigned(.changed)): language.say(CopyPhrase.signingChangedTheFile)
    case .nameTaken(let path): language.say(ExportPhrase.nameTaken, ["path": .text(path)])
    case .originalShared: language.say(ExportPhrase.originalShared)
    case .originalGone: language.say(ExportPhrase.originalGone)
    }
  }

  private func status(of summary: DepartureSummary) -> ExitStatus {
    let isTaken = summary.failures.values.contains { if case .nameTaken = $0 { true } else { false } }
    if isTaken || summary.documents == 0 { return .failed }
    return summary.failures.isEmpty && departure.refused.isEmpty ? .done : .someUnreadable
  }
}
