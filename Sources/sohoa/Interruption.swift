internal import Foundation
internal import Synchronization

/// Ctrl-C, and the request of the system to end.
enum Interruption {
  /// Requests since the work began; and where a first one is written, for the thread that waits for it.
  private static let requests = Atomic<Int>(0)
  private static let bell = Atomic<Int32>(-1)

  /// Does `work`, and cancels it when a person or the system asks to stop. Asking again ends the program at once with the
  /// same exit code, whatever it is busy with, which costs at most the pages in hand (promise 2): readers see the end of
  /// their line and end too.
  static func cancelling<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let task = Task { try await work() }
    let line = Pipe()
    requests.store(0, ordering: .sequentiallyConsistent)
    bell.store(line.fileHandleForWriting.fileDescriptor, ordering: .sequentiallyConsistent)
    // A thread of its own: the ones of the pool may all be busy.
    Thread.detachNewThread { [reading = line.fileHandleForReading] in
      var byte: UInt8 = 0
      if unsafe read(reading.fileDescriptor, &byte, 1) == 1 { task.cancel() }
    }
    for number in [SIGINT, SIGTERM] { signal(number, note) }
    defer {
      for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
      bell.store(-1, ordering: .sequentiallyConsistent)
      try? line.fileHandleForWriting.close()
    }
    return try await task.value
  }

  /// Called by the system between any two instructions: nothing but atomics, `write` and `_exit` may be used here.
  private static let note: @convention(c) (Int32) -> Void = { _ in
    let saved = errno
    defer { errno = saved }
    guard Interruption.requests.add(1, ordering: .sequentiallyConsistent).oldValue == 0 else { _exit(130) }
    var byte: UInt8 = 1
    _ = unsafe write(Interruption.bell.load(ordering: .sequentiallyConsistent), &byte, 1)
  }
}
