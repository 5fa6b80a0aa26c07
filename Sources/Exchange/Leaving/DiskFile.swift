internal import Foundation
internal import Hashing

/// What is done to files of a folder to which documents are written, so that it lies on the disk when a call returns.
enum DiskFile {
  /// Nil where there is nothing, or something else than a plain file.
  static func look(at path: String) -> ManifestLine.File? {
    guard let size = size(of: path), let hash = try? SHA256.hash(ofFileAt: path) else { return nil }
    return ManifestLine.File(file: path, bytes: size, sha256: hash.hexadecimal)
  }

  /// Bytes of a plain file.
  static func size(of path: String) -> Int64? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_size)
  }

  enum Kind: Hashable {
    case nothing
    /// A file, or a link.
    case file
    /// A folder or a device, or something in the place of a folder above.
    case other
  }

  /// Where `isFollowing`, of what a link leads to.
  static func kind(of path: String, isFollowing: Bool = false) -> Kind {
    var status = stat()
    guard unsafe (isFollowing ? stat(path, &status) : lstat(path, &status)) == 0 else {
      return errno == ENOTDIR ? .other : .nothing
    }
    return [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT) ? .file : .other
  }

  /// Writes what others wrote to a file, or the names of a folder, to the disk. Folders of some file systems cannot be asked for it.
  static func synchronise(_ path: String) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ExchangeError(errno, path) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { throw ExchangeError(errno, path) }
  }

  /// Puts the file at `path` in its place, over what lies there.
  static func move(_ path: String, to place: String) throws {
    guard unsafe rename(path, place) == 0 else { throw ExchangeError(errno, place) }
    try synchronise((place as NSString).deletingLastPathComponent)
  }

  static func remove(_ path: String) { unsafe unlink(path) }

  /// Makes the folders that lead from `root`, which is there, to `path` below it.
  static func makeFolders(leadingTo path: String, in root: String) throws {
    var folder = root
    for name in path.split(separator: "/").dropLast() {
      folder += "/" + name
      if unsafe mkdir(folder, 0o777) != 0, errno != EEXIST { throw ExchangeError(errno, folder) }
    }
  }
}
