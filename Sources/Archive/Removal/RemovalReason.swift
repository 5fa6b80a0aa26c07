package import Records

/// Why a scan is taken off the books.
package struct RemovalReason: Hashable, Sendable {
  /// The raw value is stored, typed and exported.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It should not have been scanned, or not to this place.
    case wrongScan = "wrong-scan"
    /// Its retention period has ended and its disposal was approved: what was read of it is removed for good.
    case disposal
  }

  package var kind: Kind
  /// What the person said.
  package var words: String

  package init(kind: Kind, words: String) {
    self.kind = kind
    self.words = words
  }
}

/// A scan that was taken off the books.
package struct RemovedScan: Hashable, Sendable {
  package var file: ScanFileID
  package var path: String
  /// The records that lay in it.
  package var documents: [DocumentID]
  package var pages: Int
  package var reason: RemovalReason
  package var by: String
  package var at: String
  /// It was put back since.
  package var isRestored: Bool
}

/// What became of a scan that was to be taken off the books.
package enum RemovalOutcome: Hashable, Sendable {
  /// These files, with so many pages.
  case removed(files: [String], pages: Int)
  case nothingThere
  /// The record shares its file with these: nothing was changed.
  case sharesFile(path: String, with: [DocumentID])
  case alreadyRemoved
}
