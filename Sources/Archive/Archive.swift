internal import GRDB
internal import Records
package import Foundation

/// The folder in which records are kept: their catalogue, texts, index and events.
///
/// A value that may be shared between tasks; each call is one transaction. Calls block while the disk works.
package struct Archive: Sendable {
  /// What an archive is opened for.
  package enum Use: Hashable, Sendable {
    /// The archive must exist and is only read; never waits for a running batch.
    case searching
    /// The archive is made where it is missing; one program at a time.
    case digitising
    /// The archive must exist; one program at a time, because the index can only be checked by writing.
    case checking
    /// The archive must exist; a person decides on records, also while a batch runs: each decision is one transaction.
    case deciding
  }

  package let folder: String
  let store: any DatabaseWriter
  let lock: ArchiveLock?
  let now: @Sendable () -> Date

  /// Opens the archive in `folder`; `now` is the clock that dates its events. An archive that an older program made is
  /// upgraded where it is opened for digitising or deciding, after a copy of it was made; `progress` is called meanwhile.
  /// For searching and checking that is an error (`outdated`).
  package static func open(
    _ folder: String, for use: Use, now: @escaping @Sendable () -> Date = { Date() },
    progress: @escaping @Sendable (UpgradeStep) -> Void = { _ in }
  ) throws(ArchiveError) -> Archive {
    try Catalogue.open(folder, for: use, now: now, progress: progress)
  }

  /// An archive that is gone when nobody holds it any more.
  package static func inMemory(now: @escaping @Sendable () -> Date = { Date() }) throws(ArchiveError) -> Archive {
    do {
      let queue = try DatabaseQueue(configuration: Catalogue.configuration(readonly: false, index: nil))
      try queue.writeWithoutTransaction { db in
        try Migrations.migrate(db)
        try KeyRefill.noteCurrent(in: db)
        try Catalogue.join(.memory, to: db)
        try IndexState.restart(in: db)
      }
      return Archive(folder: ":memory:", store: queue, lock: nil, now: now)
    } catch {
      throw ArchiveError(error, at: ":memory:")
    }
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try store.read { db in
        // Both files as they are at one moment: the index may be ahead of what was read first otherwise.
        _ = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT (SELECT max(id) FROM main.event), (SELECT applied FROM index_state)"))
        return try body(db)
      }
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }

  func writing<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try transaction(body)
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }

  /// One transaction, at the end of which the index follows what was changed; all writing goes through here.
  func transaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let (value, isLong) = try store.write { db in
      try IndexJournal.begin(in: db)
      let value = try body(db)
      return (value, try IndexJournal.follow(in: db))
    }
    if isLong { _ = try store.writeWithoutTransaction { try IndexJournal.trim($0) } }
    return value
  }
}
