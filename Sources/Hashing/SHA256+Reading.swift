internal import Foundation

extension SHA256 {
  /// Large enough to keep a disk busy, small enough to notice at once that nobody waits any more.
  private static let piece = 1 << 20

  /// The 32 bytes of the hash of what `read` fills a buffer of 1 MiB with, until it says 0. Throws what `read` throws.
  package static func hash(reading read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows -> [UInt8] {
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: piece)
    var count = 0
    repeat {
      try unsafe buffer.withUnsafeMutableBytes { bytes in
        count = try unsafe read(bytes)
        unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      }
    } while count > 0
    return hash.finalize()
  }

  /// The 32 bytes of the hash of a file's content, of which no more than 1 MiB is in memory at a time. Throws where the
  /// file cannot be opened or read through.
  package static func hash(ofFileAt path: String) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var hash = SHA256()
    while let bytes = try file.read(upToCount: piece), !bytes.isEmpty { hash.update(data: bytes) }
    return hash.finalize()
  }
}
