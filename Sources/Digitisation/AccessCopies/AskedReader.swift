internal import ReaderLine
internal import Synchronization

/// A reader process that is asked one thing after the other, for as long as it lives.
final class AskedReader: Sendable {
  private struct State {
    var waiting: CheckedContinuation<ReaderAnswer?, Never>?
    var jobs = 0
    var hasEnded = false
    /// What the reader said of itself before it could work.
    var fault: ReaderFault?
  }

  private let state = Mutex(State())
  private let give: AsyncStream<ReaderJob>.Continuation
  private let life: Task<Void, Never>

  init(_ process: ReaderProcess) {
    let (jobs, give) = AsyncStream.makeStream(of: ReaderJob.self)
    self.give = give
    // The task must not hold the reader whose life it is, or nobody would ever let it go.
    let answers = AsyncStream.makeStream(of: ReaderProcess.Message.self)
    life = Task {
      await process.run(jobs: jobs) { answers.continuation.yield($0) }
      answers.continuation.finish()
    }
    Task { [weak self] in
      for await message in answers.stream { self?.hear(message) }
      self?.close()
    }
  }

  deinit {
    give.finish()
    life.cancel()
  }

  /// Why no reader can work on this machine; nil where nothing was said.
  var fault: ReaderFault? { state.withLock(\.fault) }

  /// The answer; nil where the reader ended, or was ended because `deadline` passed or the task was cancelled. Ask one thing at a time.
  func ask(_ work: ReaderJob.Work, within deadline: Duration) async -> ReaderAnswer? {
    let watch = Task { [life] in
      guard (try? await Task.sleep(for: deadline)) != nil else { return }
      life.cancel()
    }
    defer { watch.cancel() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { waiting in
        let job: Int? = state.withLock { state in
          guard !state.hasEnded else { return nil }
          state.jobs += 1
          state.waiting = waiting
          return state.jobs
        }
        guard let job else { return waiting.resume(returning: nil) }
        give.yield(ReaderJob(id: job, work: work))
      }
    } onCancel: {
      life.cancel()
    }
  }

  private func hear(_ message: ReaderProcess.Message) {
    switch message {
    case .nonsense: life.cancel()
    case .answer(.unable(let fault)): state.withLock { $0.fault = fault }
    case .answer(let answer):
      let waiting = state.withLock { state -> CheckedContinuation<ReaderAnswer?, Never>? in
        guard answer.job == state.jobs else { return nil }
        defer { state.waiting = nil }
        return state.waiting
      }
      waiting?.resume(returning: answer)
    }
  }

  private func close() {
    let waiting = state.withLock { state in
      state.hasEnded = true
      defer { state.waiting = nil }
      return state.waiting
    }
    waiting?.resume(returning: nil)
  }
}
