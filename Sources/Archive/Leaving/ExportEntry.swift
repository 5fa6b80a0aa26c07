/// An export, as it is entered in the books before anything leaves.
package struct ExportEntry: Hashable, Sendable {
  /// How the documents were chosen. The raw value is stored.
  package enum Choice: String, Hashable, Sendable {
    case all, documents, shelf, search
  }

  /// The name of a form in which documents leave.
  package var format: String
  package var choice: Choice
  /// In which words: the names of a shelf, or what was looked for.
  package var asked: String?
  package var reason: String?
  package var by: String

  package init(format: String, choice: Choice, asked: String? = nil, reason: String? = nil, by: String) {
    self.format = format
    self.choice = choice
    self.asked = asked
    self.reason = reason
    self.by = by
  }
}

/// The number of an export.
package struct ExportID: RawRepresentable, Hashable, Sendable {
  package var rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// How an export ended, as the event log tells it.
package struct ExportEnd: Hashable, Sendable {
  /// Documents that left, or whose files lay there already; nil where it is not known.
  package var documents: Int?
  /// Documents of which no file could be made.
  package var failed: Int
  /// It was stopped before its end.
  package var isStopped: Bool
  /// SHA-256 of the file, of what was written to standard output, or of the manifest; nil where there is none.
  package var sha256: String?

  package init(documents: Int?, failed: Int = 0, isStopped: Bool = false, sha256: String?) {
    self.documents = documents
    self.failed = failed
    self.isStopped = isStopped
    self.sha256 = sha256
  }
}

/// An export in which a document was chosen.
package struct PastExport: Hashable, Sendable {
  package var id: ExportID
  package var entry: ExportEntry
  package var at: String
}
