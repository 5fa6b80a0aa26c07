internal import ReaderLine

extension ReaderProcess {
  /// Starts a reader only to hear whether pages can be read on this machine, so that no archive is made in vain.
  ///
  /// Throws `DigitisationError.recognitionUnavailable` where the reader says that none can. One that dies or keeps
  /// silent says nothing: the pool gives readers several chances.
  func tryOut<Time: Clock>(deadline: Duration, clock: Time) async throws where Time.Duration == Duration {
    let end = clock.now.advanced(by: deadline)
    let fault = await withTaskGroup(of: ReaderFault?.self) { group in
      group.addTask { await firstFault() }
      group.addTask {
        try? await clock.sleep(until: end, tolerance: nil)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
    try Task.checkCancellation()
    if let fault { throw DigitisationError.recognitionUnavailable(fault) }
  }

  /// What the reader's first words say against reading; nil where they say nothing.
  private func firstFault() async -> ReaderFault? {
    let (faults, tell) = AsyncStream.makeStream(of: ReaderFault.self)
    let (jobs, give) = AsyncStream.makeStream(of: ReaderJob.self)
    await run(jobs: jobs) { message in
      switch message {
      case .answer(.standIn), .answer(.exposed): return
      default: break
      }
      if case .answer(.unable(let fault)) = message { tell.yield(fault) }
      give.finish()
    }
    tell.finish()
    return await faults.first { _ in true }
  }
}
