internal import Foundation
internal import GRDB
internal import Records

/// What new versions of records leave to be looked at by a person.
enum VersionDoubts {
  static func note(
    _ kind: VersionDoubt.Kind, _ detail: String, of document: DocumentID, at time: Date, in db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO version_doubt (document_id, kind, detail, noted_at) SELECT :document, :kind, :detail, :time
        WHERE NOT EXISTS (SELECT 1 FROM version_doubt WHERE document_id = :document AND kind = :kind
          AND detail = :detail AND seen_at IS NULL)
        """,
      arguments: [
        "document": document.rawValue, "kind": kind.rawValue, "detail": detail, "time": time.formatted(.iso8601),
      ])
  }

  static func open(of document: DocumentID?, in db: Database) throws -> [VersionDoubt] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT version_doubt.* FROM version_doubt JOIN document ON document.id = document_id
        WHERE seen_at IS NULL AND (:document IS NULL OR document_id = :document) AND \(DocumentRecord.isCurrent)
        ORDER BY version_doubt.id
        """, arguments: ["document": document?.rawValue]
    ).map {
      VersionDoubt(
        document: DocumentID(rawValue: $0["document_id"]), kind: try stored($0["kind"]), detail: $0["detail"],
        notedAt: $0["noted_at"])
    }
  }
}
