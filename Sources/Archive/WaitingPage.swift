package import Records

/// A page that waits to be read.
package struct WaitingPage: Hashable, Sendable {
  package var page: PageID
  package var file: ScanFileID
  package var path: String
  package var stamp: FileStamp
  package var document: DocumentID
  /// Page of the file, from 1.
  package var index: Int
  /// How often reading it has failed so far.
  package var attempts: Int
}

/// What settling a page led to.
package struct Settlement: Hashable, Sendable {
  package var document: DocumentID
  /// No page of the document waits any more.
  package var documentIsSettled: Bool
  /// The page had been settled before; nothing was changed.
  package var wasAlreadySettled: Bool
}

/// A settled page of a document, with its outcome.
package struct SettledPage: Hashable, Sendable {
  package var page: PageID
  /// Page of the document, from 1.
  package var index: Int
  package var outcome: PageOutcome
}
