internal import Foundation
internal import GRDB
internal import Records

/// Files a page's outcome: once, and whole or not at all.
struct Filing {
  let log: EventLog

  /// Whether text was purged on the way is told beside the settlement; the write-ahead log must then be forgotten.
  func settle(
    _ page: PageID, as reading: PageReading, in db: Database
  ) throws -> (settlement: Settlement, purged: Bool) {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT document_id, file_id, state, is_held, \(Custody.isReleased) AS released
          FROM page JOIN scan_file ON scan_file.id = file_id WHERE page.id = ?
          """), arguments: [page.rawValue])
    guard let row else { throw DatabaseError(resultCode: .SQLITE_NOTFOUND) }
    let document = DocumentID(rawValue: row["document_id"])
    let file = ScanFileID(rawValue: row["file_id"])
    guard row["state"] as String == PageState.waiting.rawValue else {
      return (try settlement(of: document, wasAlreadySettled: true, in: db), false)
    }
    let isHeld: Bool = row["is_held"]
    let reading = try isHeld || row["released"] ? held(reading, isHeld) : screened(reading, of: document, in: file, db)
    try enter(page, reading, in: db)
    try log.append(
      .settled, file: file, document: document, page: page, Self.detail(of: reading.outcome), in: db)
    var purged = false
    switch reading.outcome {
    case .read(let text): try keep(text, of: page, in: db)
    // Each page of a file that is held is looked at by itself.
    case .withheld(.notScreened) where isHeld: break
    case .withheld(let kind): purged = try Withholding(log: log).withhold(document, for: kind, in: db)
    case .blank, .unreadable: break
    }
    var settlement = try settlement(of: document, wasAlreadySettled: false, in: db)
    if case .withheld(let kind) = reading.outcome { settlement.withheldFor = kind }
    return (settlement, purged)
  }

  /// Nothing is filed of a page that may only be looked at.
  private func held(_ reading: PageReading, _ isHeld: Bool) -> PageReading {
    // That a page cannot be read tells nothing of it, and may pass.
    guard isHeld, reading.outcome.state == .read || reading.outcome.state == .blank else { return reading }
    return PageReading(outcome: .withheld(.notScreened), measures: reading.measures)
  }

  /// Nothing is filed of a page that looks like one that is withheld, wherever it lies, until a person releases it
  /// (promise 8); but for a record that was read before, and a file that is known to be another paper.
  func screened(_ reading: PageReading, of document: DocumentID, in file: ScanFileID, _ db: Database) throws
    -> PageReading
  {
    guard reading.outcome.state != .withheld, let likeness = reading.measures?.likeness,
      try Versions.documents(of: document, in: db).isEmpty,
      try Likenesses.withheldPage(like: likeness, toldApartFrom: file, in: db) != nil
    else { return reading }
    return PageReading(outcome: .withheld(.notScreened), measures: reading.measures)
  }

  private func enter(_ page: PageID, _ reading: PageReading, in db: Database) throws {
    var reason: String?
    var kind: String?
    switch reading.outcome {
    case .unreadable(let why): reason = why.rawValue
    case .withheld(let withheldFor): kind = withheldFor.rawValue
    case .read, .blank: break
    }
    let measures = reading.measures
    if let likeness = measures?.likeness { try Likenesses.keep(likeness, of: page, in: db) }
    if kind != nil { _ = try Withholding.removeTexts(ofPagesWhere: "id = ?", page.rawValue, in: db) }
    try db.cachedStatement(
      sql: """
        UPDATE page SET state = ?, reason = ?, withheld_for = ?, settled_at = ?, measures = ?,
          reading_version = ?, surveyed_version = ? WHERE id = ?
        """
    ).execute(arguments: [
      reading.outcome.state.rawValue, reason, kind, log.now().formatted(.iso8601), try Self.stored(measures),
      ReadingVersion.current, ReadingVersion.current, page.rawValue,
    ])
    if kind == nil { try TextLayers.keep(reading.layer, of: page, in: db) }
    try Advice.drop(page, in: db)
  }

  /// Measures as they stand in the books; the likeness has a table of its own.
  static func stored(_ measures: PageMeasures?) throws -> String? {
    var measures = measures
    measures?.likeness = nil
    return try measures.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
  }

  /// Enters what was read of a page that has no text; the caller sees to the index.
  func enterText(_ text: PageText, of page: PageID, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO page_text (page_id, text, words) VALUES (?, ?, ?)")
      .execute(arguments: [
        page.rawValue, text.asRecognised.text.storable, PageTextCoding.encode(text.asRecognised),
      ])
    try CorrectedText.keep(text, of: page, by: .languageModel, at: log.now(), in: db)
  }

  private func keep(_ text: PageText, of page: PageID, in db: Database) throws {
    try enterText(text, of: page, in: db)
    try PageIndex.add(page, in: db)
  }

  private func settlement(of document: DocumentID, wasAlreadySettled: Bool, in db: Database) throws -> Settlement {
    let waits =
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM page WHERE document_id = ? AND state = 'waiting')"),
        arguments: [document.rawValue]) ?? false
    return Settlement(document: document, documentIsSettled: !waits, wasAlreadySettled: wasAlreadySettled)
  }

  static func detail(of outcome: PageOutcome) -> [String: String] {
    var detail = ["state": outcome.state.rawValue]
    if case .unreadable(let reason) = outcome { detail["reason"] = reason.rawValue }
    if case .withheld(let kind) = outcome { detail["mark"] = kind.rawValue }
    return detail
  }
}
