internal import Glibc
internal import Records
internal import SystemPackage

/// What the file system says of a path without opening it.
struct FileStatus: Sendable {
  enum Kind: Sendable {
    case file, folder, link
    /// A pipe, a socket or a device: never opened.
    case special
  }

  /// Tells one file or folder from every other, whatever its paths.
  struct Identity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64
  }

  var kind: Kind
  var stamp: FileStamp
  /// The number of the file with the time of its last change of any kind: another one once the name belongs to another
  /// file, even where size and time of writing are the same.
  var inode: String
  var identity: Identity

  /// The status of what lies at `path`, or of what a link there leads to.
  init(of path: String, followingLinks: Bool) throws(Errno) {
    var status = stat()
    let failed = followingLinks ? unsafe stat(path, &status) : unsafe lstat(path, &status)
    guard failed == 0 else { throw Errno(rawValue: errno) }
    self.init(status)
  }

  /// The status of an open file.
  init(of descriptor: FileDescriptor) throws(Errno) {
    var status = stat()
    guard unsafe fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    stamp = FileStamp(
      size: Int64(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
    inode = "\(status.st_ino):\(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)"
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}

extension FileStamp {
  /// Why the file at `path` is no longer the one that this stamp was taken from; nil where it still is.
  func staleness(ofFileAt path: String) -> UnreadableReason? {
    do {
      return try FileStatus(of: path, followingLinks: true).stamp == self ? nil : .changed
    } catch .permissionDenied {
      return .noAccess
    } catch {
      return .vanished
    }
  }
}
