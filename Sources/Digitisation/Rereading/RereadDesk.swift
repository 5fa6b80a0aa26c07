internal import Archive
internal import ReaderLine
internal import Records
internal import Synchronization

/// Where a pool gets pages that are to be read anew, and brings what was read. A page keeps its old outcome until its new
/// one is filed; a document is described anew when the last of its pages has come back.
final class RereadDesk: PoolDesk {
  let book: BatchBook
  /// Describes, joins and withholds as in any batch.
  let batch: BatchDesk
  private let archive: Archive
  private let name: String
  private let targets: [RereadTarget]
  private let contents = ContentCheck()
  private let state: Mutex<State>

  private struct State {
    var nextTarget = 0
    var filesGiven = false
    /// Pages of each document that have not come back yet.
    var open: [DocumentID: Int]
    var changed: Set<DocumentID> = []
    /// Files that could be opened at last, whose pages are to be fetched.
    var opened: [ScanFileID] = []
    var documents: [PageID: DocumentID] = [:]
    var summary = RereadSummary()
  }

  /// Rows that are fetched at a time.
  private static let portion = 64

  /// `name` is who wants the pages read anew.
  init(archive: Archive, book: BatchBook, targets: [RereadTarget], by name: String) {
    self.archive = archive
    self.book = book
    self.name = name
    self.targets = targets
    batch = BatchDesk(archive: archive, book: book)
    state = Mutex(State(open: Dictionary(targets.map { ($0.document, 1) }) { $0 + $1 }))
  }

  var summary: RereadSummary { state.withLock(\.summary) }

  func begin() throws { try batch.describeLeftOver() }

  func confirm() throws { try batch.confirm() }

  // MARK: - Work

  /// Files whose pages could not be counted.
  func nextFiles() throws -> [QueuedFile] {
    let isFirst = state.withLock { state in
      defer { state.filesGiven = true }
      return !state.filesGiven
    }
    guard isFirst else { return [] }
    return try archive.rereadablePages(targets.filter { !$0.isCounted }.map(\.page)).map(file)
  }

  func nextPages() throws -> [QueuedPage] {
    if let opened = state.withLock({ $0.opened.popLast() }) {
      let waiting = try archive.waitingPages(of: opened, limit: Finding.mostPages)
      state.withLock { $0.summary.opened += waiting.count }
      return waiting.map { row in
        QueuedPage(
          id: row.page,
          file: QueuedFile(id: row.file, path: row.path, stamp: contents.stamp(of: row.file) ?? row.stamp),
          number: row.index, isReleased: row.isReleased, isHeld: row.isHeld)
      }
    }
    let portion = state.withLock { state in
      var found: [PageID] = []
      while found.count < Self.portion, state.nextTarget < targets.count {
        let target = targets[state.nextTarget]
        if target.isCounted { found.append(target.page) }
        state.nextTarget += 1
      }
      return found
    }
    return try archive.rereadablePages(portion).map { row in
      state.withLock { $0.documents[row.page] = row.document }
      return QueuedPage(
        id: row.page, file: file(row), number: row.index, isReleased: row.isReleased, errand: .readAnew)
    }
  }

  private func file(_ row: RereadablePage) -> QueuedFile {
    contents.expect(row.digest, of: row.file)
    return QueuedFile(id: row.file, path: row.path, stamp: row.stamp)
  }

  func prepare(_ assignment: Assignment) -> PreparedWork {
    if case .read(let page) = assignment.work, page.errand == .settle { return batch.prepare(assignment) }
    guard let obstacle = contents.obstacle(of: assignment.work.file) else {
      switch assignment.work {
      case .inspect(let file): return .job(ReaderJob(id: assignment.job, work: .inspect(path: file.path)))
      case .read(let page):
        let request = PageRequest(
          path: page.file.path, page: page.number, careful: assignment.careful, isReleased: page.isReleased)
        return .job(ReaderJob(id: assignment.job, work: .read(request)))
      }
    }
    switch assignment.work {
    case .inspect: return .answer(.inspected(job: assignment.job, .unreadable(obstacle)))
    case .read: return .answer(.read(job: assignment.job, PageReading(outcome: .unreadable(obstacle))))
    }
  }

  /// A page that is read anew keeps its number of attempts.
  func noteTried(_ page: QueuedPage) throws {
    if page.errand == .settle { try batch.noteTried(page) }
  }

  func noteReleased(_ page: QueuedPage) throws {
    if page.errand == .settle { try batch.noteReleased(page) }
  }

  // MARK: - Findings

  func file(_ finding: Finding) throws {
    switch finding {
    case .read(let page, let reading) where page.errand == .readAnew: try file(reading, of: page)
    case .inspected(let file, let inspection): try enter(inspection, of: file)
    case .read, .surveyed: try batch.file(finding)
    }
  }

  private func file(_ found: PageReading, of page: QueuedPage) throws {
    var reading = found
    // What was read belongs to the file that was registered, or to nothing. A secrecy mark holds either way.
    if let obstacle = contents.obstacle(of: page.file), reading.outcome.state != .withheld {
      reading = PageReading(outcome: .unreadable(obstacle))
    }
    let filed = try archive.reread(page.id, as: reading, by: name)
    note(RereadEntry(path: page.file.path, page: page.number, document: filed.document, outcome: filed.outcome))
    let isComplete = state.withLock { state in
      let document = state.documents.removeValue(forKey: page.id) ?? filed.document
      if case .renewed = filed.outcome { state.changed.insert(document) }
      state.open[document, default: 1] -= 1
      return state.open[document] == 0 && state.changed.contains(document)
    }
    if isComplete { try batch.describe(filed.document) }
  }

  private func enter(_ inspection: ScanInspection, of file: QueuedFile) throws {
    guard let target = targets.first(where: { $0.file == file.id }) else { return }
    switch inspection {
    case .scan(let format, let pages):
      guard try archive.recount(file.id, pages: pages, format: format) else { return }
      book.note { $0.count(pages: pages) }
      state.withLock { $0.opened.append(file.id) }
    case .unreadable(let reason):
      let outcome = RereadOutcome.kept(.unreadable(reason))
      note(RereadEntry(path: file.path, page: 1, document: target.document, outcome: outcome))
    }
  }

  private func note(_ entry: RereadEntry) {
    state.withLock { $0.summary.note(entry) }
    if entry.result == .renewed || entry.result == .withheld { batch.noteFolder(of: entry.path) }
    book.note { $0.pass() }
  }
}
