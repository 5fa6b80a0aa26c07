internal import Archive
internal import ReaderLine
internal import Records
internal import Synchronization

/// Where a pool gets pages that an earlier version read, and brings which mended faults touch them.
final class SurveyDesk: PoolDesk {
  let book: BatchBook
  private let archive: Archive
  private let presence: CataloguePresence
  private let state = Mutex(State())

  private struct State {
    var reached: PageID?
    var summary = SurveySummary()
  }

  /// Rows that are fetched at a time.
  private static let portion = 256

  init(archive: Archive, book: BatchBook) {
    self.archive = archive
    presence = CataloguePresence(of: archive)
    self.book = book
  }

  var summary: SurveySummary { state.withLock(\.summary) }

  func begin() throws {}

  func confirm() throws { try presence.confirm() }

  func nextFiles() throws -> [QueuedFile] { [] }

  /// Pages whose file is not there as it was registered are left for another time.
  func nextPages() throws -> [QueuedPage] {
    while true {
      let rows = try archive.unsurveyedPages(after: state.withLock(\.reached), limit: Self.portion)
      guard let last = rows.last else { return [] }
      var stale: [ScanFileID: Bool] = [:]
      let there = rows.filter { row in
        let isStale = stale[row.file] ?? (row.stamp.staleness(ofFileAt: row.path) != nil)
        stale[row.file] = isStale
        return !isStale
      }
      state.withLock { state in
        state.reached = last.page
        state.summary.away += rows.count - there.count
      }
      guard there.isEmpty else {
        return there.map { row in
          QueuedPage(
            id: row.page, file: QueuedFile(id: row.file, path: row.path, stamp: row.stamp), number: row.index,
            errand: .survey(row.earlier))
        }
      }
    }
  }

  func prepare(_ assignment: Assignment) -> PreparedWork {
    guard case .read(let page) = assignment.work, case .survey(let earlier) = page.errand else {
      return .job(ReaderJob(id: assignment.job, work: .inspect(path: assignment.work.file.path)))
    }
    let request = SurveyRequest(path: page.file.path, page: page.number, earlier: earlier)
    return .job(ReaderJob(id: assignment.job, work: .survey(request)))
  }

  func noteTried(_ page: QueuedPage) throws {}

  func noteReleased(_ page: QueuedPage) throws {}

  func file(_ finding: Finding) throws {
    guard case .surveyed(let page, let faults) = finding else { return }
    if let faults, page.file.stamp.staleness(ofFileAt: page.file.path) == nil {
      try archive.enterSurvey(of: page.id, faults)
      state.withLock { $0.summary.surveyed += 1 }
    } else {
      state.withLock { $0.summary.away += 1 }
    }
    book.note { $0.pass() }
  }
}

/// What a survey looked at.
package struct SurveySummary: Hashable, Sendable {
  package var surveyed = 0
  /// Pages whose file is not there as it was registered, or that no reader could look at.
  package var away = 0
}
