internal import Synchronization

/// The tally of a batch, written by intake, pool and filing at the same time; each change is reported.
final class BatchBook: Sendable {
  private let tally: Mutex<BatchTally>
  private let elapsed: @Sendable () -> Duration
  private let report: @Sendable (BatchProgress) -> Void

  init(
    _ tally: BatchTally, elapsed: @escaping @Sendable () -> Duration,
    report: @escaping @Sendable (BatchProgress) -> Void
  ) {
    self.tally = Mutex(tally)
    self.elapsed = elapsed
    self.report = report
  }

  /// The summary, but for what only the archive knows.
  var summary: BatchSummary {
    let now = elapsed()
    return tally.withLock { tally in
      tally.estimate(at: now)
      return tally.summary
    }
  }

  /// Writes something down; `change` is told the time since the batch began.
  func note(_ change: (inout BatchTally, Duration) -> Void) {
    let now = elapsed()
    // Reported under the lock, so that no report overtakes a later one.
    tally.withLock { tally in
      change(&tally, now)
      tally.estimate(at: now)
      report(tally.progress)
    }
  }

  func note(_ change: (inout BatchTally) -> Void) {
    note { tally, _ in change(&tally) }
  }
}
