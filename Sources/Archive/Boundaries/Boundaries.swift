internal import Foundation
internal import GRDB
internal import Records

/// Moves pages from one document to another where one ends elsewhere than was thought.
struct Boundaries {
  let log: EventLog

  /// Why a document cannot be changed; nil where it can.
  static func obstacle(_ document: DocumentID, in db: Database) throws -> BoundaryOutcome? {
    let states = try Custody.pages(of: document, in: db)
    if states.isEmpty { return .documentMissing(document) }
    if states.contains(.withheld) { return .withheld(document) }
    return states.contains(.waiting) ? .waits(document) : nil
  }

  /// Whether a document is to stay whole: a person decided where it begins and ends, or it is a record that was scanned
  /// again.
  static func areDecided(of document: DocumentID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM boundary_decision WHERE document_id = :document)
            OR EXISTS (SELECT 1 FROM earlier_version WHERE record_id = :document)
          """), arguments: ["document": document.rawValue]) ?? false
  }

  /// Whether a document was described and read anew since, and has to stay whole all the same: a person decided something
  /// on it, or it was put together from several files.
  static func outliveRereading(of document: DocumentID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM description WHERE document_id = :document AND is_stale = 1) AND (
            EXISTS (SELECT 1 FROM decision WHERE document_id = :document)
            OR EXISTS (SELECT 1 FROM custody WHERE document_id = :document)
            OR EXISTS (SELECT 1 FROM task JOIN task_state ON task_id = task.id WHERE document_id = :document)
            OR (SELECT count(DISTINCT file_id) FROM page WHERE document_id = :document) > 1)
          """), arguments: ["document": document.rawValue]) ?? false
  }

  /// Cuts a settled document before each of `cuts`, its own page numbers; the parts in order have no description then.
  func divide(_ document: DocumentID, before cuts: [Int], by name: String, in db: Database) throws -> [DocumentID] {
    try Describing.undescribe(document, in: db)
    let parts = try Dividing(log: log).divide(document, before: cuts, by: name, in: db)
    for part in parts { try note(part, "divided", by: name, in: db) }
    return parts
  }

  /// Puts the pages of `others`, in order, behind those of `document`, which has no description then. What people decided
  /// on fields of the others stays in the books under their numbers, and names that they confirmed stay known; tasks with
  /// what was said of them come along.
  func join(_ others: [DocumentID], to document: DocumentID, by name: String?, in db: Database) throws {
    try Describing.undescribe(document, in: db)
    for other in others {
      try Describing.undescribe(other, in: db)
      let pages = try PageIndex.pages(of: other, in: db)
      try PageIndex.changing(pages, in: db) {
        try db.execute(
          sql: """
            UPDATE page SET document_id = :to,
              document_index = document_index + (SELECT max(document_index) FROM page WHERE document_id = :to)
            WHERE document_id = :from
            """, arguments: ["to": document.rawValue, "from": other.rawValue])
      }
      try Absorbed.absorb(other, into: document, in: db)
      var detail = ["from": String(other.rawValue), "pages": String(pages.count)]
      detail["by"] = name
      try log.append(.joined, document: document, detail, in: db)
    }
    if let name { try note(document, "joined", by: name, in: db) }
  }

  private func note(_ document: DocumentID, _ verdict: String, by name: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO boundary_decision (document_id, verdict, decided_by, decided_at) VALUES (?, ?, ?, ?)",
      arguments: [document.rawValue, verdict, name.storable, log.now().formatted(.iso8601)])
  }
}
