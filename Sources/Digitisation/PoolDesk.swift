internal import ReaderLine

/// Where a pool gets its work and brings its findings.
protocol PoolDesk: Sendable {
  var book: BatchBook { get }
  /// Called once, before the first finding is filed.
  func begin() throws
  /// The next files to inspect and pages to give out; empty where there are no more at present.
  func nextFiles() throws -> [QueuedFile]
  func nextPages() throws -> [QueuedPage]
  /// Makes a reader's job of an assignment, where one is needed.
  func prepare(_ assignment: Assignment) -> PreparedWork
  /// A page was given to a reader.
  func noteTried(_ page: QueuedPage) throws
  /// A page was given to readers, but through no fault of its own nothing came of it: it was not tried after all.
  func noteReleased(_ page: QueuedPage) throws
  func file(_ finding: Finding) throws
  /// Throws where what was filed just now is lost, because the catalogue was taken away.
  func confirm() throws
}

/// What becomes of an assignment.
enum PreparedWork: Sendable {
  case job(ReaderJob)
  /// The file is not there any more as it was registered: no reader is needed to say so.
  case answer(ReaderAnswer)
}
