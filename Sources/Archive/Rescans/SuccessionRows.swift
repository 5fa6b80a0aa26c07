internal import Foundation
internal import GRDB
internal import Records

/// Files that took the place of others, as they are stored.
struct SuccessionRows {
  let log: EventLog

  /// `condition` is SQL of this room on `succession`, and on `new` and `old`, the two files.
  static func fetch(_ db: Database, where condition: String) throws -> [Succession] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT succession.* FROM succession JOIN scan_file AS new ON new.id = file_id
        JOIN scan_file AS old ON old.id = earlier_id
        WHERE old.standing = 'current' AND \(condition) ORDER BY file_id, earlier_id DESC
        """
    ).map { row in
      Succession(
        id: row["id"], file: ScanFileID(rawValue: row["file_id"]), earlier: ScanFileID(rawValue: row["earlier_id"]),
        state: try stored(row["state"]), doubts: (row["doubts"] as String).split(separator: " ").map(String.init))
    }
  }

  static func scan(_ file: ScanFileID, in db: Database) throws -> ArchivedScan {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT page.id, document_id, state, \(StoredPath.column), bits, words, \(CorrectedText.latest("words")) AS corrections
        FROM page JOIN scan_file ON scan_file.id = file_id LEFT JOIN page_likeness ON page_likeness.page_id = page.id
        LEFT JOIN page_text ON page_text.page_id = page.id
        WHERE file_id = ? ORDER BY file_index
        """, arguments: [file.rawValue])
    var scan = ArchivedScan(file: file, path: rows.first?["path"] ?? "", pages: [], descriptions: [:])
    for row in rows {
      let document = DocumentID(rawValue: row["document_id"])
      scan.pages.append(
        ArchivedScanPage(
          page: PageID(rawValue: row["id"]), document: document, state: try stored(row["state"]),
          text: try DocumentRecord.text(row),
          likeness: (row["bits"] as Data?).flatMap { PageLikeness(bytes: Array($0)) }))
      if scan.descriptions[document] == nil, try DocumentRecord.description(of: document, in: db) != nil {
        scan.descriptions[document] = try FieldRows.found(of: document, in: db)
      }
    }
    return scan
  }

  static func questions(since event: Int64, in db: Database) throws -> [RescanQuestion] {
    let isRecent =
      event == 0
      ? "" : "AND EXISTS (SELECT 1 FROM event WHERE event.id > \(event) AND kind = 'asked' AND event.file_id = new.id)"
    return try fetch(db, where: "state = 'asked' AND new.standing = 'current' \(isRecent)").compactMap { succession in
      let first = "SELECT document_id FROM page WHERE file_id = ? ORDER BY file_index LIMIT 1"
      guard let new = try Int64.fetchOne(db, sql: first, arguments: [succession.file.rawValue]),
        let old = try Int64.fetchOne(db, sql: first, arguments: [succession.earlier.rawValue]),
        let row = try Row.fetchOne(
          db, sql: "SELECT \(StoredPath.column), is_held FROM scan_file WHERE id = ?",
          arguments: [succession.file.rawValue])
      else { return nil }
      return RescanQuestion(
        succession: succession.id, document: DocumentID(rawValue: new), path: row["path"],
        earlier: DocumentID(rawValue: old), doubts: succession.doubts, isHeld: row["is_held"])
    }
  }

  /// Whether nobody has decided on the two meanwhile, and both are still in the books.
  static func isUnsettled(_ succession: Succession, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM succession JOIN scan_file AS new ON new.id = file_id
          JOIN scan_file AS old ON old.id = earlier_id
          WHERE succession.id = ? AND state IN ('open', 'asked') AND new.standing = 'current' AND old.standing = 'current')
        """, arguments: [succession.id]) ?? false
  }

  /// Whether a person is asked if the file of `document` is a new scan of another one.
  static func isAsked(of document: DocumentID, in db: Database) throws -> Bool {
    try !fetch(
      db,
      where: """
        state IN ('open', 'asked') AND new.standing = 'current'
        AND EXISTS (SELECT 1 FROM page WHERE page.file_id = new.id AND document_id = \(document.rawValue))
        """
    ).isEmpty
  }

  /// Documents of which nobody has said yet whether they are the same paper as `document`, in either direction, and that are
  /// not withheld.
  static func maybeSame(as document: DocumentID, in db: Database) throws -> [DocumentID] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT page.document_id FROM succession
        JOIN page AS own ON own.file_id IN (succession.file_id, earlier_id) AND own.document_id = :document
        JOIN page ON page.file_id IN (succession.file_id, earlier_id) AND page.document_id <> :document
        JOIN scan_file ON scan_file.id = page.file_id AND standing = 'current'
        WHERE succession.state IN ('open', 'asked') AND page.file_id <> own.file_id AND page.state <> 'withheld'
        ORDER BY 1
        """, arguments: ["document": document.rawValue]
    ).map(DocumentID.init(rawValue:))
  }

  func ask(_ succession: Succession, doubts: [String], in db: Database) throws {
    try db.execute(
      sql: "UPDATE succession SET state = 'asked', doubts = ? WHERE id = ? AND state = 'open'",
      arguments: [doubts.joined(separator: " "), succession.id])
    guard db.changesCount > 0 else { return }
    try log.append(.asked, file: succession.file, ["was": String(succession.earlier.rawValue)], in: db)
  }

  /// What else was open of the two files is settled with it: the new file is no other paper's new version, and what was
  /// asked of the earlier file is asked of the new one.
  func settleSame(_ succession: Succession, by name: String?, in db: Database) throws {
    try settle(succession.id, "same", by: name, in: db)
    let files: StatementArguments = ["new": succession.file.rawValue, "old": succession.earlier.rawValue]
    // What is asked of the earlier file is what is asked of the new one.
    try db.execute(
      sql: """
        UPDATE succession SET state = 'other', settled_at = :now WHERE file_id = :new AND state IN ('open', 'asked')
          AND NOT EXISTS (SELECT 1 FROM succession AS asked WHERE asked.file_id = :old
            AND asked.earlier_id = succession.earlier_id AND asked.state IN ('open', 'asked'))
        """, arguments: files + ["now": log.now().formatted(.iso8601)])
    try db.execute(
      sql: """
        UPDATE OR IGNORE succession SET file_id = :new
        WHERE file_id = :old AND state IN ('open', 'asked') AND earlier_id <> :new
        """, arguments: files)
    try db.execute(
      sql: """
        UPDATE OR IGNORE succession SET earlier_id = :new
        WHERE earlier_id = :old AND state IN ('open', 'asked') AND file_id <> :new
        """, arguments: files)
  }

  /// A new file that is none of its predecessors is a record of its own; where it was held, its pages wait to be
  /// read; how many.
  func settleOther(_ succession: Succession, by name: String?, in db: Database) throws -> Int {
    try settle(succession.id, "other", by: name, in: db)
    var detail = ["was": String(succession.earlier.rawValue)]
    detail["by"] = name
    try log.append(.toldApart, file: succession.file, detail, in: db)
    let isOpen = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM succession WHERE file_id = ? AND state IN ('open', 'asked'))",
      arguments: [succession.file.rawValue])
    return isOpen == false ? try Custody(log: log).letGo(succession.file, in: db) : 0
  }

  private func settle(_ id: Int64, _ state: String, by name: String?, in db: Database) throws {
    try db.execute(
      sql:
        "UPDATE succession SET state = ?, settled_at = ?, decided_by = ? WHERE id = ? AND state IN ('open', 'asked')",
      arguments: [state, log.now().formatted(.iso8601), name?.storable, id])
  }
}
