/// Why a backup was not made, checked or brought back. Paths name folders of the backup or of the archive, never a page's content.
package enum BackupError: Error, Hashable {
  /// The folder in which the backup folder is to lie is not there: a disk that is not plugged in.
  case folderMissing(String)
  /// The archive lies in the backup folder, or the backup folder in the archive.
  case inside(folder: String, archive: String)
  /// The folder holds files that are no backup.
  case otherFiles(String)
  case otherArchive(String)
  /// The folder was begun by a later version of this program.
  case newerFormat(String)
  /// Another backup, check or restore is at work in the folder.
  case inUse(String)
  /// Bytes.
  case noRoom(String, needed: Int64, free: Int64)
  case full(String)
  case notWritable(String)
  case notReadable(String)
  /// No event was ever written: there is nothing to keep.
  case nothingFiled(String)
  /// What was written is not what was to be written, or the catalogue it was copied from is damaged.
  case notSound(String)
  /// Records were withheld or the catalogue was upgraded again and again while it was copied.
  case keepsChanging(String)
  case noSets(String)
  case setMissing(String)
  /// A set whose manifest was never written.
  case unfinished(String)
  case setDamaged(String)
  /// What is to be restored would lie over an archive.
  case archiveThere(String)
  case notEmpty(String)
  /// A disk is mounted there; what is made beside it cannot be put in its place.
  case isMountPoint(String)

  /// What `errno` means where something was written below `path`.
  static func writing(_ number: Int32, _ path: String) -> BackupError {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: .full(path)
    default: .notWritable(path)
    }
  }
}

private import Glibc
