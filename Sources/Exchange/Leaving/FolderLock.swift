internal import Foundation

/// Keeps a folder to one export; the system lets go of it when the program dies.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// The lock lies in `work`, a folder in the one at `path`. Throws `ExchangeError.inUse` at once where another export holds it.
  init(_ work: String, for path: String) throws {
    while true {
      let descriptor = unsafe open(work + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw ExchangeError(errno, path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        throw ExchangeError.inUse(path)
      }
      // Whoever held it may have cleared it away meanwhile.
      var (held, found) = (stat(), stat())
      if unsafe fstat(descriptor, &held) == 0, unsafe stat(work + "/lock", &found) == 0, held.st_ino == found.st_ino {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
      if unsafe mkdir(work, 0o777) != 0, errno != EEXIST { throw ExchangeError(errno, path) }
    }
  }

  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
