internal import Glibc

/// Keeps the archive to one program that writes, by `flock`: the system lets go of it when the program dies.
final class ArchiveLock: Sendable {
  private let descriptor: Int32

  /// Fails at once with `inUse` where another program, or another opening in this one, holds it.
  init(folder: String) throws(ArchiveError) {
    let descriptor = unsafe open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw errno == ENOSPC ? .full(folder) : .notWritable(folder) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .inUse(folder)
    }
    self.descriptor = descriptor
  }

  deinit {
    // Closing alone would leave the lock to a process that is being started just now and holds a copy until its exec.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
