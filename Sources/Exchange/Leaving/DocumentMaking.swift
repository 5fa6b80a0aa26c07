package import Archive
internal import Foundation
internal import Hashing
internal import Records

/// How the file of one document is made: by whom, and of what.
package struct DocumentMaking: Sendable {
  package let archive: Archive
  package let format: ExportFormat
  /// For formats whose writer is `.scans`.
  package let maker: (any DocumentMaker)?
  /// The version of the program.
  package let program: String
  /// All that the format's options say; another text means other files.
  package let options: String

  package init(
    archive: Archive, format: ExportFormat, maker: (any DocumentMaker)? = nil, program: String, options: String = ""
  ) {
    self.archive = archive
    self.format = format
    self.maker = maker
    self.program = program
    self.options = options
  }

  /// A file that was made, and the originals that go out beside it.
  struct Made {
    var made: MadeDocument?
    /// Paths to read from.
    var originals: [String]
  }

  /// Makes the file of `document` at `path`. Throws `DepartureFault`, `ExchangeError`, `ArchiveError` or `CancellationError`.
  func make(_ document: ArchivedDocument, at path: String) async throws -> Made {
    switch format.writer {
    case .list: throw DepartureFault.document(.failed)
    case .text(let text):
      try Task.checkCancellation()
      let text = try text(document, program)
      try WholeFile.write(path) { try $0(text) }
      return Made(made: nil, originals: [])
    case .scans:
      guard let maker else { throw DepartureFault.document(.failed) }
      do {
        let made = try await maker.make(document, at: path)
        if !made.signedOriginals.isEmpty {
          for page in document.pages where try archive.fileHoldsWithheld(page.id) {
            throw DepartureFault.originalShared
          }
        }
        try DiskFile.synchronise(path)
        return Made(made: made, originals: made.signedOriginals)
      } catch let fault as DocumentFault {
        // Where no file at all can be written there, no other document can leave either.
        if fault == .notWritten { try Self.tryToWrite(beside: path) }
        throw DepartureFault.document(fault)
      }
    }
  }

  private static func tryToWrite(beside path: String) throws {
    let trial = path + ".trial"
    defer { DiskFile.remove(trial) }
    try WholeFile.write(trial) { try $0(String(repeating: " ", count: trialBytes)) }
  }

  private static let trialBytes = 256 << 10

  /// SHA-256 of all that a file of `document` is made of: what the archive has of it, which scans, this program and its options.
  func fingerprint(of document: ArchivedDocument, scans: [DepartureScan]) throws -> String {
    var hash = SHA256()
    hash.update(data: Array("\(format.name)\n\(program)\n\(options)\n".utf8))
    for scan in scans { hash.update(data: Array("\(scan.digest?.rawValue ?? "-")\n".utf8)) }
    hash.update(data: Array(try JSONLinesWriter.line(of: document).utf8))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for page in document.pages {
      hash.update(data: try encoder.encode(page.text))
      hash.update(data: Array("\(page.measures.map { "\($0.size) \($0.turn) \($0.skew)" } ?? "-")\n".utf8))
    }
    return hash.finalize().hexadecimal
  }
}
