internal import Foundation
internal import GRDB
internal import Hashing
internal import Records

/// What people decide on whole documents.
struct Custody {
  let log: EventLog

  enum Verdict {
    case withheld(WithholdingKind)
    case released
  }

  /// SQL for whether the document of a row of `page` is released: the latest decision counts.
  static let isReleased = """
    ifnull((SELECT verdict = 'released' FROM custody WHERE custody.document_id = page.document_id
      ORDER BY id DESC LIMIT 1), 0)
    """

  /// The states of a document's pages; empty where there is no such document in a current file.
  static func pages(of document: DocumentID, in db: Database) throws -> [PageState] {
    try String.fetchAll(
      db,
      sql: """
        SELECT state FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current'
        WHERE document_id = ? ORDER BY document_index
        """, arguments: [document.rawValue]
    ).map { try stored($0) }
  }

  /// What a document is withheld for; nil where it is not.
  static func kind(of document: DocumentID, in db: Database) throws -> WithholdingKind? {
    try String.fetchOne(
      db,
      sql: "SELECT withheld_for FROM page WHERE document_id = ? AND state = 'withheld' ORDER BY document_index LIMIT 1",
      arguments: [document.rawValue]
    ).map { try stored($0) }
  }

  /// Writes down who decided what, and why. The reason may tell of the content, so the event log keeps only its hash.
  func decide(
    _ verdict: Verdict, on document: DocumentID, reason: String, by name: String, in db: Database
  ) throws {
    let at = log.now().formatted(.iso8601)
    var kind: String?
    if case .withheld(let named) = verdict { kind = named.rawValue }
    try db.execute(
      sql: """
        INSERT INTO custody (document_id, verdict, withheld_for, reason, decided_by, decided_at) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        document.rawValue, kind == nil ? "released" : "withheld", kind, reason.storable, name.storable, at,
      ])
    let number = db.lastInsertedRowID
    let detail = ["custody": String(number), "by": name, "reason": Self.key(of: reason.storable)]
    try log.append(kind == nil ? .released : .withheldByHand, document: document, detail, in: db)
  }

  /// Lets the withheld pages of a document wait; answers how many.
  func release(_ document: DocumentID, in db: Database) throws -> Int {
    let pages = try Int64.fetchAll(
      db, sql: "SELECT id FROM page WHERE document_id = ? AND state = 'withheld' ORDER BY document_index",
      arguments: [document.rawValue])
    for page in pages {
      try db.execute(
        sql: """
          UPDATE page SET state = 'waiting', withheld_for = NULL, settled_at = NULL, measures = NULL, attempts = 0 WHERE id = ?
          """, arguments: [page])
      try log.append(
        .waitsAgain, document: document, page: PageID(rawValue: page), ["state": "waiting"], in: db)
    }
    let gone = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT file_id FROM page JOIN scan_file ON scan_file.id = file_id
        WHERE document_id = ? AND overwritten_at IS NOT NULL
        """, arguments: [document.rawValue])
    for file in gone { try Displacing(log: log).giveUpWaiting(ScanFileID(rawValue: file), in: db) }
    return pages.count
  }

  static func key(of reason: String) -> String { SHA256.hash(data: Data(reason.utf8)).hexadecimal }
}
