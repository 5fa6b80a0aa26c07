/// What the exit code says; an interface, written in the README.
enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case done = 0
  case failed = 1
  /// Done, but some pages could not be read, or files of the archive are missing, or a check found something.
  case someUnreadable = 3
  case archiveMissing = 10
  case archiveInUse = 11
  case recognitionUnavailable = 12
  /// An older program made the archive: it is to be upgraded first.
  case archiveOutdated = 13
  /// A newer program made the archive.
  case archiveNewer = 14
  /// As `EX_USAGE` of sysexits.h.
  case usage = 64
  /// 128 + SIGINT, as shells have it.
  case interrupted = 130
}
