package import Archive

/// Pages that were read by an earlier version: finding out which are worth reading anew, and reading them.
package enum RereadBatch {
  /// Reads the pages of `targets` anew, with the program at `reader`. Readers, settings and deadline are those of `plan`;
  /// `name` is who wants it.
  ///
  /// Throws as `Batch.run` does; each page then stands as before, or as it was read anew.
  package static func run(
    _ targets: RereadTargets, in archive: Archive, plan: DigitisationPlan, reader: String, by name: String,
    report: @escaping @Sendable (BatchProgress) -> Void
  ) async throws -> RereadSummary {
    try await run(targets, in: archive, plan: plan, reader: reader, by: name, clock: ContinuousClock(), report: report)
  }

  /// The same, with a clock to measure deadlines by.
  static func run<Time: Clock>(
    _ targets: RereadTargets, in archive: Archive, plan: DigitisationPlan, reader: String, by name: String, clock: Time,
    report: @escaping @Sendable (BatchProgress) -> Void
  ) async throws -> RereadSummary where Time.Duration == Duration {
    let start = clock.now
    let book = BatchBook(
      BatchTally(waiting: targets.pages.count), elapsed: { start.duration(to: clock.now) }, report: report)
    let desk = RereadDesk(archive: archive, book: book, targets: targets.pages, by: name)
    try await work(desk, plan, reader, clock)
    book.note { $0.enter(.finishing) }
    try desk.batch.describeLeftOver()
    try desk.batch.joinSheets()
    try desk.batch.recallSigners()
    let joining = clock.now
    try archive.joinIndexParts { !Task.isCancelled && joining.duration(to: clock.now) < longestJoining }
    var summary = desk.summary
    summary.documentsDescribed = book.summary.documentsDescribed
    summary.needReview = book.summary.needReview
    summary.elapsed = start.duration(to: clock.now)
    summary.ledger = try archive.ledger()
    return summary
  }

  /// Finds out which pages that an earlier version read are touched by mended faults, and enters that in the archive. No
  /// page is read.
  package static func survey(
    _ archive: Archive, plan: DigitisationPlan, reader: String, report: @escaping @Sendable (BatchProgress) -> Void
  ) async throws -> SurveySummary {
    let clock = ContinuousClock()
    let start = clock.now
    let unsurveyed = try archive.readingAdvice().unsurveyed
    if unsurveyed == 0 { return SurveySummary() }
    let book = BatchBook(BatchTally(waiting: unsurveyed), elapsed: { start.duration(to: clock.now) }, report: report)
    let desk = SurveyDesk(archive: archive, book: book)
    try await work(desk, plan, reader, clock)
    return desk.summary
  }

  /// How long parts of the index may be joined at the end; what is left is joined by the next run.
  private static let longestJoining = Duration.seconds(10)

  private static func work<Time: Clock>(
    _ desk: any PoolDesk, _ plan: DigitisationPlan, _ reader: String, _ clock: Time
  ) async throws where Time.Duration == Duration {
    let process = try ReaderProcess(program: reader, settings: plan.settings)
    let pool = ReaderPool(
      process: process, rules: PoolRules(readers: plan.readers), deadline: plan.deadline, clock: clock, desk: desk)
    desk.book.note { $0.enter(.reading) }
    // All that is to be read is in the books.
    pool.tell.yield(.event(.intakeEnded))
    try await pool.run()
  }
}
