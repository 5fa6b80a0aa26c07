package import Records

/// Which pages are to be read anew. What is given narrows the choice down.
package struct RereadChoice: Hashable, Sendable {
  /// Nil for the whole archive.
  package var documents: [DocumentID]?
  /// Only this page of each document, from 1.
  package var page: Int?
  /// Only pages that ended in one of these; all where it is empty.
  package var states: Set<PageState>
  /// Only pages that mended faults touch.
  package var isAdvised: Bool

  package init(
    documents: [DocumentID]? = nil, page: Int? = nil, states: Set<PageState> = [], isAdvised: Bool = false
  ) {
    self.documents = documents
    self.page = page
    self.states = states
    self.isAdvised = isAdvised
  }
}

/// The pages of a choice, and how many pages of the chosen documents are not read anew.
package struct RereadTargets: Hashable, Sendable {
  /// In the order of files and pages.
  package var pages: [RereadTarget] = []
  /// Pages that are withheld; those that wait to be read first; those whose file was overwritten by another paper.
  package var withheld = 0
  package var waiting = 0
  package var overwritten = 0
}

/// A page to be read anew.
package struct RereadTarget: Hashable, Sendable {
  package var page: PageID
  package var file: ScanFileID
  package var document: DocumentID
  /// The pages of the file could be counted; where not, the page stands for all of it.
  package var isCounted: Bool
}

/// What is to be known of a page to read it anew.
package struct RereadablePage: Hashable, Sendable {
  package var page: PageID
  package var document: DocumentID
  package var file: ScanFileID
  /// Where the file lies, or the archive's copy of it.
  package var path: String
  package var stamp: FileStamp
  /// Nil where the content was never known.
  package var digest: Digest?
  /// Page of the document and of the file, from 1.
  package var number: Int
  package var index: Int
  package var state: PageState
  package var reason: UnreadableReason?
  package var faults: Set<MendedFault>
  package var isReleased: Bool
  /// The pages of the file could be counted; where not, the page stands for all of it.
  package var isCounted: Bool
}
