internal import GRDB
internal import Records

extension Archive {
  /// The event up to which runs have told people what happened; nil before the first run that said so. What a killed run
  /// had not told yet is told by the next one.
  package func reportedEvent() throws(ArchiveError) -> Int64? {
    try reading { db in
      try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'reported'").flatMap { Int64($0) }
    }
  }

  package func setReported(_ event: Int64) throws(ArchiveError) {
    try writing { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('reported', ?)", arguments: [String(event)])
    }
  }
}
