internal import Glibc
internal import ReaderLine
internal import Subprocess
internal import SystemPackage

/// One reader process, from its start to its end.
struct ReaderProcess: Sendable {
  enum Message: Sendable {
    case answer(ReaderAnswer)
    /// The line is broken; the process is being ended.
    case nonsense
  }

  let program: String
  let settings: ReaderSettings

  private static let environment: [Environment.Key: String?] = [
    // libgomp reads it before main; without it two readers are slower than one.
    "OMP_THREAD_LIMIT": "1",
    // A reader that crashes is to be gone at once. Swift's crash handler starts a program first, which can take minutes
    // on a busy machine, so that the page counted as too slow; and what it prints may hold words of a page.
    "SWIFT_BACKTRACE": "enable=no",
  ]

  init(program: String, settings: ReaderSettings) throws(DigitisationError) {
    guard unsafe access(program, X_OK) == 0 else { throw .readerMissing(program) }
    // Writing to a reader that has just died must be an error of this write, not the end of this program.
    signal(SIGPIPE, SIG_IGN)
    self.program = program
    self.settings = settings
  }

  /// Starts the process, hands it `jobs` and passes on what it says. Returns when the process is gone: because it
  /// ended or said nonsense, because there are no more jobs, or because the task was cancelled, which kills it at once. Whether
  /// the process ended by SIGKILL, which is not always ours.
  @discardableResult
  @concurrent func run(
    jobs: some AsyncSequence<ReaderJob, Never> & Sendable, hear: @escaping @Sendable (Message) -> Void
  ) async -> Bool {
    var options = PlatformOptions()
    // Its own process group: Ctrl-C on the terminal is for the program alone, which then ends its readers.
    options.processGroupID = 0
    let result = try? await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(settings.arguments),
      environment: .inherit.updating(Self.environment), platformOptions: options,
      input: .inputWriter, output: .sequence, error: .discarded
    ) { process in
      await withTaskGroup { group in
        group.addTask { await Self.listen(to: process.standardOutput, hear: hear) }
        group.addTask {
          for await job in jobs {
            guard let frame = try? Frame.encode(job) else { return }
            guard (try? await process.standardInputWriter.write(frame)) != nil else { return }
          }
        }
        await group.next()
        group.cancelAll()
      }
      try? process.send(signal: .kill)
    }
    return result?.terminationStatus == .signaled(SIGKILL)
  }

  private static func listen(to output: SubprocessOutputSequence, hear: @Sendable (Message) -> Void) async {
    var assembler = FrameAssembler()
    do {
      for try await buffer in output {
        unsafe buffer.withUnsafeBytes { unsafe assembler.append($0) }
        while let answer = try assembler.next(ReaderAnswer.self) { hear(.answer(answer)) }
      }
    } catch is FrameError {
      hear(.nonsense)
    } catch {
      // The pipe broke with the process: its end is all that there is to know.
    }
  }
}
