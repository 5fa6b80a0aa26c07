package import Archive
package import ReaderLine
package import Records

/// A page that could not be read in this run.
package struct UnreadablePage: Hashable, Sendable {
  package var path: String
  /// Page of the file, from 1.
  package var page: Int
  package var reason: UnreadableReason
}

/// A record with a new version.
package struct RescannedRecord: Hashable, Sendable {
  package var path: String
  package var document: DocumentID
}

/// A file that may be a new scan of a known paper: a person decides.
package struct UndecidedScan: Hashable, Sendable {
  package var path: String
  package var document: DocumentID
  /// The record that it may be a new scan of.
  package var earlier: DocumentID
  /// As `RescanDoubt` names them.
  package var doubts: [String]
}

/// A file whose documents were withheld in this run.
package struct WithheldFile: Hashable, Sendable {
  package var path: String
  package var kind: WithholdingKind
}

/// What a batch did.
package struct BatchSummary: Hashable, Sendable {
  /// Files by what became of them at intake.
  package struct Files: Hashable, Sendable {
    package var new = 0
    package var changed = 0
    package var unchanged = 0
    package var duplicate = 0
    /// Files that a person took off the books, and that still lie there.
    package var struckOff = 0
    /// Files that are no scans; not registered.
    package var leftAside = 0
  }

  /// Names and problems that are kept in full; beyond, only numbers grow.
  package static let longestList = 1000

  package var files = Files()
  /// The first few.
  package var leftAsideNames: [String] = []
  /// Pages settled in this run, by outcome.
  package var pages: [PageState: Int] = [:]
  /// The first `longestList` of the unreadable pages of this run.
  package var unreadable: [UnreadablePage] = []
  /// The first `longestList` of the files whose documents were withheld in this run.
  package var withheldFiles: [WithheldFile] = []
  /// The first `longestList` of the files that are copies of others.
  package var duplicates: [String] = []
  /// Records that were scanned again, and have a new version.
  package var rescanned: [RescannedRecord] = []
  /// Files of which the program is not sure whether they are new scans of known papers.
  package var undecided: [UndecidedScan] = []
  /// Files whose place another paper took in this run.
  package var overwritten: [OverwrittenFile] = []
  /// Files of the books that are not where they should lie, by folder.
  package var missing: [MissingFiles] = []
  /// The first `longestList` of them.
  package var missingFiles: [String] = []
  /// What people are still asked about new scans and unscreened documents, in the whole archive.
  package var questionsLeft = 0
  /// Originals of which the archive is to keep a copy and could not be copied.
  package var notKept = 0
  package var documentsDescribed = 0
  package var needReview = 0
  /// The first `longestList` of the problems.
  package var problems: [IntakeProblem] = []
  package var problemCount = 0
  /// The differences between the recognisers on all pages of this run; nil where only one was asked.
  package var difference: RecogniserDifference?
  /// The language whose model the own recogniser did not take, so that libtesseract read the lines; nil where it took
  /// it, or was not asked.
  package var standInFor: String?
  /// What readers could not be shut off from on this machine; empty where they were, or none was started.
  package var exposures: [ReaderExposure] = []
  package var elapsed = Duration.zero
  /// Which pages of the archive are worth reading anew, as far as it is known.
  package var advice = ReadingAdvice()
  /// Of the whole archive, after the run.
  package var ledger = PageLedger()

  /// Pages that could not be read in earlier runs, and still wait for somebody to look after them.
  package var unreadableBefore: Int { max(0, ledger.unreadable - pages[.unreadable, default: 0]) }

  package var pagesSettled: Int { pages.values.reduce(0, +) }

  package var missingCount: Int { missing.reduce(0) { $0 + $1.count } }

  /// Whether pages of this run could not be read.
  package var someUnreadable: Bool { pages[.unreadable, default: 0] > 0 }
}
