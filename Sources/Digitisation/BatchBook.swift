internal import Archive
internal import Records
internal import Synchronization

/// Counts what happens in a batch, and reports each change.
final class BatchBook: Sendable {
  private struct State {
    var summary = BatchSummary()
    var progress = BatchProgress()
    var filesCounted = 0
    var pagesCounted = 0
    var readingSince: Duration?
    /// Pages of documents that are not settled yet, as far as this run settled them.
    var open: [DocumentID: [PageState: Int]] = [:]
  }

  private let state: Mutex<State>
  private let elapsed: @Sendable () -> Duration
  private let report: @Sendable (BatchProgress) -> Void

  /// How many names of files left aside are kept.
  private static let namesKept = 10
  /// Pages from which on the speed says something.
  private static let pagesForSpeed = 5

  /// A book for an archive in which `waiting` pages and `uncounted` files are left from earlier runs.
  init(
    waiting: Int, uncounted: Int, elapsed: @escaping @Sendable () -> Duration,
    report: @escaping @Sendable (BatchProgress) -> Void
  ) {
    var state = State()
    state.progress.pagesKnown = waiting
    state.progress.filesUncounted = uncounted
    self.state = Mutex(state)
    self.elapsed = elapsed
    self.report = report
  }

  /// The summary, but for what only the archive knows.
  var summary: BatchSummary {
    var summary = state.withLock(\.summary)
    summary.elapsed = elapsed()
    return summary
  }

  // MARK: - Intake

  func note(_ registration: Registration) {
    change { state in
      state.progress.filesSeen += 1
      switch registration {
      case .new: state.summary.files.new += 1
      case .changed: state.summary.files.changed += 1
      case .unchanged: state.summary.files.unchanged += 1
      case .duplicate: state.summary.files.duplicate += 1
      }
      switch registration {
      case .new, .changed: state.progress.filesUncounted += 1
      case .unchanged, .duplicate: break
      }
    }
  }

  func noteLeftAside(_ name: String) {
    change { state in
      state.progress.filesSeen += 1
      state.summary.files.leftAside += 1
      if state.summary.leftAsideNames.count < Self.namesKept { state.summary.leftAsideNames.append(name) }
    }
  }

  func note(_ problem: IntakeProblem) {
    change { state in
      state.summary.problemCount += 1
      if state.summary.problems.count < BatchSummary.longestList { state.summary.problems.append(problem) }
    }
  }

  func noteIntakeEnded() {
    change { $0.progress.phase = .reading }
  }

  /// A file that is settled unreadable as one page.
  func noteUnreadable(_ page: UnreadablePage) {
    change { state in
      state.count(pages: 1)
      state.settle(.unreadable, 1)
      state.list(page)
    }
  }

  // MARK: - Reading

  func noteGiven(_ work: Work) {
    let now = elapsed()
    change { state in
      if state.readingSince == nil, case .read = work { state.readingSince = now }
      state.progress.currentFile = work.file.path
    }
  }

  func noteCounted(pages: Int) {
    change { $0.count(pages: pages) }
  }

  /// A page was settled; `documentPages` is how many pages its document has, where it was withheld as a whole.
  func noteSettled(_ page: QueuedPage, _ outcome: PageOutcome, _ settlement: Settlement, documentPages: Int) {
    change { state in
      let document = settlement.document
      if case .withheld = outcome {
        for (earlier, count) in state.open[document] ?? [:] { state.settle(earlier, -count) }
        state.settle(.withheld, documentPages)
      } else {
        state.open[document, default: [:]][outcome.state, default: 0] += 1
        state.settle(outcome.state, 1)
      }
      if settlement.documentIsSettled { state.open[document] = nil }
      if case .unreadable(let reason) = outcome {
        state.list(UnreadablePage(path: page.file.path, page: page.number, reason: reason))
      }
    }
  }

  func noteDescribed(needsReview: Bool) {
    change { state in
      state.summary.documentsDescribed += 1
      if needsReview { state.summary.needReview += 1 }
    }
  }

  func noteFinishing() {
    change { $0.progress.phase = .finishing }
  }

  private func change(_ body: (inout State) -> Void) {
    let now = elapsed()
    let progress = state.withLock { state in
      body(&state)
      state.estimate(at: now, after: Self.pagesForSpeed)
      return state.progress
    }
    report(progress)
  }
}

extension BatchBook.State {
  fileprivate mutating func count(pages: Int) {
    filesCounted += 1
    pagesCounted += pages
    progress.pagesKnown += pages
    progress.filesUncounted = max(0, progress.filesUncounted - 1)
  }

  fileprivate mutating func settle(_ outcome: PageState, _ count: Int) {
    summary.pages[outcome, default: 0] += count
    if summary.pages[outcome] == 0 { summary.pages[outcome] = nil }
    progress.pagesSettled += count
    progress.pagesKnown = max(progress.pagesKnown, progress.pagesSettled)
  }

  fileprivate mutating func list(_ page: UnreadablePage) {
    if summary.unreadable.count < BatchSummary.longestList { summary.unreadable.append(page) }
  }

  fileprivate mutating func estimate(at now: Duration, after pages: Int) {
    guard let since = readingSince, progress.pagesSettled >= pages, now > since else { return }
    let secondsAPage = (now - since) / .seconds(1) / Double(progress.pagesSettled)
    let pagesAFile = filesCounted > 0 ? Double(pagesCounted) / Double(filesCounted) : 1
    let left = Double(progress.pagesKnown - progress.pagesSettled) + Double(progress.filesUncounted) * pagesAFile
    progress.pagesPerMinute = 60 / secondsAPage
    progress.timeLeft = .seconds(left * secondsAPage)
  }
}
