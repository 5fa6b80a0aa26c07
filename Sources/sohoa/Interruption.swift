internal import Foundation

/// Ctrl-C, and the request of the system to end.
enum Interruption {
  /// Does `work`, and cancels it when a person or the system asks to stop. Asking again ends the program at once,
  /// which costs at most the pages in hand (promise 2).
  static func cancelling<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        task.cancel()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
