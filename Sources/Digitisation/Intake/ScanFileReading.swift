internal import Hashing
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
      let hash = try unsafe SHA256.hash { buffer in
        try Task.checkCancellation()
        return try unsafe file.read(into: buffer)
      }
      guard try FileStatus(of: file).stamp == before, before.staleness(ofFileAt: path) == nil else {
        throw Failure.changedMeanwhile
      }
      return (Records.Digest(rawValue: hash.hexadecimal), before)
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
