internal import Foundation
internal import Synchronization

/// A file to which lines are added at its end. A line is there whole or not at all, but for one that a kill cut off: what is behind
/// the last line break does not count.
final class LineFile: Sendable {
  private let path: String
  private let descriptor: Int32
  /// Bytes that count.
  private let length: Mutex<Int>

  /// Whole lines are kept. Throws `ExchangeError`.
  init(_ path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw ExchangeError(errno, path) }
    let kept = Self.bytes(at: path).lastIndex(of: Self.lineBreak).map { $0 + 1 } ?? 0
    length = Mutex(kept)
    guard ftruncate(descriptor, kept) == 0 else { throw ExchangeError(errno, path) }
  }

  deinit { close(descriptor) }

  /// The whole lines of the file at `path`; none where there is no such file.
  static func lines(at path: String) -> [String] {
    let bytes = bytes(at: path)
    let whole = bytes[..<(bytes.lastIndex(of: lineBreak) ?? bytes.startIndex)]
    return whole.split(separator: lineBreak).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds a line, which lies on the disk when the call returns where `isDurable`. What could not be written whole is taken back.
  func append(_ line: String, isDurable: Bool) throws {
    try length.withLock { length in
      let bytes = Array((line + "\n").utf8)
      var sent = 0
      while sent < bytes.count {
        let count = unsafe bytes.withUnsafeBytes { bytes in
          unsafe pwrite(descriptor, bytes.baseAddress! + sent, bytes.count - sent, length + sent)
        }
        if count >= 0 {
          sent += count
        } else if errno != EINTR {
          throw takenBack(to: length)
        }
      }
      if isDurable, fsync(descriptor) != 0 { throw takenBack(to: length) }
      length += bytes.count
    }
  }

  private func takenBack(to length: Int) -> ExchangeError {
    let code = errno
    ftruncate(descriptor, length)
    return ExchangeError(code, path)
  }

  private static let lineBreak = UInt8(ascii: "\n")

  private static func bytes(at path: String) -> Data { FileManager.default.contents(atPath: path) ?? Data() }
}
