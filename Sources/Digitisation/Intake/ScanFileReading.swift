internal import Crypto
internal import Records
internal import SystemPackage

/// Reads files for intake; never changes them.
enum ScanFileReading {
  enum Failure: Error, Hashable {
    case noAccess
    case vanished
    /// Size or time of change were not the same after reading as before.
    case changedMeanwhile
    /// The disk or the network failed.
    case unreadable
  }

  /// SHA-256 of a file's content, with the stamp that the content belongs to.
  static func digest(of path: String) throws -> (Records.Digest, FileStamp) {
    try open(path) { file, before in
      var hash = SHA256()
      var buffer = [UInt8](repeating: 0, count: chunk)
      while true {
        try Task.checkCancellation()
        let count = try unsafe buffer.withUnsafeMutableBytes { bytes in
          let count = try unsafe file.read(into: bytes)
          unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
          return count
        }
        if count == 0 { break }
      }
      guard try FileStatus(of: file).stamp == before, before.staleness(ofFileAt: path) == nil else {
        throw Failure.changedMeanwhile
      }
      let digits = hash.finalize().flatMap { [$0 >> 4, $0 & 15] }.map { String($0, radix: 16) }
      return (Records.Digest(rawValue: digits.joined()), before)
    }
  }

  /// The first bytes of a file.
  static func firstBytes(of path: String, count: Int) throws -> [UInt8] {
    try open(path) { file, _ in
      var buffer = [UInt8](repeating: 0, count: count)
      let read = try unsafe buffer.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
      return Array(buffer[..<read])
    }
  }

  /// Large enough to keep a disk busy, small enough to notice a cancelled batch at once.
  private static let chunk = 1 << 20

  private static func open<Value>(_ path: String, _ body: (FileDescriptor, FileStamp) throws -> Value) throws -> Value {
    do {
      // Not blocking: a pipe may stand in a file's place since it was looked at.
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: [.nonBlocking, .closeOnExec])
      return try file.closeAfter {
        let status = try FileStatus(of: file)
        guard status.kind == .file else { throw Failure.vanished }
        return try body(file, status.stamp)
      }
    } catch let error as Errno {
      switch error {
      case .permissionDenied, .notPermitted: throw Failure.noAccess
      case .noSuchFileOrDirectory, .notDirectory: throw Failure.vanished
      default: throw Failure.unreadable
      }
    }
  }
}
