internal import Foundation
internal import GRDB
internal import Records

/// Files a page's outcome: once, and whole or not at all.
struct Filing {
  let log: EventLog
  /// Off where the caller puts the pages into the index when all is filed.
  var indexes = true

  /// Whether text was purged on the way is told beside the settlement; the write-ahead log must then be forgotten.
  func settle(
    _ page: PageID, as reading: PageReading, in db: Database
  ) throws -> (settlement: Settlement, purged: Bool) {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT document_id, file_id, state FROM page WHERE id = ?"), arguments: [page.rawValue])
    guard let row else { throw DatabaseError(resultCode: .SQLITE_NOTFOUND) }
    let document = DocumentID(rawValue: row["document_id"])
    let file = ScanFileID(rawValue: row["file_id"])
    guard row["state"] as String == PageState.waiting.rawValue else {
      return (try settlement(of: document, wasAlreadySettled: true, in: db), false)
    }
    try enter(page, reading, in: db)
    try log.append(
      .settled, file: file, document: document, page: page, Self.detail(of: reading.outcome), in: db)
    var purged = false
    switch reading.outcome {
    case .read(let text): try keep(text, of: page, in: db)
    case .withheld(let mark):
      purged = try Withholding(log: log).withhold(document, mark: mark, in: db)
    case .blank, .unreadable: break
    }
    return (try settlement(of: document, wasAlreadySettled: false, in: db), purged)
  }

  private func enter(_ page: PageID, _ reading: PageReading, in db: Database) throws {
    var reason: String?
    var mark: String?
    switch reading.outcome {
    case .unreadable(let why): reason = why.rawValue
    case .withheld(let secrecy): mark = secrecy.rawValue
    case .read, .blank: break
    }
    let measures = try reading.measures.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    try db.cachedStatement(
      sql: "UPDATE page SET state = ?, reason = ?, mark = ?, settled_at = ?, measures = ? WHERE id = ?"
    ).execute(arguments: [
      reading.outcome.state.rawValue, reason, mark, log.now().formatted(.iso8601), measures, page.rawValue,
    ])
  }

  private func keep(_ text: PageText, of page: PageID, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO page_text (page_id, text, words) VALUES (?, ?, ?)")
      .execute(arguments: [
        page.rawValue, text.asRecognised.text.storable, PageTextCoding.encode(text.asRecognised),
      ])
    try CorrectedText.keep(text, of: page, by: .languageModel, at: log.now(), in: db)
    if indexes { try PageIndex.add(page, in: db) }
  }

  private func settlement(of document: DocumentID, wasAlreadySettled: Bool, in db: Database) throws -> Settlement {
    let waits =
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM page WHERE document_id = ? AND state = 'waiting')"),
        arguments: [document.rawValue]) ?? false
    return Settlement(document: document, documentIsSettled: !waits, wasAlreadySettled: wasAlreadySettled)
  }

  private static func detail(of outcome: PageOutcome) -> [String: String] {
    var detail = ["state": outcome.state.rawValue]
    if case .unreadable(let reason) = outcome { detail["reason"] = reason.rawValue }
    if case .withheld(let mark) = outcome { detail["mark"] = mark.rawValue }
    return detail
  }
}
