internal import Foundation
internal import GRDB
internal import Glibc

/// The catalogue's file: where it lies, how it is opened, and how one tells that it is ours.
enum Catalogue {
  /// `SHoa`: stands in the file's header, so that no other program's database is taken for an archive.
  static let applicationID: Int32 = 0x5348_6F61

  static func path(in folder: String) -> String { folder + "/catalogue.sqlite" }

  static func open(
    _ folder: String, for use: Archive.Use, now: @escaping @Sendable () -> Date,
    progress: @escaping @Sendable (UpgradeStep) -> Void = { _ in }
  ) throws(ArchiveError) -> Archive {
    let exists = try isThere(path(in: folder), of: folder)
    if use != .digitising && !exists { throw .missing(folder) }
    if use == .digitising { try makeFolder(folder) }
    let isLocked = use == .digitising || use == .checking
    let lock = isLocked ? try ArchiveLock(folder: folder) : nil
    do {
      var isNew = true
      if exists {
        switch try state(of: folder) {
        case .empty where use != .digitising: throw ArchiveError.missing(folder)
        case .empty: break
        case .current: isNew = false
        case .outdated(let form):
          guard use == .digitising || use == .deciding else { throw ArchiveError.outdated(folder, form: form) }
          let own = lock == nil ? try ArchiveLock(folder: folder) : nil
          _ = try withExtendedLifetime(own) { try Upgrade(folder: folder, now: now, progress: progress).perform() }
          isNew = false
        }
      }
      if use == .searching {
        return Archive(
          folder: folder, store: try openReadOnly(folder, index: IndexFile.found(in: folder)), lock: nil, now: now)
      }
      if isNew { try make(folder) }
      let store = try isLocked ? connectedAlone(folder) : connected(folder, index: IndexFile.found(in: folder))
      if !isLocked {
        try store.write { db in
          try IndexJournal.follow(in: db)
          if try PageIndex.isPurgeDue(in: db) { try PageIndex.purge(in: db) }
        }
      }
      let isPurgeDue = try store.read { try PageIndex.isPurgeDue(in: $0) }
      if isPurgeDue { try Upgrade.removeCopies(in: folder) }
      if isLocked || isPurgeDue {
        try store.writeWithoutTransaction { try Withholding.forgetLog($0) }
      }
      return Archive(folder: folder, store: store, lock: lock, now: now)
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }

  private static func connected(_ folder: String, index: IndexFile.Place) throws -> DatabasePool {
    try DatabasePool(path: path(in: folder), configuration: configuration(readonly: false, index: index))
  }

  /// For who holds the archive's lock. An index that turns out to be damaged is made anew, empty.
  private static func connectedAlone(_ folder: String) throws -> DatabasePool {
    do {
      return try prepared(folder)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB {
      try IndexFile.discard(in: folder)
      return try prepared(folder)
    }
  }

  private static func prepared(_ folder: String) throws -> DatabasePool {
    let store = try connected(folder, index: IndexFile.made(in: folder))
    try KeyRefill.fill(store)
    // What a run that was killed had taken out may still stand in its write-ahead log.
    try store.write { db in
      try Safekeeping.sweep(folder, in: db)
      try Safekeeping.removeStrays(folder, in: db)
      try IndexUpkeep.begin(in: db)
    }
    return store
  }

  /// Where the older catalogue is kept; nil where it has today's form.
  static func upgrade(
    _ folder: String, now: @escaping @Sendable () -> Date, progress: @escaping @Sendable (UpgradeStep) -> Void
  ) throws(ArchiveError) -> String? {
    guard try isThere(path(in: folder), of: folder) else { throw .missing(folder) }
    do {
      guard case .outdated = try state(of: folder) else { return nil }
    } catch {
      throw ArchiveError(error, at: folder)
    }
    let lock = try ArchiveLock(folder: folder)
    do {
      return try withExtendedLifetime(lock) {
        let copy = try Upgrade(folder: folder, now: now, progress: progress).perform()
        let queue = try DatabaseQueue(path: path(in: folder), configuration: configuration(readonly: false, index: nil))
        try KeyRefill.fill(queue)
        try queue.close()
        return copy
      }
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }

  /// Makes the tables of a new archive; those of an older one are there already.
  private static func make(_ folder: String) throws {
    let queue = try DatabaseQueue(path: path(in: folder), configuration: configuration(readonly: false, index: nil))
    try queue.writeWithoutTransaction { db in
      guard try Migrations.form(of: db) != Migrations.current else { return }
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try Migrations.migrate(db)
      try KeyRefill.noteCurrent(in: db)
    }
    try queue.close()
  }

  /// Of a connection to the catalogue, with the index in `index`; nil for the catalogue alone.
  static func configuration(readonly: Bool, index: IndexFile.Place?) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.label = "catalogue"
    configuration.maximumReaderCount = 2
    // Longer than any transaction here takes, but for the optimisation of a large index.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      db.add(tokenizer: SyllableTokenizer.self)
      // Withheld text must not stay in freed pages, nor spill into temporary files (promise 7).
      try db.execute(
        sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -\(cacheKilobytes)")
      // In WAL, NORMAL loses nothing when the program is killed. When the power fails, the last transactions may be
      // undone, each as a whole; their pages wait again.
      if !readonly { try db.execute(sql: "PRAGMA synchronous = NORMAL") }
      if let index { try join(index, to: db) }
    }
    return configuration
  }

  /// Lets a connection search and keep the index.
  static func join(_ index: IndexFile.Place, to db: Database) throws {
    db.add(function: Facets.function)
    try Relevance.register(in: db)
    try IndexFile.attach(index, to: db)
  }

  /// Of the catalogue and of its index each: enough that the upper levels for a million pages stay in memory.
  static let cacheKilobytes = 32 << 10

  /// How a database is opened to which nobody writes: without locks, and without files beside it.
  static func unchanging(_ path: String) -> String {
    "file:\(path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path)?immutable=1"
  }

  /// Reading takes a shared-memory file beside the catalogue, which cannot be made on a disk that is mounted read-only
  /// or in somebody else's folder. Where no write-ahead log is left there, the catalogue is read as it lies.
  static func openReadOnly(_ folder: String, index: IndexFile.Place?) throws -> DatabaseQueue {
    let path = path(in: folder)
    let files = FileManager.default
    let needsNoLog = !files.isWritableFile(atPath: folder) && !files.fileExists(atPath: path + "-wal")
    return try DatabaseQueue(
      path: needsNoLog ? unchanging(path) : path, configuration: configuration(readonly: true, index: index))
  }

  /// A folder that may not be entered is not the same as one without a catalogue.
  private static func isThere(_ path: String, of folder: String) throws(ArchiveError) -> Bool {
    if unsafe access(path, F_OK) == 0 { return true }
    if errno == EACCES { throw .notWritable(folder) }
    return false
  }

  private enum State: Hashable { case empty, current, outdated(form: Int) }

  /// What lies at the catalogue's path, found out before anything is written to it.
  private static func state(of folder: String) throws -> State {
    try openReadOnly(folder, index: nil).read { db in
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      if tables == 0 { return .empty }
      guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
        throw ArchiveError.notAnArchive(folder)
      }
      guard let form = try Migrations.form(of: db) else { throw ArchiveError.fromNewerProgram(folder) }
      return form == Migrations.current ? .current : .outdated(form: form)
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
