internal import GRDB

/// What people decided goes only with the record itself: triggers let it be deleted while the record's number stands in the
/// table `erasure`, which is empty when a transaction ends.
enum Erasure {
  /// `documents` is SQL for their numbers, with a place for `value`.
  static func begin(documents: String, _ value: Int64, in db: Database) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO erasure (document_id) \(documents)", arguments: [value])
  }

  static func end(in db: Database) throws { try db.execute(sql: "DELETE FROM erasure") }
}
