internal import Foundation
internal import GRDB

/// The full-text index is derived: it lies in a file of its own beside the catalogue, and can be made again from it.
///
/// Each connection sees it as the schema `derived`. Where it is missing or of no use and this connection may not make it, empty
/// tables stand in for it, so that a search finds what is there, which is nothing.
enum IndexFile {
  /// Of what the tokenizer and the view make of a page. An index of another form is made anew.
  static let form: Int32 = 1

  /// `SHix`, in the file's header.
  private static let applicationID: Int32 = 0x5348_6978

  static func path(in folder: String) -> String { folder + "/derived/index.sqlite" }

  /// Where a connection has its index.
  enum Place: Hashable {
    case memory
    /// With whether the disk is read-only and holds no write-ahead log.
    case file(String, isUnchanging: Bool)
    case nowhere
  }

  /// The index of the archive in `folder` as it lies there; nowhere where it cannot be used.
  static func found(in folder: String) -> Place {
    let path = path(in: folder)
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return .nowhere }
    let isUnchanging = !files.isWritableFile(atPath: folder + "/derived") && !files.fileExists(atPath: path + "-wal")
    return form(ofFileAt: path) == form ? .file(path, isUnchanging: isUnchanging) : .nowhere
  }

  /// From the header of SQLite's file format: user version at byte 60, application at 68, most significant byte first. Nil for
  /// what is no index.
  private static func form(ofFileAt path: String) -> Int32? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let header = try? file.read(upToCount: 100), header.count == 100,
      header.starts(with: Data("SQLite format 3\0".utf8))
    else { return nil }
    let number = { (offset: Int) in header[offset..<offset + 4].reduce(Int32(0)) { $0 << 8 | Int32($1) } }
    return number(68) == applicationID ? number(60) : nil
  }

  /// The index of the archive in `folder`, made where it is missing or of no use. Only for who holds the archive's lock.
  static func made(in folder: String) throws -> Place {
    let found = found(in: folder)
    if found != .nowhere { return found }
    let path = path(in: folder)
    try discard(in: folder)
    try FileManager.default.createDirectory(atPath: folder + "/derived", withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: path, configuration: bare)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.inTransaction(.immediate) {
        try db.execute(sql: tables(in: "main"))
        // Last: a file without them was not finished.
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(form)")
        return .commit
      }
    }
    try queue.close()
    return .file(path, isUnchanging: false)
  }

  /// Takes the index away. Only for who holds the archive's lock.
  static func discard(in folder: String) throws {
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path(in: folder) + suffix) {
      try FileManager.default.removeItem(atPath: path(in: folder) + suffix)
    }
  }

  static func attach(_ place: Place, to db: Database) throws {
    switch place {
    case .memory:
      try db.execute(sql: "ATTACH ':memory:' AS derived")
      try db.execute(sql: tables(in: "derived"))
    case .file(let path, let isUnchanging):
      try db.execute(sql: "ATTACH ? AS derived", arguments: [isUnchanging ? Catalogue.unchanging(path) : path])
      try db.execute(sql: "PRAGMA derived.cache_size = -\(Catalogue.cacheKilobytes)")
      if !db.configuration.readonly { try db.execute(sql: "PRAGMA derived.synchronous = NORMAL") }
    case .nowhere:
      try db.execute(sql: tables(in: "temp"))
    }
    try db.execute(sql: PageIndex.content)
    try db.execute(sql: IndexJournal.noted)
    try db.execute(sql: Vocabulary.table(in: place == .nowhere ? "temp" : "derived"))
  }

  /// `index_state` has its row as soon as the index belongs to an archive. Pages up to `built_to`, and those after
  /// `build_end`, are in the index; those between are still to be put in. All changes up to `applied` were followed.
  /// `event_id` and `event_hash` are the last event that the index knows of.
  private static func tables(in schema: String) -> String {
    """
    CREATE TABLE \(schema).index_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      archive TEXT NOT NULL,
      applied INTEGER NOT NULL,
      built_to INTEGER NOT NULL,
      build_end INTEGER NOT NULL,
      event_id INTEGER NOT NULL,
      event_hash TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE \(schema).page_index USING fts5(
      text, heading, names, facets, content = '', columnsize = 0, tokenize = 'syllables');
    """
  }

  private static var bare: Configuration {
    var configuration = Configuration()
    configuration.label = "index"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      db.add(tokenizer: SyllableTokenizer.self)
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }
}
