internal import ReaderLine
internal import Records

/// What the pool hears of: events for its plan, and what makes it give up.
enum PoolNews: Sendable {
  case event(PoolPlan.Event)
  case failure(any Error)
}

/// What the archive is to be told, in this order.
enum FilingStep: Sendable {
  /// A page was given to a reader.
  case tried(QueuedPage)
  /// It was given out in vain.
  case released(QueuedPage)
  case found(Finding)
}

/// Performs what `PoolPlan` decides: starts and ends reader processes, hands out work, watches the time.
struct ReaderPool<Time: Clock>: Sendable where Time.Duration == Duration {
  private struct Reader {
    let task: Task<Void, Never>
    let assignments: AsyncStream<Assignment>.Continuation
    var watch: Task<Void, Never>
    /// The job that is watched; nil while the reader is starting.
    var watchedJob: Int?
  }

  let process: ReaderProcess
  let rules: PoolRules
  let deadline: Duration
  let clock: Time
  let desk: any PoolDesk
  let news: AsyncStream<PoolNews>
  let tell: AsyncStream<PoolNews>.Continuation

  init(process: ReaderProcess, rules: PoolRules, deadline: Duration, clock: Time, desk: any PoolDesk) {
    self.process = process
    self.rules = rules
    self.deadline = deadline
    self.clock = clock
    self.desk = desk
    (news, tell) = AsyncStream.makeStream()
  }

  /// Works until all is done, then returns with no reader left. Throws what made it give up; the archive is then as
  /// after the last finding that was filed. A cancelled task ends readers at once, and files what they have answered.
  func run() async throws {
    // The work goes on in a task that is not cancelled itself, so that it can end its readers in good order.
    let work = Task { try await perform() }
    try await withTaskCancellationHandler {
      try await work.value
    } onCancel: {
      tell.yield(.event(.stopped))
    }
    try Task.checkCancellation()
  }

  @concurrent private func perform() async throws {
    var plan = PoolPlan(rules: rules)
    var readers: [ReaderID: Reader] = [:]
    var failure: (any Error)?
    let (steps, file) = AsyncStream.makeStream(of: FilingStep.self)
    let filing = Task { await fileAll(steps) }
    tell.yield(.event(.filesArrived))
    hearing: for await piece in news {
      let event: PoolPlan.Event
      switch piece {
      case .event(let heard): event = heard
      case .failure(let error):
        failure = failure ?? error
        event = .stopped
      }
      await stopWatch(after: event, &readers)
      for action in plan.handle(event) {
        switch action {
        case .start(let reader): readers[reader] = start(reader)
        case .give(let assignment, let reader):
          readers[reader]?.assignments.yield(assignment)
          readers[reader]?.watchedJob = assignment.job
          readers[reader]?.watch = watch(reader, job: assignment.job)
          if case .read(let page) = assignment.work { file.yield(.tried(page)) }
          desk.book.note { $0.give(assignment.work, at: $1) }
        case .end(let reader): readers[reader]?.task.cancel()
        case .file(let finding): file.yield(.found(finding))
        case .release(let page): file.yield(.released(page))
        case .fetchFiles: fetch { .files(try desk.nextFiles()) }
        case .fetchPages: fetch { .pages(try desk.nextPages()) }
        case .fail(let error): failure = failure ?? error
        case .finish: break hearing
        }
      }
    }
    file.finish()
    await filing.value
    if let failure { throw failure }
  }

  // MARK: - Readers

  private func start(_ reader: ReaderID) -> Reader {
    let (assignments, give) = AsyncStream.makeStream(of: Assignment.self)
    let jobs = assignments.compactMap { assignment in await job(for: assignment, of: reader) }
    let task = Task { [process, desk, tell] in
      let wasKilled = await process.run(jobs: jobs) { message in
        switch message {
        case .answer(.standIn(let language)): desk.book.note { $0.noteStandIn(for: language) }
        case .answer(.exposed(let exposures)): desk.book.note { $0.noteExposed(exposures) }
        case .answer(let answer): tell.yield(.event(.answered(reader, answer)))
        case .nonsense: tell.yield(.event(.garbled(reader)))
        }
      }
      tell.yield(.event(wasKilled ? .killed(reader) : .ended(reader)))
    }
    return Reader(task: task, assignments: give, watch: watch(reader, job: nil))
  }

  /// What to send to the reader; nil where the answer is known without it.
  private func job(for assignment: Assignment, of reader: ReaderID) async -> ReaderJob? {
    switch desk.prepare(assignment) {
    case .job(let job): return job
    case .answer(let answer):
      tell.yield(.event(.answered(reader, answer)))
      return nil
    }
  }

  private func watch(_ reader: ReaderID, job: Int?) -> Task<Void, Never> {
    let end = clock.now.advanced(by: deadline)
    // Nothing but the clock and the line: a watch that was stopped must not keep the archive open.
    return Task { [clock, tell] in
      do {
        try await clock.sleep(until: end, tolerance: nil)
        tell.yield(.event(.deadlinePassed(reader, job: job)))
      } catch {
        // Cancelled: the reader was in time, or is gone.
      }
    }
  }

  private func stopWatch(after event: PoolPlan.Event, _ readers: inout [ReaderID: Reader]) async {
    switch event {
    case .answered(let reader, let answer):
      // A doubled answer must not stop the watch over the job after it.
      if readers[reader]?.watchedJob == answer.job { readers[reader]?.watch.cancel() }
    case .ended(let reader), .killed(let reader):
      let ended = readers.removeValue(forKey: reader)
      ended?.watch.cancel()
      await ended?.task.value
    default: break
    }
  }

  // MARK: - The archive

  private func fetch(_ work: () throws -> PoolPlan.Event) {
    do {
      tell.yield(.event(try work()))
    } catch {
      tell.yield(.failure(error))
    }
  }

  /// Files one step after the other, beside the readers' work.
  @concurrent private func fileAll(_ steps: AsyncStream<FilingStep>) async {
    do {
      try desk.begin()
      try desk.confirm()
      for await step in steps {
        switch step {
        case .tried(let page): try desk.noteTried(page)
        case .released(let page): try desk.noteReleased(page)
        case .found(let finding):
          try desk.file(finding)
          tell.yield(.event(.filed(finding)))
        }
        try desk.confirm()
      }
    } catch {
      tell.yield(.failure(error))
    }
  }
}
