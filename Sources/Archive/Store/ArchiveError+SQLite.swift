internal import Foundation
internal import GRDB

extension ArchiveError {
  /// What `error` means to somebody who knows nothing of SQLite. Only what is damage is called damage.
  init(_ error: any Error, at folder: String) {
    switch error {
    case let known as ArchiveError: self = known
    case let error as DatabaseError: self.init(sqlite: error, at: folder)
    // The catalogue is sound, but what an entry says is not what this program writes.
    case is RowDecodingError, is DecodingError: self = .entryNotUnderstood(folder)
    case is EncodingError: self = .notEncoded(folder)
    case let error as CocoaError: self.init(cocoa: error, at: folder)
    case let error as POSIXError: self.init(posix: error.code, at: folder)
    default: self = .unforeseen(folder, kind: String(describing: type(of: error)))
    }
  }

  private init(sqlite error: DatabaseError, at folder: String) {
    switch error.extendedResultCode {
    // Where even the log's shared memory cannot grow, the disk is full.
    case .SQLITE_IOERR_SHMSIZE: self = .full(folder)
    case .SQLITE_READONLY_DBMOVED: self = .gone(folder)
    // FTS5 found its own tables damaged.
    case .SQLITE_CORRUPT_VTAB: self = .indexDamaged(folder)
    default:
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

  /// A file beside the catalogue: a kept original, a draft of one.
  private init(cocoa error: CocoaError, at folder: String) {
    switch error.code {
    case .fileWriteOutOfSpace: self = .full(folder)
    case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly: self = .notWritable(folder)
    default:
      if let cause = error.underlying as? POSIXError {
        self.init(posix: cause.code, at: folder)
      } else {
        self = .fileFailed(folder)
      }
    }
  }

  private init(posix code: POSIXError.Code, at folder: String) {
    switch code {
    case .ENOSPC, .EDQUOT: self = .full(folder)
    case .EACCES, .EPERM, .EROFS: self = .notWritable(folder)
    default: self = .fileFailed(folder)
    }
  }
}
