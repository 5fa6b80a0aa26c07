package import Archive
internal import Records

/// All documents of an archive as JSON lines: one document a line, in the order of their ids, keys in order.
///
/// The archive is read a screenful at a time, so that its size does not matter.
package struct JSONLinesExport: Sendable {
  let archive: Archive

  /// Documents held in memory at once; a document is a few dozen kilobytes.
  private static let batch = 50

  package init(_ archive: Archive) {
    self.archive = archive
  }

  /// The line of one document, without a line break.
  package static func line(of document: ArchivedDocument, citing citations: [ResolvedCitation] = []) throws -> String {
    try JSONStyle.line(ExportedDocument(document: document, citations: citations))
  }

  /// Gives each line, with its line break, to `write`; returns how many there were.
  @discardableResult
  package func write(to write: (String) throws -> Void) throws -> Int {
    var last: DocumentID?
    var count = 0
    while true {
      let documents = try archive.documents(after: last, limit: Self.batch)
      for document in documents {
        try write(try Self.line(of: document, citing: try archive.citations(of: document.id)) + "\n")
      }
      count += documents.count
      guard documents.count == Self.batch, let end = documents.last?.id else { return count }
      last = end
    }
  }

  /// Writes the file at `path`, whole or not at all.
  @discardableResult
  package func write(file path: String) throws -> Int {
    try WholeFile.write(path) { write in try self.write(to: write) }
  }
}
