package import Archive

/// A form in which documents leave an archive: what stands in one file of this folder, one line of `all`, and one phrase.
///
/// Who writes files asks for a format by name and does what its `writer` says; no other place tells formats apart.
package struct ExportFormat: Sendable {
  /// As it is typed, such as `pdf`; also what the phrase that explains it is found by.
  package let name: String
  /// Of file names, without the dot.
  package let ending: String
  package let writer: Writer

  package enum Writer: Sendable {
    /// One file for all documents that were chosen. It is given the documents one after the other, and the path of a file that
    /// the caller renames; where the format is plain text, it may also be written to standard output.
    case list(any DocumentListWriter)
    /// A file a document, from what the archive has of it; `program` is the version of this program.
    case text(@Sendable (_ document: ArchivedDocument, _ program: String) throws -> String)
    /// A file a document, from its scans: the work of reader processes, which alone open scans.
    case scans
  }

  package init(name: String, ending: String, writer: Writer) {
    self.name = name
    self.ending = ending
    self.writer = writer
  }
}

extension ExportFormat {
  /// Every format, in the order in which help lists them.
  package static let all: [ExportFormat] = [.jsonLines, .pdf, .xlsx, .csv, .text, .hocr, .alto]

  /// Nil for a name that no format has.
  package static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }
}

extension ExportFormat {
  /// Whether it makes one file for all documents.
  package var isList: Bool { if case .list = writer { true } else { false } }
  /// Whether its one file is plain text, which may be printed.
  package var isPrintable: Bool { if case .list(let writer) = writer { writer is any TextListWriter } else { false } }
  /// Whether it makes a file a document of what the archive has of it, so that nothing else is opened for it.
  package var isText: Bool { if case .text = writer { true } else { false } }
}

/// Writes a list of documents as one file.
package protocol DocumentListWriter: Sendable {
  /// Writes all `documents` to the new file at `path`; returns how many there were. Throws `ExchangeError`, `ArchiveError`.
  func write(_ documents: ChosenDocuments, to path: String) throws -> Int
}

/// Writes a list of documents as plain text, piece by piece, to a file or to standard output.
package protocol TextListWriter: DocumentListWriter {
  /// Gives each piece to `write`; returns how many documents there were.
  @discardableResult
  func write(_ documents: ChosenDocuments, to write: (String) throws -> Void) throws -> Int
}

/// Writes a list of documents as a table.
package protocol TableListWriter: DocumentListWriter {
  /// The same with other columns.
  func with(_ layout: ListLayout) -> Self
}
