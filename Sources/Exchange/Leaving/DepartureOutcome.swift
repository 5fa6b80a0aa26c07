package import Records

/// What became of a document that was to leave.
package enum DepartureOutcome: Hashable, Sendable {
  /// Its file was made.
  case made(ManifestLine)
  /// Its file lay there already, and nothing has changed since.
  case unchanged(ManifestLine)
  case failed(DocumentID, DepartureFault)
  /// It was withheld, or is no document any more, since it was chosen.
  case gone
}

/// Why there is no file of a document.
package enum DepartureFault: Error, Hashable, Sendable {
  case document(DocumentFault)
  /// At this path below the folder lies a file that no export put there.
  case nameTaken(String)
  /// Its signed original holds pages that are withheld.
  case originalShared
  /// Its signed original cannot be copied.
  case originalGone
}

/// How far an export is.
package struct DepartureProgress: Hashable, Sendable {
  package var done: Int
  package var documents: Int
}

/// What an export to a folder came to.
package struct DepartureSummary: Hashable, Sendable {
  package var made = 0
  package var unchanged = 0
  package var failures: [DocumentID: DepartureFault] = [:]
  /// Documents with a page that could not be read, among those whose files lie there.
  package var lacking = 0
  /// Files of documents that were withheld since an earlier export were taken away.
  package var tookAway = false
  /// It was stopped before its end.
  package var isStopped = false
  /// SHA-256 of the manifest, or of the one file.
  package var sha256: String?

  package init() {}

  package var documents: Int { made + unchanged }

  mutating func count(_ outcome: DepartureOutcome) {
    switch outcome {
    case .made(let line):
      made += 1
      if line.isLacking { lacking += 1 }
    case .unchanged(let line):
      unchanged += 1
      if line.isLacking { lacking += 1 }
    case .failed(let document, let fault): failures[document] = fault
    case .gone: break
    }
  }
}

extension ManifestLine {
  /// A page could not be read, or is missing in the file.
  var isLacking: Bool {
    pages.contains { $0.state == PageState.unreadable.rawValue || $0.making == PageMaking.missing.rawValue }
  }
}
