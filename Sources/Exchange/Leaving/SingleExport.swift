internal import Archive
internal import Foundation
package import Records

/// Writes the file of one document to a path, without a manifest.
package struct SingleExport: Sendable {
  let making: DocumentMaking
  let path: String
  /// Writes over a file that lies there.
  let isReplacing: Bool

  package init(_ making: DocumentMaking, to path: String, isReplacing: Bool = false) {
    self.making = making
    self.path = path
    self.isReplacing = isReplacing
  }

  /// The paths in the answer are names beside `path`. Throws `ExchangeError` or `ArchiveError`; faults of the document are an outcome.
  package func run(_ id: DocumentID) async throws -> DepartureOutcome {
    do {
      return try await outcome(of: id)
    } catch let fault as DepartureFault {
      return .failed(id, fault)
    } catch let error as ExchangeError {
      throw error.said(of: path)
    }
  }

  private func outcome(of id: DocumentID) async throws -> DepartureOutcome {
    guard let document = try making.archive.document(id), try making.archive.mayLeave(id) else { return .gone }
    // A device or a pipe is written to as it is.
    let isFile = DiskFile.kind(of: path, isFollowing: true) != .other
    if !isFile, !making.format.isText { throw DepartureFault.nameTaken(path) }
    try refuseTaken(path)
    let scans = try making.archive.scans(of: id)
    let draft = isFile ? DraftPath.beside(path) : path
    var drafts = [draft]
    defer { if isFile { for draft in drafts { DiskFile.remove(draft) } } }
    let made = try await making.make(document, at: draft)
    guard var file = isFile ? DiskFile.look(at: draft) : ManifestLine.File(file: path, bytes: 0, sha256: "") else {
      throw DepartureFault.document(.failed)
    }
    file.file = (path as NSString).lastPathComponent
    var places = [path]
    var originals: [ManifestLine.File] = []
    for (number, original) in made.originals.enumerated() {
      let ending = (original as NSString).pathExtension
      places.append(ExportNames.original(number + 1, beside: path, ending: ending.isEmpty ? "pdf" : ending))
      try refuseTaken(places[number + 1])
      drafts.append(DraftPath.beside(places[number + 1]))
      do {
        try WholeFile.copy(original, to: drafts[number + 1])
      } catch ExchangeError.notWritten {
        throw DepartureFault.originalGone
      }
      guard var file = DiskFile.look(at: drafts[number + 1]) else { throw DepartureFault.originalGone }
      file.file = (places[number + 1] as NSString).lastPathComponent
      originals.append(file)
    }
    // It may have been withheld while its file was made.
    guard try making.archive.mayLeave(id) else { return .gone }
    if isFile {
      for (draft, place) in zip(drafts, places) { try DiskFile.move(draft, to: DraftPath.target(of: place)) }
    }
    return .made(
      ManifestLine(
        archive: try making.archive.number, document: document, format: making.format.name, file: file,
        fingerprint: try making.fingerprint(of: document, scans: scans), scans: scans, made: made.made,
        originals: originals))
  }

  /// Whether a file lies there that is not to be written over.
  package var isTaken: Bool { DiskFile.kind(of: path, isFollowing: true) == .file && !isReplacing }

  private func refuseTaken(_ path: String) throws {
    if DiskFile.kind(of: path, isFollowing: true) == .file, !isReplacing { throw DepartureFault.nameTaken(path) }
  }
}
