internal import GRDB

/// A step in the history of the catalogue's form: SQL that is never edited once it was released, because archives that it
/// made are kept for decades. It calls no function but SQLite's own, and nothing of this program.
struct Migration: Sendable {
  /// As it stands in `grdb_migrations` of each archive.
  let name: String
  let sql: String

  init(_ name: String, _ sql: String) {
    self.name = name
    self.sql = sql
  }
}

/// All steps, in order. The number of a catalogue's form is how many of them it has taken.
enum Migrations {
  static let all: [Migration] =
    [Migration01.migration] + Migrations02to05.migrations + [Migration06.migration] + Migrations07to11.migrations
    + [Migration12.migration] + Migrations13to14.migrations + [
      Migration15.migration, Migration16.migration, Migration17.migration, Migration18.migration, Migration19.migration,
      Migration20.migration, Migration21.migration,
    ]

  /// The form that this program writes.
  static var current: Int { all.count }

  /// The form of a catalogue; nil where a program that is newer than this one has written it.
  static func form(of db: Database) throws -> Int? {
    guard try db.tableExists("grdb_migrations") else { return 0 }
    let taken = try Set(String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations"))
    guard taken.isSubset(of: all.map(\.name)) else { return nil }
    return taken.count
  }

  /// Takes the steps that are missing up to `form`, all of them or none. To be called outside a transaction, with foreign keys
  /// off: tables that others refer to are made anew. `first` is done in the same transaction.
  static func migrate(
    _ db: Database, to form: Int = current, first: (Database) throws -> Void = { _ in }
  ) throws {
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    try db.inTransaction(.immediate) {
      try first(db)
      try db.execute(sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      let taken = try Set(String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations"))
      for migration in all.prefix(form) where !taken.contains(migration.name) {
        try db.execute(sql: migration.sql)
        try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [migration.name])
      }
      try db.checkForeignKeys()
      return .commit
    }
    try db.execute(sql: "PRAGMA foreign_keys = ON")
  }
}
