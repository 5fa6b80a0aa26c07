@testable import Archive
import GRDB

/// Does to a closed archive's catalogue what this program never would.
enum Tampering {
  /// Triggers that `sql` drops are made again afterwards, as one would who hides what was done.
  static func tamper(_ folder: String, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder + "/catalogue.sqlite", configuration: configuration)
    try queue.write { db in
      let before = try triggers(db)
      try db.execute(sql: sql)
      let after = try triggers(db)
      for (name, sql) in before where after[name] == nil { try db.execute(sql: sql) }
    }
  }

  /// Makes the index agree with texts that were taken away.
  static func forgetIndex(_ folder: String) throws {
    let archive = try Archive.open(folder, for: .digitising)
    try archive.restartIndex()
    try archive.fillIndex()
  }

  /// Takes a trigger away and leaves it away.
  static func drop(_ folder: String, trigger: String) throws {
    try DatabaseQueue(path: folder + "/catalogue.sqlite").write { try $0.execute(sql: "DROP TRIGGER \(trigger)") }
  }

  /// What the event log tells beside kinds and numbers.
  static func eventDetails(_ folder: String) throws -> [String] {
    try DatabaseQueue(path: folder + "/catalogue.sqlite").read {
      try String.fetchAll($0, sql: "SELECT detail FROM event")
    }
  }

  private static func triggers(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["sql"]) })
  }
}
