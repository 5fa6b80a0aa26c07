internal import Foundation

/// A file that is written whole or not at all: beside its place first, then renamed. Where a device or a pipe lies in its
/// place, that is written to.
package enum WholeFile {
  /// Lets `body` write the file at `path`, piece by piece. Throws `ExchangeError`, or what `body` throws; what lay at
  /// `path` before is still there then.
  package static func write<Value>(_ path: String, _ body: ((String) throws -> Void) throws -> Value) throws -> Value {
    try draft(path) { file in
      let value = try body { try file.write(Array($0.utf8)) }
      return value
    }
  }

  /// Copies the file at `source`.
  package static func copy(_ source: String, to path: String) throws {
    guard let original = FileHandle(forReadingAtPath: source) else { throw ExchangeError.notWritten(path) }
    defer { try? original.close() }
    try draft(path) { file in
      while let piece = try original.read(upToCount: piece), !piece.isEmpty { try file.write(Array(piece)) }
    }
  }

  /// Lets `body` make the file under the path it is given, beside the place of the file. For what must have a file of its own to write
  /// to: a device or a pipe cannot lie at `path`. Throws `ExchangeError`, or what `body` throws; what lay at `path` before is still
  /// there then.
  package static func place<Value>(_ path: String, _ body: (String) throws -> Value) throws -> Value {
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { throw ExchangeError.notWritten(path) }
    let (target, beside) = (DraftPath.target(of: path), DraftPath.beside(path))
    // Made here, so that it is known why it cannot be.
    try OpenFile(beside, O_WRONLY | O_CREAT | O_TRUNC, for: path).end(synchronising: false)
    do {
      let value = try body(beside)
      try OpenFile(beside, O_WRONLY, for: path).end(synchronising: true)
      guard unsafe rename(beside, target) == 0 else { throw ExchangeError(errno, path) }
      return value
    } catch {
      unsafe unlink(beside)
      throw error
    }
  }

  private static let piece = 1 << 20

  private static func draft<Value>(_ path: String, _ body: (OpenFile) throws -> Value) throws -> Value {
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let file = try OpenFile(path, O_WRONLY, for: path)
      let value = try body(file)
      try file.end(synchronising: false)
      return value
    }
    let (target, beside) = (DraftPath.target(of: path), DraftPath.beside(path))
    let file = try OpenFile(beside, O_WRONLY | O_CREAT | O_TRUNC, for: path)
    do {
      let value = try body(file)
      try file.end(synchronising: true)
      guard unsafe rename(beside, target) == 0 else { throw ExchangeError(errno, path) }
      return value
    } catch {
      unsafe unlink(beside)
      throw error
    }
  }
}

/// A file that is being written.
private final class OpenFile {
  private let path: String
  private var descriptor: Int32
  private var waiting: [UInt8] = []

  private static let piece = 64 << 10

  init(_ place: String, _ flags: Int32, for path: String) throws {
    self.path = path
    descriptor = unsafe open(place, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw ExchangeError(errno, path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws {
    waiting += bytes
    if waiting.count >= Self.piece { try flush() }
  }

  /// Some file systems tell only at the end that a disk is full.
  func end(synchronising: Bool) throws {
    try flush()
    if synchronising, fsync(descriptor) != 0 { throw ExchangeError(errno, path) }
    let closing = descriptor
    descriptor = -1
    if close(closing) != 0 { throw ExchangeError(errno, path) }
  }

  private func flush() throws {
    var sent = 0
    while sent < waiting.count {
      let count = unsafe waiting.withUnsafeBytes { bytes in
        unsafe Foundation.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
      }
      if count >= 0 { sent += count } else if errno != EINTR { throw ExchangeError(errno, path) }
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
