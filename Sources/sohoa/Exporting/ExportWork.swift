internal import Archive
internal import Exchange
internal import Foundation
internal import Records
internal import Wording
internal import Showing

/// Lets documents leave: enters it in the log, writes, says what came of it, and enters that.
struct ExportWork: Sendable {
  let archive: Archive
  let departure: Departure
  let format: ExportFormat
  let entry: ExportEntry
  let isReplacing: Bool
  let isJSON: Bool
  let pdf: PDFOptions.Choice

  private var printing: ExportPrinting {
    ExportPrinting(departure: departure, archive: archive, language: .spoken, terminal: .output, isJSON: isJSON)
  }

  static func notLogged(_ folder: String) -> Failure {
    .said(ExportFailurePhrase.notLogged, ["path": .text(SafeText.line(ShownPath.of(folder)))])
  }

  func perform(to target: ExportTarget) async throws -> ExitStatus {
    try printing.sayRefused()
    if departure.documents.isEmpty, !format.isList || !departure.refused.isEmpty {
      throw Failure.said(ExportFailurePhrase.nothingToExport)
    }
    switch (format.writer, target) {
    case (.list(let writer), .file(let path)):
      try await writeList(ListExport(departure.documents, of: archive, with: writer), to: path)
    case (.list(let writer), _): try await printList(ListExport(departure.documents, of: archive, with: writer))
    case (_, .folder(let path)): return try await fill(path)
    case (_, .file(let path)): return try await writeOne(to: path)
    case (_, .standardOutput): throw Failure.said(ExportFailurePhrase.notPrinted, ["format": .text(format.name)])
    }
    return departure.refused.isEmpty ? .done : .someUnreadable
  }

  private func printList(_ list: ListExport) async throws {
    try await logged {
      let written = try list.write { line in
        Printer.write(line)
        try Printer.checkWritten()
      }
      Printer.flush()
      try Printer.checkWritten()
      return ExportEnd(documents: written?.documents, sha256: written?.sha256)
    }
    printing.noteUnsettled()
  }

  private func writeList(_ list: ListExport, to path: String) async throws {
    let end = try await logged {
      let written = try await Interruption.cancelling { try list.write(to: path) }
      return ExportEnd(documents: written.documents, sha256: written.sha256)
    }
    try printing.sayList(end, at: path)
  }

  private func writeOne(to path: String) async throws -> ExitStatus {
    let (export, document) = (
      SingleExport(try making(in: (path as NSString).deletingLastPathComponent), to: path, isReplacing: isReplacing),
      departure.documents[0]
    )
    // Nothing leaves, so that nothing is entered.
    if export.isTaken { return try printing.sayOne(.failed(document, .nameTaken(path)), at: path) }
    var outcome = DepartureOutcome.gone
    try await logged {
      outcome = try await Interruption.cancelling { try await export.run(document) }
      guard case .made(let line) = outcome else { return ExportEnd(documents: 0, failed: 1, sha256: nil) }
      return ExportEnd(documents: 1, sha256: line.sha256)
    }
    return try printing.sayOne(outcome, at: path)
  }

  private func fill(_ path: String) async throws -> ExitStatus {
    let width = ProcessInfo.processInfo.activeProcessorCount
    let export = FolderExport(try making(in: path), to: path, isReplacing: isReplacing, width: width)
    let (documents, printing) = (departure.documents, printing)
    var summary = DepartureSummary()
    let start = ContinuousClock.now
    try await logged {
      let line = StatusLine(.errors)
      defer { line.clear() }
      summary = try await Interruption.cancelling {
        try await export.run(documents) { outcome, progress in
          line.show { _ in printing.words(of: progress) }
          try printing.say(outcome)
        }
      }
      return ExportEnd(
        documents: summary.documents, failed: summary.failures.count, isStopped: summary.isStopped,
        sha256: summary.sha256)
    }
    return try printing.say(summary, in: path, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  private func making(in folder: String) throws -> DocumentMaking {
    let maker = try ExportMaker.maker(for: format, archive: archive, folder: folder, options: pdf)
    return DocumentMaking(
      archive: archive, format: format, maker: maker, program: Sohoa.version,
      options: format.isText ? "" : pdf.fingerprint)
  }

  /// Does `body` between the two entries in the log. What fails or is stopped is entered too.
  @discardableResult
  private func logged(_ body: () async throws -> ExportEnd) async throws -> ExportEnd {
    let export: ExportID
    do {
      export = try archive.beginExport(entry, of: departure.documents)
    } catch ArchiveError.notWritable {
      throw Self.notLogged(archive.folder)
    }
    do {
      let end = try await body()
      try archive.endExport(export, end)
      return end
    } catch let cause {
      do {
        try archive.endExport(export, ExportEnd(documents: nil, isStopped: true, sha256: nil))
      } catch {
        // That it began stands in the log; why it ended is what has to be told.
      }
      if cause is CancellationError { throw Failure.said(ExportFailurePhrase.interrupted, status: .interrupted) }
      throw cause
    }
  }
}
