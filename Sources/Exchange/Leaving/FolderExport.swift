internal import Archive
internal import Foundation
package import Records

/// Writes a file a document into a folder that keeps the shelf's tree, with a manifest. Run again, it does only what is missing or
/// has changed.
package struct FolderExport: Sendable {
  let making: DocumentMaking
  /// Absolute.
  let folder: String
  /// Writes over files that no export put there.
  let isReplacing: Bool
  /// Documents that are made at the same time.
  let width: Int

  package init(_ making: DocumentMaking, to folder: String, isReplacing: Bool = false, width: Int = 1) {
    self.making = making
    self.folder = folder
    self.isReplacing = isReplacing
    self.width = max(1, width)
  }

  /// The name of the manifest in the folder.
  package static let manifestName = ExportFolder.manifestName

  /// Places that are asked for at once.
  private static let portion = 500

  /// Writes the files of `documents`, by number. `report` is called after each, not at the same time by two. Cancelling the task ends it
  /// between two documents. Throws `ExchangeError` where nothing more can be written, or `ArchiveError`.
  package func run(
    _ documents: [DocumentID], report: (DepartureOutcome, DepartureProgress) throws -> Void
  ) async throws -> DepartureSummary {
    do {
      return try await fill(try ExportFolder(folder), with: documents, report: report)
    } catch let error as ExchangeError {
      throw error.said(of: folder)
    }
  }

  private func fill(
    _ folder: ExportFolder, with documents: [DocumentID],
    report: (DepartureOutcome, DepartureProgress) throws -> Void
  ) async throws -> DepartureSummary {
    defer { folder.clearAway() }
    let archive = try making.archive.number
    var summary = DepartureSummary()
    summary.tookAway = try takeAwayWithheld(of: archive, from: folder)
    let paths = try plan(documents, of: archive, in: folder)
    let step = DepartureStep(making: making, archive: archive, folder: folder, isReplacing: isReplacing)
    do {
      try await withThrowingTaskGroup(of: DepartureOutcome.self) { group in
        var waiting = documents.makeIterator()
        func startNext() {
          guard !Task.isCancelled, let document = waiting.next() else { return }
          guard let path = paths[document] else {
            group.addTask { .gone }
            return
          }
          group.addTask { try await step.perform(document, path: path) }
        }
        for _ in 0..<width { startNext() }
        var done = 0
        while let outcome = try await group.next() {
          done += 1
          summary.count(outcome)
          try report(outcome, DepartureProgress(done: done, documents: documents.count))
          startNext()
        }
        summary.isStopped = done < documents.count
      }
    } catch is CancellationError {
      summary.isStopped = true
    }
    summary.sha256 = try folder.settle()
    return summary
  }

  /// Where the file of each document goes.
  private func plan(_ documents: [DocumentID], of archive: String, in folder: ExportFolder) throws -> [DocumentID:
    String]
  {
    var places: [DeparturePlace] = []
    for start in stride(from: 0, to: documents.count, by: Self.portion) {
      places += try making.archive.places(
        of: Array(documents[start..<min(start + Self.portion, documents.count)]))
    }
    let chosen = Set(documents.map(\.rawValue))
    var known: [DocumentID: String] = [:]
    var foreign: [String] = []
    for line in folder.known {
      if line.archive == archive, line.format == making.format.name, chosen.contains(line.document) {
        known[DocumentID(rawValue: line.document)] = line.file
      } else {
        foreign += line.files.map(\.file)
      }
    }
    var names = ExportNames(ending: making.format.ending)
    return names.plan(places, known: known, foreign: foreign)
  }

  /// What was withheld since it left does not stay here. Whether there was any.
  private func takeAwayWithheld(of archive: String, from folder: ExportFolder) throws -> Bool {
    let lines = folder.known.filter { $0.archive == archive }
    let withheld = try making.archive.withheld(among: lines.map { DocumentID(rawValue: $0.document) })
    let gone = lines.filter { withheld.contains(DocumentID(rawValue: $0.document)) }
    try folder.take(away: gone)
    return !gone.isEmpty
  }
}
