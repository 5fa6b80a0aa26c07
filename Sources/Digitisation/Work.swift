package import Records

/// A scan file as the queue knows it: where it lies, and the state that it had when it was registered.
package struct QueuedFile: Hashable, Sendable {
  package var id: ScanFileID
  package var path: String
  package var stamp: FileStamp

  package init(id: ScanFileID, path: String, stamp: FileStamp) {
    self.id = id
    self.path = path
    self.stamp = stamp
  }
}

/// A page that waits for a reader.
package struct QueuedPage: Hashable, Sendable {
  package var id: PageID
  package var file: QueuedFile
  /// Place in the file, from 1.
  package var number: Int
  /// How often earlier runs gave this page to a reader without ever hearing what became of it.
  package var attempts: Int
  /// A person decided that the page is to be read, whatever mark it bears.
  package var isReleased: Bool
  /// The page may only be looked at: it may be one that is withheld.
  package var isHeld: Bool
  /// The page is withheld already; only what it looks like is asked for.
  package var isSettled: Bool
  package var errand: PageErrand

  package init(
    id: PageID, file: QueuedFile, number: Int, attempts: Int = 0, isReleased: Bool = false, isHeld: Bool = false,
    isSettled: Bool = false, errand: PageErrand = .settle
  ) {
    self.id = id
    self.file = file
    self.number = number
    self.attempts = attempts
    self.isReleased = isReleased
    self.isHeld = isHeld
    self.isSettled = isSettled
    self.errand = errand
  }

  /// Whether the page goes by the rule of the first page: it is read for the first time.
  var goesByFirstPage: Bool { !isHeld && errand == .settle }
}

/// What a page is given to a reader for.
package enum PageErrand: Hashable, Sendable {
  /// To be read and settled.
  case settle
  /// The page is settled; it is read anew.
  case readAnew
  /// The page was read by an earlier version: which mended faults touch it?
  case survey(EarlierReading)

  var isSurvey: Bool { if case .survey = self { true } else { false } }
}

/// What a reader can be asked to do in a batch.
package enum Work: Hashable, Sendable {
  case inspect(QueuedFile)
  case read(QueuedPage)

  package var file: QueuedFile {
    switch self {
    case .inspect(let file): file
    case .read(let page): page.file
    }
  }
}

/// Work in the hands of one reader.
package struct Assignment: Hashable, Sendable {
  /// The number under which reader and program speak of it; never used twice in a batch.
  package var job: Int
  package var work: Work
  /// The work has failed before; for a page: read it with the careful settings.
  package var careful: Bool
}

/// The name of a reader process within one batch.
package struct ReaderID: RawRepresentable, Hashable, Sendable, Comparable {
  package var rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }
  package static func < (left: ReaderID, right: ReaderID) -> Bool { left.rawValue < right.rawValue }
}
