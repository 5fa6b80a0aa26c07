package import ReaderLine
internal import Records

/// Decides what the pool of readers does: events in, actions out, no clock and no deeds of its own.
///
/// Every page that is put in comes out in exactly one finding, whatever readers do, unless the batch is stopped.
package struct PoolPlan: Sendable {
  package enum Event: Hashable, Sendable {
    /// Files to inspect or pages to read, as asked for; empty where the archive has no more at present.
    case files([QueuedFile])
    case pages([QueuedPage])
    /// Intake has registered files since, or found files again whose pages may now be read after all.
    case filesArrived
    /// Intake is through: no further file will arrive.
    case intakeEnded
    case answered(ReaderID, ReaderAnswer)
    /// What the reader says cannot be understood.
    case garbled(ReaderID)
    /// The reader took too long over a job, or over getting ready (nil).
    case deadlinePassed(ReaderID, job: Int?)
    /// The process is gone, for whatever reason, or could not be started.
    case ended(ReaderID)
    /// The process was killed from outside: by a person, or by a system that is short of memory.
    case killed(ReaderID)
    /// A finding is in the archive.
    case filed(Finding)
    case stopped
  }

  package enum Action: Hashable, Sendable {
    case start(ReaderID)
    case give(Assignment, to: ReaderID)
    /// End the process at once.
    case end(ReaderID)
    case file(Finding)
    case fetchFiles
    case fetchPages
    /// The page was given out, but nothing that is wrong with it came to light: it waits as if it had not been tried.
    case release(QueuedPage)
    /// The batch cannot go on; `finish` follows when the readers are gone.
    case fail(DigitisationError)
    /// No work in hand, no reader left.
    case finish
  }

  private enum Phase { case running, closing, closed }

  let rules: PoolRules
  var roster = ReaderRoster()
  var files: [QueuedFile] = []
  var pages = PageQueue()
  var fileSource = WorkSource()
  var pageSource = WorkSource()
  var failedOnce: Set<Work> = []
  /// How often a reader that had this work in hand was killed from outside.
  private var kills: [Work: Int] = [:]
  var doubts = ReaderDoubts()
  var intakeEnded = false
  var unfiled = 0
  var lastJob = 0
  var inspectionsInARow = 0
  private var phase = Phase.running
  private var failedStarts = 0

  package init(rules: PoolRules) {
    self.rules = rules
  }

  /// Takes note of what happened and says what to do, in this order.
  package mutating func handle(_ event: Event) -> [Action] {
    guard phase == .running else { return close(after: event) }
    var findings: [Finding] = []
    switch event {
    case .files(let more):
      fileSource.answered(withNothing: more.isEmpty)
      files += more
    case .pages(let more): findings = take(more)
    case .filesArrived:
      fileSource.arrived()
      pageSource.arrived()
    case .intakeEnded: intakeEnded = true
    case .answered(let reader, .unable(let fault)) where roster.isStarting(reader):
      return close(because: .recognitionUnavailable(fault))
    case .answered(let reader, let answer): findings = note(answer, from: reader)
    case .garbled(let reader): findings = lose(reader, because: .readerDied)
    case .deadlinePassed(let reader, let job) where roster.isBusy(reader, with: job):
      findings = lose(reader, because: .outOfTime)
    case .deadlinePassed: break
    case .ended(let reader):
      findings = lose(reader, because: .readerDied)
      roster.remove(reader)
    case .killed(let reader):
      findings = takeBack(from: reader) ?? lose(reader, because: .readerDied)
      roster.remove(reader)
    case .filed(let finding):
      unfiled -= 1
      if case .inspected = finding { pageSource.arrived() }
    case .stopped: return close()
    }
    if failedStarts >= rules.failedStarts {
      return findings.map(Action.file) + close(because: .readersKeepEnding(times: failedStarts))
    }
    if doubts.files >= rules.doubtedFiles {
      return findings.map(Action.file) + close(because: .readersKeepDying(files: doubts.files))
    }
    if isAtRest { findings += giveUp(doubts.dismiss()) }
    unfiled += findings.count
    let (actions, givenUp) = moveOn()
    unfiled += givenUp.count
    // Work is given out before what was found is filed, so that filing keeps no reader waiting.
    return actions + (findings + givenUp).map(Action.file) + (isDone ? close() : [])
  }

  // MARK: - What happened

  private mutating func take(_ more: [QueuedPage]) -> [Finding] {
    pageSource.answered(withNothing: more.isEmpty)
    return more.compactMap { page in
      if page.goesByFirstPage, let kind = pages.withholding(of: page.file.id) {
        return .read(page, PageReading(outcome: .withheld(kind)))
      }
      pages.add(page)
      return nil
    }
  }

  private mutating func note(_ answer: ReaderAnswer, from reader: ReaderID) -> [Finding] {
    if answer == .ready, roster.makeIdle(reader) { return [] }
    guard let assignment = roster.assignment(of: reader), assignment.job == answer.job else {
      // Late and doubled answers change nothing, but a reader that floods the line is broken.
      return roster.noteStray(reader) > rules.strayAnswers ? lose(reader, because: .readerDied) : []
    }
    guard let finding = Finding(assignment.work, answer) else { return lose(reader, because: .readerDied) }
    failedStarts = 0
    roster.noteFinished(reader)
    if roster.pagesRead(by: reader) >= rules.pagesPerReader { roster.end(reader) }
    let cleared = finding.isReadersWork ? giveUp(doubts.noteFinished(assignment.work)) : []
    let found =
      finding.wantsMoreMemory && !assignment.careful ? retry(assignment.work) : conclude(finding, assignment.work)
    return cleared + found
  }

  /// Gives a reader up; what it had in hand is tried once more, or else settled for `reason`.
  private mutating func lose(_ reader: ReaderID, because reason: UnreadableReason) -> [Finding] {
    guard roster.isAlive(reader) else { return [] }
    let assignment = roster.assignment(of: reader)
    roster.end(reader)
    guard let assignment else {
      failedStarts += 1
      return []
    }
    guard assignment.careful else { return retry(assignment.work) }
    if reason == .readerDied, doubts.hold(assignment.work) { return [] }
    return conclude(Finding(assignment.work, failed: reason), assignment.work)
  }

  /// What a reader that was killed from outside had in hand waits as before: that says nothing of the page. Nil where it happened
  /// too often to this page to be chance.
  private mutating func takeBack(from reader: ReaderID) -> [Finding]? {
    guard roster.isAlive(reader), let work = roster.assignment(of: reader)?.work,
      kills[work, default: 0] < rules.kills
    else { return nil }
    kills[work, default: 0] += 1
    roster.end(reader)
    putBack(work)
    return []
  }

  private mutating func giveUp(_ works: [Work]) -> [Finding] {
    works.flatMap { conclude(Finding($0, failed: .readerDied), $0) }
  }

  private mutating func retry(_ work: Work) -> [Finding] {
    failedOnce.insert(work)
    putBack(work)
    return []
  }

  private mutating func putBack(_ work: Work) {
    switch work {
    case .inspect(let file): files.insert(file, at: 0)
    case .read(let page): pages.putBack(page)
    }
  }

  mutating func conclude(_ finding: Finding, _ work: Work) -> [Finding] {
    failedOnce.remove(work)
    kills[work] = nil
    guard case .read(let page, let reading) = finding else { return [finding] }
    let rest = pages.settle(page, as: reading.outcome)
    return [finding] + rest.map { .read($0, PageReading(outcome: reading.outcome)) }
  }

  // MARK: - The end

  private var isDone: Bool { isAtRest && pages.count == 0 && doubts.isEmpty && unfiled == 0 }

  /// Nothing is in hand, nothing can be given out, and nothing more will come unless something is settled.
  private var isAtRest: Bool {
    // A queue that is full asks for no more.
    intakeEnded && fileSource.isDry && (pageSource.isDry || pages.count >= rules.longestQueue) && files.isEmpty
      && pages.freeCount == 0 && !roster.isAnyBusy
  }

  private mutating func close(because error: DigitisationError? = nil) -> [Action] {
    phase = .closing
    let releases = error == nil ? [] : openPages.map(Action.release)
    roster.endAll()
    let endings = roster.takeEndings().map(Action.end)
    return releases + (error.map { [.fail($0)] } ?? []) + endings + finishIfAlone()
  }

  /// Pages that were given out in this batch, and of which nothing is filed.
  private var openPages: [QueuedPage] {
    let failed = failedOnce.compactMap { if case .read(let page) = $0 { page } else { nil } }
    return Set(roster.pagesInHand + failed + doubts.pages).sorted { $0.id.rawValue < $1.id.rawValue }
  }

  private mutating func close(after event: Event) -> [Action] {
    guard phase == .closing else { return [] }
    switch event {
    case .ended(let reader), .killed(let reader):
      roster.remove(reader)
      return finishIfAlone()
    default: return []
    }
  }

  private mutating func finishIfAlone() -> [Action] {
    guard roster.count == 0 else { return [] }
    phase = .closed
    return [.finish]
  }
}
