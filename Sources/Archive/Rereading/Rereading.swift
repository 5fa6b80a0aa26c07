internal import Foundation
internal import GRDB
internal import Records

/// Files what was read anew of a page that is settled. Until then its old outcome and text count; from then on they are
/// history. What is read worse than before does not count.
struct Rereading {
  let log: EventLog
  /// Who had the page read anew.
  let name: String

  /// Whether text was purged on the way is told beside the outcome; the write-ahead log must then be forgotten.
  func file(_ page: PageID, as reading: PageReading, in db: Database) throws -> (filed: RereadPage, purged: Bool) {
    guard let old = try SettledReading.fetch(page, in: db) else { throw DatabaseError(resultCode: .SQLITE_NOTFOUND) }
    let filed = { RereadPage(page: page, document: old.document, outcome: $0) }
    guard old.mayBeReread else { return (filed(.leftOut), false) }
    let reading = try screened(reading, against: old, in: db)
    if case .withheld(let kind) = reading.outcome {
      if let likeness = reading.measures?.likeness { try Likenesses.keep(likeness, of: page, in: db) }
      return (filed(.withheld(kind)), try Withholding(log: log).withhold(old.document, for: kind, in: db))
    }
    if let reason = Self.reasonToKeep(old, against: reading.outcome) {
      try keep(old, because: reason, in: db)
      return (filed(.kept(reason)), false)
    }
    let isNew = try !old.isSame(as: reading.outcome)
    let earlier = isNew ? try replace(old, by: reading.outcome, in: db) : nil
    try note(reading, of: old, earlier: earlier, in: db)
    return (filed(isNew ? .renewed(was: old.state, now: reading.outcome.state) : .unchanged(old.state)), false)
  }

  /// A page of which something had been read was held against the withheld ones then, as it looked then.
  private func screened(_ reading: PageReading, against old: SettledReading, in db: Database) throws -> PageReading {
    if old.isReleased { return reading }
    if old.state == .read, let now = reading.measures?.likeness, let then = try Likenesses.of(old.page, in: db),
      now.resembles(then)
    {
      return reading
    }
    return try Filing(log: log).screened(reading, of: old.document, in: old.file, db)
  }

  private static func reasonToKeep(_ old: SettledReading, against new: PageOutcome) -> KeptReading? {
    if old.isCorrectedByPerson { return .correctedByPerson }
    switch (old.state, new) {
    case (.read, .blank): return .blank
    case (.read, .unreadable(let reason)): return .unreadable(reason)
    // Something stands there after all; a person is to look at it.
    case (.blank, .unreadable(.noWords)): return nil
    case (.blank, .unreadable(let reason)): return .unreadable(reason)
    case (.unreadable, .unreadable(let reason)) where reason.tellsOfTheReader:
      return .unreadable(reason)
    default: return nil
    }
  }

  private func keep(_ old: SettledReading, because reason: KeptReading, in db: Database) throws {
    // What today's program read of the page itself it will read again; of all else it may be otherwise another day.
    var isFinal = true
    if case .unreadable(let reason) = reason { isFinal = !reason.tellsOfTheReader }
    if isFinal { try Advice.enter([], of: old.page, in: db) }
    // Without the page's number in its column: that tells how the page ended last.
    try log.append(
      .rereadKept, document: old.document, ["page": String(old.page.rawValue), "found": reason.name, "by": name], in: db
    )
  }

  /// The number under which the old reading is kept.
  private func replace(_ old: SettledReading, by outcome: PageOutcome, in db: Database) throws -> Int64 {
    let number = try EarlierReadings.keep(old, by: name, at: log.now(), in: db)
    try PageIndex.changing([old.page], in: db) {
      for table in ["page_correction", "page_text"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE page_id = ?", arguments: [old.page.rawValue])
      }
      var reason: String?
      if case .unreadable(let why) = outcome { reason = why.rawValue }
      try db.execute(
        sql: "UPDATE page SET state = ?, reason = ? WHERE id = ?",
        arguments: [outcome.state.rawValue, reason, old.page.rawValue])
      if case .read(let text) = outcome { try Filing(log: log).enterText(text, of: old.page, in: db) }
    }
    try db.execute(
      sql: "UPDATE description SET is_stale = 1 WHERE document_id = ?", arguments: [old.document.rawValue])
    return number
  }

  private func note(_ reading: PageReading, of old: SettledReading, earlier: Int64?, in db: Database) throws {
    if let likeness = reading.measures?.likeness { try Likenesses.keep(likeness, of: old.page, in: db) }
    try db.execute(
      sql: """
        UPDATE page SET measures = ifnull(?, measures), reading_version = ?, surveyed_version = ?, reread_at = ?
        WHERE id = ?
        """,
      arguments: [
        try Filing.stored(reading.measures), ReadingVersion.current, ReadingVersion.current,
        log.now().formatted(.iso8601), old.page.rawValue,
      ])
    try TextLayers.keep(reading.layer, of: old.page, in: db)
    try Advice.drop(old.page, in: db)
    var detail = Filing.detail(of: reading.outcome)
    detail["was"] = old.state.rawValue
    detail["version"] = String(ReadingVersion.current)
    if let earlier {
      detail["earlier"] = String(earlier)
      detail["earlier_sha256"] = ReadingCheck.key(
        state: old.state.rawValue, reason: old.reason?.rawValue, text: old.text, words: old.words)
    }
    detail["by"] = name
    try log.append(.reread, file: old.file, document: old.document, page: old.page, detail, in: db)
  }
}

extension UnreadableReason {
  /// The reader or the file was at fault, or not there: the page itself may well be read another day.
  package var tellsOfTheReader: Bool {
    switch self {
    case .readerDied, .outOfTime, .outOfMemory, .overwritten: true
    default: mayPass
    }
  }
}
