package import Archive

extension ExportFormat {
  /// All that the archive knows of the documents, for other programs (docs/json.md).
  static let jsonLines = ExportFormat(name: "jsonl", ending: "jsonl", writer: .list(JSONLinesWriter()))
}

/// Documents as JSON lines: one document a line, keys in order.
package struct JSONLinesWriter: TextListWriter {
  package init() {}

  package func write(_ documents: ChosenDocuments, to path: String) throws -> Int {
    try WholeFile.write(path) { write in try self.write(documents, to: write) }
  }

  /// Gives each line, with its line break, to `write`; returns how many there were.
  @discardableResult
  package func write(_ documents: ChosenDocuments, to write: (String) throws -> Void) throws -> Int {
    try documents.forEach { document in
      try write(try Self.line(of: document, citing: try documents.archive.citations(of: document.id)) + "\n")
    }
  }

  /// The line of one document, without a line break.
  package static func line(of document: ArchivedDocument, citing citations: [ResolvedCitation] = []) throws -> String {
    try JSONStyle.line(ExportedDocument(document: document, citations: citations))
  }
}
