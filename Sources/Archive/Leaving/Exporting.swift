internal import Foundation
internal import GRDB
internal import Hashing
package import Records

/// Enters exports in the books and in the event log.
struct Exporting {
  let log: EventLog

  /// Numbers that follow each other.
  struct Run: Hashable {
    var first: Int64
    var last: Int64
  }

  /// `documents`, by number, as runs.
  static func runs(of documents: [DocumentID]) -> [Run] {
    documents.reduce(into: [Run]()) { runs, document in
      if let end = runs.indices.last, runs[end].last + 1 == document.rawValue {
        runs[end].last = document.rawValue
      } else {
        runs.append(Run(first: document.rawValue, last: document.rawValue))
      }
    }
  }

  /// What the event log keeps of runs: the SHA-256 of `first-last` of each, joined by commas.
  static func key(of runs: [Run]) -> String {
    let text = runs.map { "\($0.first)-\($0.last)" }.joined(separator: ",")
    return SHA256.hash(data: Data(text.utf8)).hexadecimal
  }

  func begin(_ export: ExportEntry, of documents: [DocumentID], in db: Database) throws -> ExportID {
    let moment = log.now()
    try db.execute(
      sql: "INSERT INTO export (format, choice, asked, reason, begun_by, begun_at) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        export.format, export.choice.rawValue, export.asked?.storable, export.reason?.storable, export.by.storable,
        moment.formatted(.iso8601),
      ])
    let id = ExportID(rawValue: db.lastInsertedRowID)
    let runs = Self.runs(of: documents)
    let statement = try db.cachedStatement(
      sql: "INSERT INTO export_range (export_id, first_document, last_document) VALUES (?, ?, ?)")
    for run in runs { try statement.execute(arguments: [id.rawValue, run.first, run.last]) }
    var detail = [
      "export": String(id.rawValue), "by": export.by.storable, "format": export.format,
      "choice": export.choice.rawValue,
      "documents": String(documents.count), "runs": Self.key(of: runs),
    ]
    detail["asked"] = export.asked.map { Custody.key(of: $0.storable) }
    detail["reason"] = export.reason.map { Custody.key(of: $0.storable) }
    try EventLog(now: { moment }).append(.exportBegun, document: Self.only(documents), detail, in: db)
    return id
  }

  func end(_ id: ExportID, _ end: ExportEnd, in db: Database) throws {
    let runs = try Row.fetchAll(
      db, sql: "SELECT first_document, last_document FROM export_range WHERE export_id = ? LIMIT 2",
      arguments: [id.rawValue])
    let isOne = runs.count == 1 && runs[0]["first_document"] as Int64 == runs[0]["last_document"]
    var detail = ["export": String(id.rawValue)]
    detail["documents"] = end.documents.map { String($0) }
    if end.failed > 0 { detail["failed"] = String(end.failed) }
    if end.isStopped { detail["end"] = "stopped" }
    detail["sha256"] = end.sha256
    let only = isOne ? DocumentID(rawValue: runs[0]["first_document"]) : nil
    try log.append(.exported, document: only, detail, in: db)
  }

  /// The document that an event is about where it is about one.
  private static func only(_ documents: [DocumentID]) -> DocumentID? { documents.count == 1 ? documents.first : nil }
}

extension Archive {
  /// Enters that `documents`, by number, are about to leave. To be called before anything does: what leaves is known even where
  /// the program is killed.
  package func beginExport(_ export: ExportEntry, of documents: [DocumentID]) throws(ArchiveError) -> ExportID {
    try writing { db in try Exporting(log: EventLog(now: now)).begin(export, of: documents, in: db) }
  }

  package func endExport(_ export: ExportID, _ end: ExportEnd) throws(ArchiveError) {
    try writing { db in try Exporting(log: EventLog(now: now)).end(export, end, in: db) }
  }

  /// The exports in which a document was chosen, the first one first.
  package func exports(of document: DocumentID) throws(ArchiveError) -> [PastExport] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT export.* FROM export JOIN export_range ON export_id = export.id
          WHERE ? BETWEEN first_document AND last_document ORDER BY export.id
          """, arguments: [document.rawValue]
      ).map { row in
        PastExport(
          id: ExportID(rawValue: row["id"]),
          entry: ExportEntry(
            format: row["format"], choice: try stored(row["choice"]), asked: row["asked"], reason: row["reason"],
            by: row["begun_by"]),
          at: row["begun_at"])
      }
    }
  }
}
