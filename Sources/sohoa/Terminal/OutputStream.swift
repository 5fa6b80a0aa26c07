internal import Foundation
internal import Synchronization

/// Standard output, written so that nothing that is lost goes unnoticed.
///
/// What is said is gathered and written in pieces. The first write that fails is remembered, and nothing is written after
/// it: what a person or a program gets has no holes.
final class OutputStream: Sendable {
  static let standard = OutputStream(descriptor: STDOUT_FILENO)

  private let descriptor: Int32
  private let state = Mutex(State())

  private struct State {
    var waiting: [UInt8] = []
    /// The `errno` of the write that failed.
    var fault: Int32?
  }

  /// A pipe takes as much at a time.
  private static let piece = 64 << 10

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The `errno` of the write that failed; nil while all went well.
  var fault: Int32? { state.withLock(\.fault) }

  func write(_ text: String) {
    state.withLock { state in
      guard state.fault == nil else { return }
      state.waiting += Array(text.utf8)
      if state.waiting.count >= Self.piece { send(&state) }
    }
  }

  func flush() {
    state.withLock { send(&$0) }
  }

  /// Writes what is left and closes the stream, because some file systems tell only then that a disk is full.
  func end() {
    state.withLock { state in
      send(&state)
      guard state.fault == nil, close(descriptor) != 0, errno != EBADF else { return }
      state.fault = errno
    }
  }

  private func send(_ state: inout State) {
    var sent = 0
    while state.fault == nil, sent < state.waiting.count {
      let count = unsafe state.waiting.withUnsafeBytes { bytes in
        unsafe Foundation.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
      }
      if count >= 0 {
        sent += count
      } else if errno == EAGAIN {
        waitForRoom()
      } else if errno != EINTR {
        state.fault = errno
      }
    }
    state.waiting.removeAll(keepingCapacity: true)
  }

  /// A pipe that another program made non-blocking is full.
  private func waitForRoom() {
    var line = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&line, 1, -1)
  }
}
