internal import Foundation
internal import GRDB
internal import Glibc

/// The catalogue's file: where it lies, how it is opened, and how one tells that it is ours.
enum Catalogue {
  /// `SHoa`: stands in the file's header, so that no other program's database is taken for an archive.
  static let applicationID: Int32 = 0x5348_6F61

  /// Enough that the upper levels of the index of a million pages stay in memory.
  private static let cacheKilobytes = 32 << 10

  static func path(in folder: String) -> String { folder + "/catalogue.sqlite" }

  static func open(
    _ folder: String, for use: Archive.Use, now: @escaping @Sendable () -> Date,
    progress: @escaping @Sendable (RenewalProgress) -> Void = { _ in }
  ) throws(ArchiveError) -> Archive {
    let exists = try isThere(path(in: folder), of: folder)
    if use != .digitising && !exists { throw .missing(folder) }
    if use == .digitising { try makeFolder(folder) }
    let isShared = use == .searching || use == .deciding
    let lock = isShared ? nil : try ArchiveLock(folder: folder)
    do {
      if exists {
        let state = try state(of: folder)
        if state == .empty && use != .digitising { throw ArchiveError.missing(folder) }
        // An older archive is brought up to date once, under the lock; afterwards it is only read.
        if state == .outdated && isShared {
          _ = try open(folder, for: .checking, now: now, progress: progress)
        }
      }
      let store: any DatabaseWriter =
        try use == .searching
        ? openReadOnly(folder)
        : DatabasePool(path: path(in: folder), configuration: configuration(readonly: false))
      if lock != nil {
        try Schema.migrator(progress: progress).migrate(store)
        // What a run that was killed had taken out may still stand in its write-ahead log.
        try store.write { db in
          try Safekeeping.sweep(folder, in: db)
          try Safekeeping.removeStrays(folder, in: db)
        }
        try store.writeWithoutTransaction { try Withholding.forgetLog($0) }
      }
      return Archive(folder: folder, store: store, lock: lock, now: now)
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }

  static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.label = "catalogue"
    configuration.maximumReaderCount = 2
    // Longer than any transaction here takes, but for the optimisation of a large index.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      db.add(tokenizer: SyllableTokenizer.self)
      db.add(function: Facets.function)
      try Relevance.register(in: db)
      // Withheld text must not stay in freed pages, nor spill into temporary files (promise 7).
      try db.execute(
        sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -\(cacheKilobytes)")
      try db.execute(sql: Vocabulary.table)
      guard !readonly else { return }
      // In WAL, NORMAL loses nothing when the program is killed. When the power fails, the last transactions may be
      // undone, each as a whole; their pages wait again.
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return configuration
  }

  /// Reading takes a shared-memory file beside the catalogue, which cannot be made on a disk that is mounted read-only
  /// or in somebody else's folder. Where no write-ahead log is left there, the catalogue is read as it lies.
  private static func openReadOnly(_ folder: String) throws -> DatabaseQueue {
    let path = path(in: folder)
    let files = FileManager.default
    let needsNoLog = !files.isWritableFile(atPath: folder) && !files.fileExists(atPath: path + "-wal")
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    let unchanging = needsNoLog ? encoded.map { "file:\($0)?immutable=1" } : nil
    return try DatabaseQueue(path: unchanging ?? path, configuration: configuration(readonly: true))
  }

  /// A folder that may not be entered is not the same as one without a catalogue.
  private static func isThere(_ path: String, of folder: String) throws(ArchiveError) -> Bool {
    if unsafe access(path, F_OK) == 0 { return true }
    if errno == EACCES { throw .notWritable(folder) }
    return false
  }

  private enum State { case empty, ours, outdated }

  /// What lies at the catalogue's path, found out before anything is written to it.
  private static func state(of folder: String) throws -> State {
    try openReadOnly(folder).read { db in
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      if tables == 0 { return .empty }
      guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
        throw ArchiveError.notAnArchive(folder)
      }
      if try Schema.migrator.hasBeenSuperseded(db) { throw ArchiveError.fromNewerProgram(folder) }
      return try Schema.migrator.hasCompletedMigrations(db) ? .ours : .outdated
    }
  }

  private static func makeFolder(_ folder: String) throws(ArchiveError) {
    do {
      try FileManager.default.createDirectory(atPath: folder + "/derived", withIntermediateDirectories: true)
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw .full(folder)
    } catch {
      throw .notWritable(folder)
    }
  }
}
