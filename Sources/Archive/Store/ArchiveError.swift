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
  /// The search index, which can be made again.
  case indexDamaged(String)
  /// The file of saved searches.
  case searchesDamaged(String)
  /// The catalogue is not the file any more that was opened: it, its folder or its disk was taken away meanwhile.
  case gone(String)
  /// An entry of the catalogue does not say what this program writes; another version wrote it, or somebody by hand.
  case entryNotUnderstood(String)
  /// This program could not write a value down: its own mistake; nothing was stored.
  case notEncoded(String)
  /// A file of the archive beside the catalogue could not be read, written or moved.
  case fileFailed(String)
  /// A fault of a kind that was not foreseen; only the name of its type is told.
  case unforeseen(String, kind: String)
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
    case .indexDamaged(let path): "The search index of the archive at \(path) is damaged."
    case .damaged(let path): "The catalogue at \(path) is damaged."
    case .gone(let path): "The archive at \(path) was taken away while it was being written."
    case .entryNotUnderstood(let path): "An entry of the catalogue at \(path) is not understood by this program."
    case .notEncoded(let path): "A value could not be written to the catalogue at \(path): a mistake of this program."
    case .fileFailed(let path): "A file of the archive at \(path) cannot be read, written or moved."
    case .unforeseen(let path, let kind): "The archive at \(path) reported a fault that was not foreseen (\(kind))."
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
    case .indexDamaged: "Make it anew with: sohoa index --rebuild"
    case .damaged: "Restore the archive's folder from a backup; the scans themselves are not touched."
    case .searchesDamaged: "Bring the file back from a backup, or remove it to begin anew."
    case .gone: "Put it back, then run again; pages that were read since are read again."
    case .entryNotUnderstood: "Run: sohoa check; if a newer version has written to this archive, use that version."
    case .notEncoded: "Tell those who look after the program which command it was; nothing was stored."
    case .fileFailed: "Check the disk, then run again; sohoa check says whether files are missing."
    case .unforeseen, .failed: "Run again; where it fails again, run: sohoa check"
    }
  }
}
