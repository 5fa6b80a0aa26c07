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
  /// A person decided that the document is to be read, whatever mark it bears.
  package var isReleased: Bool
  /// The page may only be looked at, not read: it may be one that is withheld, and nobody has decided yet.
  package var isHeld: Bool

  package init(
    page: PageID, file: ScanFileID, path: String, stamp: FileStamp, document: DocumentID, index: Int, attempts: Int,
    isReleased: Bool = false, isHeld: Bool = false
  ) {
    self.page = page
    self.file = file
    self.path = path
    self.stamp = stamp
    self.document = document
    self.index = index
    self.attempts = attempts
    self.isReleased = isReleased
    self.isHeld = isHeld
  }
}

/// What settling a page led to.
package struct Settlement: Hashable, Sendable {
  package var document: DocumentID
  /// No page of the document waits any more.
  package var documentIsSettled: Bool
  /// The page had been settled before; nothing was changed.
  package var wasAlreadySettled: Bool
  /// What the page was withheld for, whatever had been read of it.
  package var withheldFor: WithholdingKind?

  package init(
    document: DocumentID, documentIsSettled: Bool, wasAlreadySettled: Bool, withheldFor: WithholdingKind? = nil
  ) {
    self.withheldFor = withheldFor
    self.document = document
    self.documentIsSettled = documentIsSettled
    self.wasAlreadySettled = wasAlreadySettled
  }
}

/// A settled page of a document, with its outcome.
package struct SettledPage: Hashable, Sendable {
  package var page: PageID
  /// Page of the document, from 1.
  package var index: Int
  package var outcome: PageOutcome

  package init(
    page: PageID, index: Int, outcome: PageOutcome
  ) {
    self.page = page
    self.index = index
    self.outcome = outcome
  }
}
