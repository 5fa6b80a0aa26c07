package import Records

/// Something that is not as it should be.
package enum CheckFinding: Hashable, Sendable {
  case originalGone(ScanFileID, path: String)
  case originalChanged(ScanFileID, path: String)
  /// The original is there, but this user may not read it.
  case originalNotReadable(ScanFileID, path: String)
  /// The archive's own copy of an original is not there, or has other content.
  case keptCopyDamaged(path: String)
  /// The archive's own copy of an original is there, but cannot be read.
  case keptCopyNotReadable(path: String)
  /// A scan was struck off in another way than the event log tells, or not at all.
  case removalAltered(ScanFileID, path: String)
  /// A copy that is gone. Its original is looked at by itself.
  case copyGone(ScanFileID, path: String)
  /// A copy that is no copy any more.
  case copyChanged(ScanFileID, path: String)
  /// A file whose registered pages are not those that it was counted to have.
  case pagesMissing(ScanFileID, path: String, counted: Int, registered: Int)
  /// The account of a dossier, of a box or of the archive does not balance, or is not the sum of its parts.
  case ledgerUnbalanced(LedgerGrouping)
  /// A file that was registered, of which the books know nothing any more.
  case fileMissing(ScanFileID)
  /// A file whose path, content or standing in the books is not what the event log tells of.
  case fileAltered(ScanFileID, path: String)
  /// A page whose outcome was filed, of which the books know nothing any more.
  case pageMissing(PageID)
  /// A read page without text, or text where nothing was read.
  case textOutOfPlace(PageID)
  /// A page whose outcome, or its time, is not the one that the event log tells of last.
  case outcomeUnaccounted(PageID)
  /// An earlier reading of a page is not what the event log tells of, or is gone.
  case earlierReadingAltered(PageID)
  /// A document all of whose pages are settled, but that was never described.
  case notDescribed(DocumentID)
  /// A description that is not what was described.
  case descriptionAltered(DocumentID)
  /// What a person decided on a document, or said of its tasks, is not what the event log tells.
  case decisionAltered(DocumentID)
  /// The citations or tasks of a document are not those that were found.
  case contentsAltered(DocumentID)
  /// The authority file does not follow from what people decided on a document.
  case authorityAltered(DocumentID)
  /// A registered shelf that is not what the event log tells of, or is told of and gone.
  case shelfAltered(ShelfRootID)
  /// An export of this number is not what the event log tells of, or is told of and gone.
  case exportAltered(Int64)
  /// A trigger or view of the catalogue, by its name, that is missing, altered or not this program's.
  case safeguardAltered(String)
  /// SQLite's own words on what is wrong; they name tables and rows, not content.
  case catalogueDamaged(String)
  /// The full-text index does not agree with the texts.
  case indexDamaged
  /// It holds only a part of the pages.
  case indexIncomplete(IndexCoverage)
  /// The event with this number is not what was written, or does not follow the one before it.
  case eventTampered(Int64)
  /// The last events are missing: `last` is there, `written` were written.
  case eventsMissing(last: Int64, written: Int64)

  /// Worth telling, but nothing is lost and nothing needs to be done.
  package var isMild: Bool {
    switch self {
    case .copyGone, .copyChanged: true
    default: false
    }
  }
}

/// How far a check has come.
package struct CheckProgress: Hashable, Sendable {
  package var filesChecked: Int
  package var files: Int

  package init(
    filesChecked: Int, files: Int
  ) {
    self.filesChecked = filesChecked
    self.files = files
  }
}

/// What a check found, and what it looked at.
package struct CheckReport: Hashable, Sendable {
  package var findings: [CheckFinding]
  package var files: Int
  package var pages: Int
  package var events: Int

  package init(
    findings: [CheckFinding], files: Int, pages: Int, events: Int
  ) {
    self.findings = findings
    self.files = files
    self.pages = pages
    self.events = events
  }
}
