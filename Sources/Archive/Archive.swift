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
  /// brought up to date, which may take minutes; `progress` is called meanwhile.
  package static func open(
    _ folder: String, for use: Use, now: @escaping @Sendable () -> Date = { Date() },
    progress: @escaping @Sendable (RenewalProgress) -> Void = { _ in }
  ) throws(ArchiveError) -> Archive {
    try Catalogue.open(folder, for: use, now: now, progress: progress)
  }

  /// An archive that is gone when nobody holds it any more.
  package static func inMemory(now: @escaping @Sendable () -> Date = { Date() }) throws(ArchiveError) -> Archive {
    do {
      let queue = try DatabaseQueue(configuration: Catalogue.configuration(readonly: false))
      try Schema.migrator.migrate(queue)
      return Archive(folder: ":memory:", store: queue, lock: nil, now: now)
    } catch {
      throw ArchiveError(error, at: ":memory:")
    }
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try store.read(body)
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }

  func writing<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try store.write(body)
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }
}

/// How far the index of an older archive has been made anew.
package struct RenewalProgress: Hashable, Sendable {
  package var done: Int
  package var pages: Int
}
