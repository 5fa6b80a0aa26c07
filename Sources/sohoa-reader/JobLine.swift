internal import Foundation
internal import ReaderLine

/// The reader's end of the line to the program.
///
/// Frames go to a duplicate of descriptor 1, and descriptor 1 itself is pointed at standard error, because Tesseract
/// and leptonica print when they like.
final class JobLine {
  private let input = FileHandle.standardInput
  private let output: FileHandle
  private var assembler = FrameAssembler()

  init() {
    output = FileHandle(fileDescriptor: dup(STDOUT_FILENO), closeOnDealloc: true)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    signal(SIGPIPE, SIG_DFL)
    endWithTheProgram()
  }

  /// A reader that is busy with a page, or stuck in one, would not see the end of its input; this thread does.
  private func endWithTheProgram() {
    Thread.detachNewThread {
      var line = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      while unsafe poll(&line, 1, -1) <= 0 || line.revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0 {}
      _exit(EXIT_SUCCESS)
    }
  }

  /// The next job; nil when the program has closed the line or says what cannot be understood.
  func next() -> ReaderJob? {
    do {
      while true {
        if let job = try assembler.next(ReaderJob.self) { return job }
        let bytes = input.availableData
        if bytes.isEmpty { return nil }
        assembler.append(bytes)
      }
    } catch {
      return nil
    }
  }

  /// Sends an answer; ends the process where the program is gone.
  func answer(_ answer: ReaderAnswer) {
    do {
      try output.write(contentsOf: Data(Frame.encode(answer)))
    } catch {
      exit(EXIT_FAILURE)
    }
  }
}
