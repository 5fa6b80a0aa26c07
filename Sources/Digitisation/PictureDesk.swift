package import ReaderLine
package import Records
internal import Synchronization

/// Draws a page as a picture, in a reader process of its own.
package enum PictureDesk {
  /// Draws what `request` asks for, with the program at `reader`, as long as the file has the content `digest`; nil where
  /// that was never known. Throws `DigitisationError`, or `CancellationError` when the task is cancelled.
  package static func draw(
    _ request: PictureRequest, digest: Digest?, reader: String, settings: ReaderSettings,
    deadline: Duration = .seconds(120)
  ) async throws {
    // Another paper may lie in the place of the one that was read, one that nobody may see.
    if let digest, let reason = try difference(of: request.path, from: digest) {
      throw DigitisationError.notDrawn(reason)
    }
    try await draw(request, reader: reader, settings: settings, deadline: deadline, clock: ContinuousClock())
  }

  /// Why a file is not the one of this content; nil where it is.
  package static func difference(of path: String, from digest: Digest) throws -> UnreadableReason? {
    do {
      return try ScanFileReading.digest(of: path).0 == digest ? nil : .changed
    } catch ScanFileReading.Failure.vanished {
      return .vanished
    } catch is ScanFileReading.Failure {
      return .noAccess
    }
  }

  /// The same, with a clock to measure the deadline by.
  static func draw<Time: Clock>(
    _ request: PictureRequest, reader: String, settings: ReaderSettings, deadline: Duration, clock: Time
  ) async throws where Time.Duration == Duration {
    var settings = settings
    settings.output = FolderPath(around: request.output).path
    let process = try ReaderProcess(program: reader, settings: settings)
    let end = clock.now.advanced(by: deadline)
    let outcome = try await withThrowingTaskGroup(of: Outcome.self) { group in
      group.addTask { await ask(request, of: process) }
      group.addTask {
        try await clock.sleep(until: end, tolerance: nil)
        return .failed(.notDrawn(.outOfTime))
      }
      defer { group.cancelAll() }
      return try await group.next()
    }
    try Task.checkCancellation()
    if case .failed(let error)? = outcome { throw error }
  }

  private enum Outcome: Sendable {
    case drawn
    case failed(DigitisationError)
  }

  private static func ask(_ request: PictureRequest, of process: ReaderProcess) async -> Outcome {
    let job = ReaderJob(id: 1, work: .draw(request))
    let (jobs, give) = AsyncStream.makeStream(of: ReaderJob.self)
    let outcome = Mutex(Outcome.failed(.notDrawn(.readerDied)))
    give.yield(job)
    await process.run(jobs: jobs) { message in
      guard case .answer(let answer) = message else { return give.finish() }
      switch answer {
      case .ready, .standIn, .exposed: return
      case .unable(let fault): outcome.withLock { $0 = .failed(.recognitionUnavailable(fault)) }
      case .drawn(job.id): outcome.withLock { $0 = .drawn }
      case .notDrawn(job.id, let reason): outcome.withLock { $0 = .failed(.notDrawn(reason)) }
      case .drawn, .notDrawn, .inspected, .read, .looked, .surveyed, .copied, .notCopied: return
      }
      give.finish()
    }
    return outcome.withLock(\.self)
  }
}
