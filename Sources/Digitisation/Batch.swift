package import Archive
internal import Records

/// A batch from its plan to its summary.
package enum Batch {
  /// Takes in what lies at the plan's paths and reads all that waits, with the program at `reader` as reader process.
  ///
  /// Each change is reported, one report after the other; `report` should be quick. `understood` is called where folders
  /// are named that are no shelves yet, with what was understood of them; they are registered unless it throws, and what it
  /// throws ends the run before anything was taken in.
  ///
  /// Throws `DigitisationError`, `ArchiveError`, or `CancellationError` when the task is cancelled. In each case no
  /// reader is left, the archive is sound, and running the same plan again goes on where this run ended.
  package static func run(
    _ plan: DigitisationPlan, reader: String, understood: @Sendable ([NewShelf]) throws -> Void = { _ in },
    report: @escaping @Sendable (BatchProgress) -> Void
  ) async throws -> BatchSummary {
    try await run(plan, reader: reader, clock: ContinuousClock(), understood: understood, report: report)
  }

  /// The same, with a clock to measure deadlines by, and the pool's rules to choose.
  static func run<Time: Clock>(
    _ plan: DigitisationPlan, reader: String, clock: Time, rules: PoolRules? = nil,
    understood: @Sendable ([NewShelf]) throws -> Void = { _ in }, report: @escaping @Sendable (BatchProgress) -> Void
  ) async throws -> BatchSummary where Time.Duration == Duration {
    let problems = plan.paths.compactMap(ShelfWalk.problem)
    if problems.count == plan.paths.count, !knowsFiles(plan) { throw DigitisationError.nothingToTakeIn(problems) }
    let process = try ReaderProcess(program: reader, settings: plan.settings)
    if isMissing(plan.archive) { try await process.tryOut(deadline: plan.deadline, clock: clock) }
    let archive = try Archive.open(plan.archive, for: .digitising)
    let presence = CataloguePresence(of: archive)
    do {
      let summary = try await fill(archive, plan, process, clock, rules, understood, report)
      try presence.confirm()
      return summary
    } catch let error as ArchiveError {
      // What SQLite says of a file that was taken away is not the cause.
      try presence.confirm()
      throw error
    }
  }

  private static func fill<Time: Clock>(
    _ archive: Archive, _ plan: DigitisationPlan, _ process: ReaderProcess, _ clock: Time, _ rules: PoolRules?,
    _ understood: @Sendable ([NewShelf]) throws -> Void, _ report: @escaping @Sendable (BatchProgress) -> Void
  ) async throws -> BatchSummary where Time.Duration == Duration {
    if let keep = plan.keep { try archive.setKeeping(keep) }
    let shelves = ShelfDesk(archive: archive, paths: plan.paths)
    let away = try shelves.away()
    let missing = MissingSearch(archive: archive, shelves: ShelfMap(try archive.shelves()), away: away)
    if shelves.paths.allSatisfy(missing.isAway) { return try nothingThere(shelves.paths, missing) }
    let proposed = try shelves.proposed()
    if !proposed.isEmpty {
      if let moved = try shelves.moved(away, proposed) {
        throw DigitisationError.shelfSeemsMoved(from: moved.root, to: moved.target)
      }
      try understood(proposed)
    }
    _ = try archive.addUnderstoodShelves(proposed)
    if plan.retryUnreadable { try archive.retryUnreadable() }
    let start = clock.now
    let book = BatchBook(
      BatchTally(waiting: try archive.ledger().waiting, uncounted: try archive.fileCounts().uncounted),
      elapsed: { start.duration(to: clock.now) }, report: report)
    let begun = try archive.reportedEvent() ?? archive.lastEvent()
    let sources = SourceWatch(try shelves.paths + archive.shelves().map(\.location))
    let desk = BatchDesk(archive: archive, book: book, away: away, sources: sources)
    let readAll = { (paths: [String]) in
      let pool = ReaderPool(
        process: process, rules: rules ?? PoolRules(readers: plan.readers), deadline: plan.deadline, clock: clock,
        desk: desk)
      try await withThrowingTaskGroup { group in
        group.addTask { await takeIn(paths, missing, sources, book, pool.tell) }
        try await pool.run()
        group.cancelAll()
      }
      book.note { $0.enter(.finishing) }
      try desk.describeLeftOver()
    }
    // An index that is being made anew is filled first, so that what is read can be found at once.
    try archive.fillIndex(while: { !Task.isCancelled })
    try await readAll(shelves.paths)
    // What turns out to be no withheld paper may be read after all.
    let mayRead = try desk.settleSuccessions()
    if try mayRead || !archive.unseenWithheldPages(limit: 1).isEmpty { try await readAll([]) }
    try desk.joinSheets()
    try desk.recallSigners()
    try desk.examineLeftOver()
    let notKept = try OriginalKeeper(archive: archive).keepAll()
    let joining = clock.now
    let patience = max(leastJoining, start.duration(to: joining) / 5)
    // Nothing, but where it was begun anew meanwhile; changes that it has followed are forgotten.
    try archive.fillIndex(while: { !Task.isCancelled })
    try archive.joinIndexParts { !Task.isCancelled && joining.duration(to: clock.now) < patience }
    var summary = book.summary
    summary.ledger = try archive.ledger()
    summary.notKept = notKept
    summary.advice = try archive.readingAdvice()
    summary.overwritten = try archive.overwrittenFiles(since: begun)
    summary.undecided = try archive.rescanQuestions(since: max(1, begun)).map {
      UndecidedScan(path: $0.path, document: $0.document, earlier: $0.earlier, doubts: $0.doubts)
    }
    summary.questionsLeft =
      try archive.rescanQuestions().count + archive.unscreenedDocuments().count + archive.versionDoubts().count
    try archive.setReported(try archive.lastEvent())
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

  /// Whether the archive has files at one of the paths, of which none is there.
  private static func knowsFiles(_ plan: DigitisationPlan) -> Bool {
    guard let archive = try? Archive.open(plan.archive, for: .searching) else { return false }
    return (try? plan.paths.contains { try archive.knowsFiles(at: RealPath.nearest($0)) }) ?? false
  }

  /// What a run comes to whose disks are all away: known files are missing, and nothing is changed.
  private static func nothingThere(_ paths: [String], _ missing: MissingSearch) throws -> BatchSummary {
    var tally = BatchTally()
    try missing.run(through: paths, butOf: MetFiles()) { tally.miss($0, in: missing.account(of: $1)) }
    var summary = tally.summary
    summary.ledger = try missing.archive.ledger()
    return summary
  }

  private static func takeIn(
    _ paths: [String], _ missing: MissingSearch, _ sources: SourceWatch, _ book: BatchBook,
    _ tell: AsyncStream<PoolNews>.Continuation
  ) async {
    do {
      let archive = missing.archive
      let intake = Intake(archive: archive, book: book, shelves: ShelfMap(try archive.shelves())) {
        tell.yield(.event(.filesArrived))
      }
      let met = try await intake.run(through: paths.filter { !missing.isAway($0) })
      // What was not met may be gone, or it is the disk that is; then nothing is missing.
      if let folder = sources.lostFolder(among: paths) { throw DigitisationError.scansTakenAway(folder) }
      try missing.run(through: paths, butOf: met) { path, folder in
        book.note { $0.miss(path, in: missing.account(of: folder)) }
      }
      book.note { $0.enter(.reading) }
      tell.yield(.event(.intakeEnded))
    } catch {
      tell.yield(.failure(error))
    }
  }
}
