/// Why the archive could not do what was asked. A path names the archive's folder or catalogue, never a page's content.
package enum ArchiveError: Error, Hashable {
  case missing(String)
  case inUse(String)
  case notAnArchive(String)
  case fromNewerProgram(String)
  /// An older program made it, in the form of this number; it is to be upgraded first.
  case outdated(String, form: Int)
  /// Bytes.
  case noRoomToUpgrade(String, needed: Int64, free: Int64)
  case full(String)
  case notWritable(String)
  case damaged(String)
  /// The file of saved searches.
  case searchesDamaged(String)
  /// SQLite's extended result code.
  case failed(code: Int32)
}

extension ArchiveError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path): "There is no archive at \(path)."
    case .inUse(let path): "The archive at \(path) is being used by another run."
    case .notAnArchive(let path): "\(path) is not an archive of this program."
    case .fromNewerProgram(let path): "The archive at \(path) was made by a newer version of this program."
    case .outdated(let path, let form): "The archive at \(path) has the form \(form) of an older program."
    case .noRoomToUpgrade(let path, let needed, let free):
      "Upgrading the archive at \(path) takes \(needed) bytes, and \(free) are free."
    case .full(let path): "The disk that holds \(path) is full."
    case .notWritable(let path): "\(path) cannot be opened or written by this user."
    case .searchesDamaged(let path): "The saved searches in \(path) cannot be read."
    case .damaged(let path): "The catalogue at \(path) is damaged."
    case .failed(let code): "The catalogue failed with SQLite code \(code)."
    }
  }

  package var remedy: String {
    switch self {
    case .missing: "Name the right folder with --archive, or fill it first with: sohoa run PATH"
    case .inUse: "Wait until the other run has ended, then try again. Searching is possible meanwhile."
    case .notAnArchive: "Choose another folder with --archive."
    case .fromNewerProgram: "Use the newer version of the program."
    case .outdated: "Upgrade it with: sohoa upgrade"
    case .noRoomToUpgrade: "Make room on the disk and try again; nothing was changed."
    case .full: "Make room and run again; what was filed so far is kept."
    case .notWritable: "Check who owns the folder, and that the disk is not mounted read-only."
    case .damaged: "Restore the archive's folder from a backup; the scans themselves are not touched."
    case .searchesDamaged: "Bring the file back from a backup, or remove it to begin anew."
    case .failed: "Run again; where it fails again, run: sohoa check"
    }
  }
}
