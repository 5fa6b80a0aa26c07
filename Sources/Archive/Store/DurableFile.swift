internal import Foundation
internal import Glibc
internal import Records

/// Files that are on the disk, not only in memory, when a call returns.
enum DurableFile {
  private static let piece = 1 << 20

  /// Writes beside `path`, then renames.
  static func write(_ bytes: Data, to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    let beside = "\(folder)/.\((path as NSString).lastPathComponent).part"
    do {
      try writing(beside, for: path) { try send(bytes, to: $0, for: path) }
      guard unsafe rename(beside, path) == 0 else { throw BackupError.writing(errno, path) }
    } catch {
      unsafe unlink(beside)
      throw error
    }
    try synchronise(folder)
  }

  /// Copies the file at `source`. What is read from the copy afterwards comes from the disk, where the system allows it.
  static func copy(_ source: String, to path: String) throws {
    let original = unsafe open(source, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard original >= 0 else { throw BackupError.notReadable(source) }
    defer { close(original) }
    try writing(path, for: path) { copy in
      var buffer = Data(count: piece)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(original, $0.baseAddress, $0.count) }
        if count == 0 { break }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw BackupError.notReadable(source) }
        try send(buffer.prefix(count), to: copy, for: path)
      }
    }
  }

  /// Puts a file that others wrote, or a folder's names, on the disk. Folders of some file systems cannot be asked for it.
  static func synchronise(_ path: String) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BackupError.writing(errno, path) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { throw BackupError.writing(errno, path) }
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  /// Bytes; nil where there is no plain file.
  static func size(of path: String) -> Int64? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_size)
  }

  /// The SHA-256 of a file; nil where it cannot be read.
  static func digest(of path: String) -> String? { OriginalCheck.digest(ofFileAt: path)?.rawValue }

  /// The rights of a folder, as those of the archive are those of its backup.
  static func mode(of folder: String) -> mode_t? {
    var status = stat()
    return unsafe stat(folder, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  static func makeFolder(_ path: String, mode: mode_t?) throws {
    guard unsafe mkdir(path, mode ?? 0o777) == 0 || errno == EEXIST else { throw BackupError.writing(errno, path) }
  }

  /// Bytes that may be written to the disk that holds `path`; nil where it does not tell.
  static func room(at path: String) -> Int64? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0, status.f_blocks > 0 else { return nil }
    return Int64(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
  }

  private static func writing(_ place: String, for path: String, _ body: (Int32) throws -> Void) throws {
    let descriptor = unsafe open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw BackupError.writing(errno, path) }
    do {
      try body(descriptor)
      guard fsync(descriptor) == 0 else { throw BackupError.writing(errno, path) }
      _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    } catch {
      close(descriptor)
      throw error
    }
    if close(descriptor) != 0 { throw BackupError.writing(errno, path) }
  }

  private static func send(_ bytes: Data, to descriptor: Int32, for path: String) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw BackupError.writing(errno, path) }
    }
  }
}
