internal import GRDB
internal import Records

/// Finds the pages that a person wants read anew.
enum RereadRows {
  static func targets(_ choice: RereadChoice, in db: Database) throws -> RereadTargets {
    var targets = RereadTargets()
    var rows: [Row] = []
    if let documents = choice.documents {
      for document in documents { rows += try fetch(choice, of: document, in: db) }
    } else {
      rows = try fetch(choice, of: nil, in: db)
    }
    rows.sort { ($0["file_id"] as Int64, $0["file_index"] as Int) < ($1["file_id"] as Int64, $1["file_index"] as Int) }
    for row in rows {
      switch row["state"] as String {
      case PageState.withheld.rawValue: targets.withheld += 1
      case PageState.waiting.rawValue: targets.waiting += 1
      default:
        if row["is_away"] || row["is_held"] {
          targets.overwritten += 1
        } else {
          targets.pages.append(
            RereadTarget(
              page: PageID(rawValue: row["id"]), file: ScanFileID(rawValue: row["file_id"]),
              document: DocumentID(rawValue: row["document_id"]), isCounted: (row["format"] as String?) != nil))
        }
      }
    }
    return targets
  }

  private static func fetch(_ choice: RereadChoice, of document: DocumentID?, in db: Database) throws -> [Row] {
    var conditions = ["standing = 'current'"]
    var arguments: StatementArguments = []
    if let document {
      conditions.append("document_id = ?")
      arguments += [document.rawValue]
    }
    if let page = choice.page {
      conditions.append("document_index = ?")
      arguments += [page]
    }
    if !choice.states.isEmpty {
      conditions.append("state IN (\(databaseQuestionMarks(count: choice.states.count)))")
      arguments += StatementArguments(choice.states.map(\.rawValue))
    }
    if choice.isAdvised { conditions.append("page.id IN (SELECT page_id FROM advised_reading)") }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT page.id, file_id, file_index, document_id, state, format, overwritten_at IS NOT NULL AS is_away, is_held
        FROM page JOIN scan_file ON scan_file.id = file_id WHERE \(conditions.joined(separator: " AND "))
        """, arguments: arguments)
  }

  static func page(_ page: PageID, in db: Database) throws -> RereadablePage? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT page.*, \(StoredPath.column), size, modified, digest, format, \(Custody.isReleased) AS released,
            (SELECT faults FROM advised_reading WHERE page_id = page.id) AS faults
          FROM page JOIN scan_file ON scan_file.id = file_id WHERE page.id = ?
          """), arguments: [page.rawValue]
    ).map { row in
      let faults = (row["faults"] as String? ?? "").split(separator: " ").compactMap {
        MendedFault(rawValue: String($0))
      }
      return RereadablePage(
        page: page, document: DocumentID(rawValue: row["document_id"]), file: ScanFileID(rawValue: row["file_id"]),
        path: row["path"], stamp: FileStamp(row), digest: Digest(row), number: row["document_index"],
        index: row["file_index"], state: try stored(row["state"]),
        reason: try (row["reason"] as String?).map { try stored($0) }, faults: Set(faults), isReleased: row["released"],
        isCounted: (row["format"] as String?) != nil)
    }
  }
}
