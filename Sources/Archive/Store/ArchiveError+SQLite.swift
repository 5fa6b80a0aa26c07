internal import GRDB

extension ArchiveError {
  /// What `error` means to somebody who knows nothing of SQLite.
  init(_ error: any Error, at folder: String) {
    if let known = error as? ArchiveError {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      // GRDB throws DatabaseError but for decoding rows, and a row that cannot be decoded is a damaged one.
      self = .damaged(folder)
      return
    }
    // Where even the log's shared memory cannot grow, the disk is full.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .full(folder)
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(folder)
    case .SQLITE_CORRUPT: self = .damaged(folder)
    case .SQLITE_NOTADB: self = .notAnArchive(folder)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .notWritable(folder)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(folder)
    default: self = .failed(code: error.extendedResultCode.rawValue)
    }
  }
}
