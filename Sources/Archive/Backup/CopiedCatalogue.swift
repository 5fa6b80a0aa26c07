internal import Dispatch
internal import Foundation
internal import GRDB
internal import Glibc

/// How a catalogue is read for a backup: never written to, never upgraded, of any version up to this program's.
enum CopiedCatalogue {
  /// The catalogue of a living archive, to which others may be writing.
  static func open(archive folder: String) throws -> DatabaseQueue {
    let path = Catalogue.path(in: folder)
    guard unsafe access(path, F_OK) == 0 else {
      throw errno == EACCES ? ArchiveError.notWritable(folder) : .missing(folder)
    }
    do {
      // Reading takes a shared-memory file, which cannot be made in a folder that may not be written to.
      let isFixed = unsafe access(folder, W_OK) != 0 && access(path + "-wal", F_OK) != 0
      let queue = isFixed ? try open(copy: path) : try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in
        guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") != 0 else {
          throw ArchiveError.missing(folder)
        }
        guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Catalogue.applicationID else {
          throw ArchiveError.notAnArchive(folder)
        }
        guard try Migrations.form(of: db) != nil else { throw ArchiveError.fromNewerProgram(folder) }
      }
      return queue
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }

  /// A copy that nobody writes to; it is read without locks and without files beside it, also on a disk that is mounted read-only.
  static func open(copy path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: Catalogue.unchanging(path), configuration: configuration)
  }

  /// As little as will do for catalogues of any version: no index is asked, nothing is written.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "backup"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // Catalogues until version 15 hold an index, which SQLite's integrity check may look into.
      db.add(tokenizer: SyllableTokenizer.self)
      try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768")
    }
    return configuration
  }

  /// Writes what the catalogue is at one moment to `path`, as SQLite's `VACUUM INTO` does: one read transaction, so that
  /// others go on writing; no free pages, so that nothing that was removed is copied. The file is on the disk afterwards.
  ///
  /// The online backup interface would copy free pages too, and begin anew whenever another process writes between its steps.
  static func write(
    _ source: DatabaseQueue, to path: String, expecting size: Int64, progress: @escaping BackupProgress.Report
  ) throws {
    let watch = DispatchSource.makeTimerSource(queue: .global())
    watch.setEventHandler { progress(.copying(DurableFile.size(of: path) ?? 0, of: size)) }
    watch.schedule(deadline: .now() + .milliseconds(200), repeating: .milliseconds(200))
    watch.resume()
    defer { watch.cancel() }
    do {
      try source.inDatabase { db in try db.execute(sql: "VACUUM INTO ?", arguments: [path]) }
      try forgetIndexChanges(path)
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_FULL: throw BackupError.full(path)
      // The living catalogue is only read: what fails otherwise is the writing of the copy.
      case .SQLITE_IOERR where error.extendedResultCode != .SQLITE_IOERR_READ: throw BackupError.notWritable(path)
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_ERROR: throw BackupError.notWritable(path)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw BackupError.notSound(path)
      default: throw error
      }
    }
    try DurableFile.synchronise(path)
    try DurableFile.synchronise((path as NSString).deletingLastPathComponent)
  }

  /// What the index had still to follow tells nothing to a copy, whose index is made anew, and may hold words of a page that was
  /// withheld a moment ago.
  private static func forgetIndexChanges(_ path: String) throws {
    let copy = try DatabaseQueue(path: path)
    try copy.write { db in
      guard try db.tableExists("index_change") else { return }
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "DELETE FROM index_change")
    }
    try copy.close()
  }

  /// What is off in a copy, but for damage to its structure, which is thrown: such a copy is none.
  static func findings(_ copy: DatabaseQueue, at path: String) throws -> [CheckFinding] {
    do {
      return try copy.read { db in
        guard try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"] else { throw BackupError.notSound(path) }
        return try CatalogueCheck.structure(db) + EventCheck.findings(db)
      }
    } catch is DatabaseError {
      throw BackupError.notSound(path)
    }
  }
}

/// How far a backup, a check of one, or a restore is.
package enum BackupProgress: Hashable, Sendable {
  /// Kept files.
  case files(Int, of: Int)
  /// Bytes of the catalogue.
  case copying(Int64, of: Int64)
  case verifying

  package typealias Report = @Sendable (BackupProgress) -> Void
}
