internal import Foundation
internal import GRDB
internal import Records

/// How pages had been read before they were read anew: history, out of search and account (promise 5).
enum EarlierReadings {
  /// Keeps what counts now of a page, which is about to be replaced; its number.
  static func keep(_ old: SettledReading, by name: String, at time: Date, in db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO earlier_reading
          (page_id, state, reason, reading_version, read_at, ended_at, ended_by, measures, text, words)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        old.page.rawValue, old.state.rawValue, old.reason?.rawValue, old.version, old.settledAt,
        time.formatted(.iso8601), name.storable, old.measures, old.text, old.words,
      ])
    let number = db.lastInsertedRowID
    try db.execute(
      sql: """
        INSERT INTO earlier_correction (reading_id, made_at, made_by, text, words)
        SELECT ?, made_at, made_by, text, words FROM page_correction WHERE page_id = ? ORDER BY id
        """, arguments: [number, old.page.rawValue])
    return number
  }

  /// Those of a document's pages, the oldest of each page first.
  static func of(_ document: DocumentID, in db: Database) throws -> [PastReading] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT earlier_reading.*, document_index, (SELECT words FROM earlier_correction
          WHERE reading_id = earlier_reading.id ORDER BY id DESC LIMIT 1) AS corrections
        FROM earlier_reading JOIN page ON page.id = page_id WHERE document_id = ?
        ORDER BY document_index, earlier_reading.id
        """, arguments: [document.rawValue]
    ).enumerated().map { place, row in
      PastReading(
        number: place + 1, page: row["document_index"], state: try stored(row["state"]),
        reason: try (row["reason"] as String?).map { try stored($0) }, text: try DocumentRecord.text(row),
        version: row["reading_version"], readAt: row["read_at"], endedAt: row["ended_at"], endedBy: row["ended_by"])
    }
  }
}
