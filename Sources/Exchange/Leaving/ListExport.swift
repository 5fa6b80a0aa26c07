package import Archive
internal import Foundation
internal import Hashing
package import Records

/// Writes one file for all documents that were chosen.
package struct ListExport: Sendable {
  let documents: ChosenDocuments
  let writer: any DocumentListWriter

  package init(_ documents: [DocumentID], of archive: Archive, with writer: any DocumentListWriter) {
    self.documents = ChosenDocuments(archive, ids: documents)
    self.writer = writer
  }

  package struct Written: Hashable, Sendable {
    package var documents: Int
    /// Of the bytes that were written; nil where they cannot be read back.
    package var sha256: String?
  }

  /// Writes the file at `path`, over what lies there, whole or not at all. Throws `ExchangeError`, `ArchiveError`, or
  /// `CancellationError`.
  package func write(to path: String) throws -> Written {
    if let writer = writer as? any TextListWriter {
      return try WholeFile.write(path) { write in try self.write(with: writer, to: write) }
    }
    if DiskFile.kind(of: path, isFollowing: true) == .other { throw ExchangeError.notWritten(path) }
    let draft = DraftPath.beside(path)
    do {
      let count = try writer.write(documents, to: draft)
      try DiskFile.synchronise(draft)
      let digest = DiskFile.look(at: draft)?.sha256
      try DiskFile.move(draft, to: DraftPath.target(of: path))
      return Written(documents: count, sha256: digest)
    } catch {
      DiskFile.remove(draft)
      throw (error as? ExchangeError)?.said(of: path) ?? error
    }
  }

  /// Gives the pieces of a text to `write`; nil where the format is no text.
  package func write(to write: (String) throws -> Void) throws -> Written? {
    guard let writer = writer as? any TextListWriter else { return nil }
    return try self.write(with: writer, to: write)
  }

  private func write(with writer: any TextListWriter, to write: (String) throws -> Void) throws -> Written {
    var hash = SHA256()
    let count = try writer.write(documents) { text in
      hash.update(data: text.utf8)
      try write(text)
    }
    return Written(documents: count, sha256: hash.finalize().hexadecimal)
  }
}

/// Where a file is made that is to lie at a path, and where that leads.
enum DraftPath {
  static func beside(_ path: String) -> String {
    let target = URL(filePath: target(of: path))
    return target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part").path
  }

  /// A link stays, and what it leads to is written.
  static func target(of path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
}
