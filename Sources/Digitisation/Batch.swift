internal import Archive
internal import Records

/// A batch from its plan to its summary.
package enum Batch {
  /// Takes in what lies at the plan's paths and reads all that waits, with the program at `reader` as reader process.
  ///
  /// Each change is reported, one report after the other; `report` should be quick.
  ///
  /// Throws `DigitisationError`, `ArchiveError`, or `CancellationError` when the task is cancelled. In each case no
  /// reader is left, the archive is sound, and running the same plan again goes on where this run ended.
  package static func run(
    _ plan: DigitisationPlan, reader: String, report: @escaping @Sendable (BatchProgress) -> Void
  ) async throws -> BatchSummary {
    try await run(plan, reader: reader, clock: ContinuousClock(), report: report)
  }

  /// The same, with a clock to measure deadlines by, and the pool's rules to choose.
  static func run<Time: Clock>(
    _ plan: DigitisationPlan, reader: String, clock: Time, rules: PoolRules? = nil,
    report: @escaping @Sendable (BatchProgress) -> Void
  ) async throws -> BatchSummary where Time.Duration == Duration {
    let problems = plan.paths.compactMap(ShelfWalk.problem)
    if problems.count == plan.paths.count { throw DigitisationError.nothingToTakeIn(problems) }
    let process = try ReaderProcess(program: reader, settings: plan.settings)
    if isMissing(plan.archive) { try await process.tryOut(deadline: plan.deadline, clock: clock) }
    let archive = try Archive.open(plan.archive, for: .digitising)
    if let keep = plan.keep { try archive.setKeeping(keep) }
    if plan.retryUnreadable { try archive.retryUnreadable() }
    let start = clock.now
    let book = BatchBook(
      BatchTally(waiting: try archive.ledger().waiting, uncounted: try archive.fileCounts().uncounted),
      elapsed: { start.duration(to: clock.now) }, report: report)
    let begun = try archive.lastEvent()
    let desk = BatchDesk(archive: archive, book: book)
    let readAll = { (paths: [String]) in
      let pool = ReaderPool(
        process: process, rules: rules ?? PoolRules(readers: plan.readers), deadline: plan.deadline, clock: clock,
        desk: desk)
      try await withThrowingTaskGroup { group in
        group.addTask { await takeIn(paths, archive, book, pool.tell) }
        try await pool.run()
        group.cancelAll()
      }
      book.note { $0.enter(.finishing) }
      try desk.describeLeftOver()
    }
    try await readAll(plan.paths)
    // What turns out to be no withheld paper may be read after all.
    if try desk.settleSuccessions() { try await readAll([]) }
    try desk.joinSheets()
    try desk.recallSigners()
    try desk.examineLeftOver()
    try OriginalKeeper(archive: archive).keepAll()
    let joining = clock.now
    let patience = max(leastJoining, start.duration(to: joining) / 5)
    try archive.joinIndexParts { !Task.isCancelled && joining.duration(to: clock.now) < patience }
    var summary = book.summary
    summary.ledger = try archive.ledger()
    summary.overwritten = try archive.overwrittenFiles(since: begun)
    return summary
  }

  /// How long even a short run may join parts of the index at its end, which speeds up searches; a long one takes a fifth
  /// of its time. What is left is joined by the next.
  private static let leastJoining = Duration.seconds(10)

  /// Whether the archive has still to be made. Any other trouble with it shows when it is opened for the batch.
  private static func isMissing(_ folder: String) -> Bool {
    do {
      _ = try Archive.open(folder, for: .searching)
      return false
    } catch .missing {
      return true
    } catch {
      return false
    }
  }

  private static func takeIn(
    _ paths: [String], _ archive: Archive, _ book: BatchBook, _ tell: AsyncStream<PoolNews>.Continuation
  ) async {
    do {
      let intake = Intake(archive: archive, book: book) { tell.yield(.event(.filesArrived)) }
      try await intake.run(through: paths)
      book.note { $0.enter(.reading) }
      tell.yield(.event(.intakeEnded))
    } catch {
      tell.yield(.failure(error))
    }
  }
}
