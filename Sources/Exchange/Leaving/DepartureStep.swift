internal import Archive
internal import Foundation
internal import Records

/// Makes the file of one document, and puts it in its place in a folder.
struct DepartureStep: Sendable {
  let making: DocumentMaking
  /// The archive's number.
  let archive: String
  let folder: ExportFolder
  let isReplacing: Bool

  /// Faults of the document are an outcome; thrown is what no other document could do better.
  func perform(_ id: DocumentID, path: String) async throws -> DepartureOutcome {
    do {
      return try await outcome(of: id, path: path)
    } catch let fault as DepartureFault {
      return .failed(id, fault)
    }
  }

  private func outcome(of id: DocumentID, path: String) async throws -> DepartureOutcome {
    guard let document = try making.archive.document(id), try making.archive.mayLeave(id) else { return .gone }
    let scans = try making.archive.scans(of: id)
    let fingerprint = try making.fingerprint(of: document, scans: scans)
    let key = ManifestLine.Key(archive: archive, document: id.rawValue, format: making.format.name)
    if let line = folder.line(for: key), line.fingerprint == fingerprint, line.file == path, folder.holds(line) {
      return .unchanged(line)
    }
    let draft = folder.draft(String(id.rawValue))
    var drafts = [draft]
    defer { for draft in drafts { DiskFile.remove(draft) } }
    let made = try await making.make(document, at: draft)
    let file = try file(draft, as: path)
    var originals: [ManifestLine.File] = []
    for (place, original) in made.originals.enumerated() {
      let draft = folder.draft("\(id.rawValue)-\(place)")
      drafts.append(draft)
      do { try WholeFile.copy(original, to: draft) } catch ExchangeError.notWritten {
        throw DepartureFault.originalGone
      }
      let ending = (original as NSString).pathExtension
      originals.append(
        try self.file(draft, as: ExportNames.original(place + 1, beside: path, ending: ending.isEmpty ? "pdf" : ending))
      )
    }
    let line = ManifestLine(
      archive: archive, document: document, format: making.format.name, file: file, fingerprint: fingerprint,
      scans: scans, made: made.made, originals: originals)
    for file in line.files {
      switch folder.place(of: file) {
      case .free: continue
      case .taken where isReplacing: continue
      case .taken, .blocked: throw DepartureFault.nameTaken(file.file)
      }
    }
    // It may have been withheld while its file was made.
    guard try making.archive.mayLeave(id) else { return .gone }
    try folder.put(drafts, as: line)
    return .made(line)
  }

  private func file(_ draft: String, as path: String) throws -> ManifestLine.File {
    guard var file = DiskFile.look(at: draft) else { throw DepartureFault.document(.failed) }
    file.file = path
    return file
  }
}
