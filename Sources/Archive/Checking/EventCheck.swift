internal import GRDB

/// Whether the event log is what was written, from the first event to the last (promise 8).
enum EventCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var previous = EventLog.origin
    var last: Int64 = 0
    let events = try Row.fetchCursor(db, sql: "SELECT * FROM event ORDER BY id")
    while let row = try events.next() {
      let id: Int64 = row["id"]
      let entry = EventLog.Entry(
        at: row["at"], kind: row["kind"], file: row["file_id"], document: row["document_id"], page: row["page_id"],
        detail: row["detail"])
      let hash: String = row["hash"]
      if entry.hash(after: previous) != hash { findings.append(.eventTampered(id)) }
      previous = hash
      last = id
    }
    let written = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'event'") ?? 0
    if written != last { findings.append(.eventsMissing(last: last, written: written)) }
    return findings
  }
}
