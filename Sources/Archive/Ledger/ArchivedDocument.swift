package import Records

/// A document as the archive holds it.
package struct ArchivedDocument: Hashable, Sendable {
  package var id: DocumentID
  /// The file that holds its first page.
  package var path: String
  package var shelf: ShelfPlace
  /// Nil where the file is no scan.
  package var format: ScanFormat?
  package var digest: Digest?
  /// Where copies of its files lie.
  package var copies: [String]
  /// When another scan took the place of one of its files, as ISO 8601: the paths of the document lead to that scan now.
  package var overwrittenAt: String?
  /// Pages of the file, from 1.
  package var firstPage: Int
  package var lastPage: Int
  /// Nil until all pages are settled, and for a withheld document.
  package var description: RecordDescription?
  package var needsReview: Bool
  package var pages: [ArchivedPage]
  /// What people decided, by field.
  package var decisions: [FieldName: FieldDecision]
  /// What the program had found of the fields that people decided on.
  package var recognised: [FieldName: DescribedField]

  /// What a person decided last on the document as a whole.
  package var custody: CustodyDecision?

  /// What the document is withheld for; nil where it is not.
  package var withheldFor: WithholdingKind? { pages.lazy.compactMap(\.withheldFor).first }

  /// No page waits any more.
  package var isSettled: Bool { !pages.contains { $0.state == .waiting } }

  /// Whether it may be given away: every page has its outcome, and none is withheld.
  package var mayLeave: Bool { isSettled && withheldFor == nil }

  package init(
    id: DocumentID, path: String, shelf: ShelfPlace, format: ScanFormat? = nil, digest: Digest? = nil,
    copies: [String] = [], overwrittenAt: String? = nil, firstPage: Int, lastPage: Int,
    description: RecordDescription? = nil, needsReview: Bool, pages: [ArchivedPage],
    decisions: [FieldName: FieldDecision] = [:], recognised: [FieldName: DescribedField] = [:],
    custody: CustodyDecision? = nil
  ) {
    self.id = id
    self.path = path
    self.shelf = shelf
    self.format = format
    self.digest = digest
    self.copies = copies
    self.overwrittenAt = overwrittenAt
    self.firstPage = firstPage
    self.lastPage = lastPage
    self.description = description
    self.needsReview = needsReview
    self.pages = pages
    self.decisions = decisions
    self.recognised = recognised
    self.custody = custody
  }
}

/// A page of a document as the archive holds it.
package struct ArchivedPage: Hashable, Sendable {
  package var id: PageID
  /// Page of the document, from 1.
  package var index: Int
  /// The file that holds the page: another one than the document's where that goes on from file to file.
  package var path: String
  /// Page of the file, from 1.
  package var fileIndex: Int
  package var state: PageState
  /// Where the page is unreadable.
  package var reason: UnreadableReason?
  /// Where the page is withheld.
  package var withheldFor: WithholdingKind?
  /// Where the page was read.
  package var text: PageText?
  package var measures: PageMeasures?

  package init(
    id: PageID, index: Int, path: String, fileIndex: Int, state: PageState, reason: UnreadableReason? = nil,
    withheldFor: WithholdingKind? = nil,
    text: PageText? = nil, measures: PageMeasures? = nil
  ) {
    self.id = id
    self.index = index
    self.path = path
    self.fileIndex = fileIndex
    self.state = state
    self.reason = reason
    self.withheldFor = withheldFor
    self.text = text
    self.measures = measures
  }
}
