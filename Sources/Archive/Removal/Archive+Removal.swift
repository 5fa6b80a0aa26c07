internal import GRDB
package import Records

extension Archive {
  /// Takes the files of a record, and their copies, off the books.
  package func remove(
    _ document: DocumentID, because reason: RemovalReason, by name: String, on disk: DiskState
  ) throws(ArchiveError) -> RemovalOutcome {
    let (outcome, purged) = try writing { db in
      let files = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT file_id FROM page JOIN scan_file ON scan_file.id = file_id
          WHERE document_id = ? AND standing IN ('current', 'removed') ORDER BY file_id
          """, arguments: [document.rawValue]
      ).map(ScanFileID.init(rawValue:))
      if files.isEmpty { return (RemovalOutcome.nothingThere, false) }
      for file in files {
        let others = try Int64.fetchAll(
          db, sql: "SELECT DISTINCT document_id FROM page WHERE file_id = ? AND document_id <> ? ORDER BY 1",
          arguments: [file.rawValue, document.rawValue])
        if !others.isEmpty {
          return (
            .sharesFile(path: try path(of: file, in: db), with: others.map(DocumentID.init(rawValue:))), false
          )
        }
      }
      // Copies first: no copy may take the place of its original.
      var places: [ScanFileID] = []
      let earlier = try Int64.fetchAll(
        db, sql: "SELECT file_id FROM earlier_version WHERE record_id = ?", arguments: [document.rawValue]
      ).map(ScanFileID.init(rawValue:))
      for file in files + earlier {
        places += try Int64.fetchAll(
          db, sql: "SELECT id FROM scan_file WHERE original_id = ? ORDER BY id", arguments: [file.rawValue]
        ).map(ScanFileID.init(rawValue:))
      }
      return try strikeOff(places + files, because: reason, by: name, on: DiskState(fileExists: { _ in false }), in: db)
    }
    if purged { try forgetLog() }
    return outcome
  }

  /// Takes the file at `path` off the books: the one that lies there, or lay there last.
  package func remove(
    path: String, because reason: RemovalReason, by name: String, on disk: DiskState
  ) throws(ArchiveError) -> RemovalOutcome {
    let (outcome, purged) = try writing { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, standing FROM scan_file WHERE \(StoredPath.isHere) AND standing <> 'superseded'
          ORDER BY overwritten_at IS NULL DESC, standing = 'removed', id DESC
          """, arguments: try StoredPath(of: path, in: db).arguments)
      guard let first = rows.first else { return (RemovalOutcome.nothingThere, false) }
      guard first["standing"] as String != ScanStanding.removed.rawValue else { return (.alreadyRemoved, false) }
      return try strikeOff(
        [ScanFileID(rawValue: first["id"])], because: reason, by: name, on: disk, in: db)
    }
    if purged { try forgetLog() }
    return outcome
  }

  /// Scans that were taken off the books, the first one first.
  package func removedScans() throws(ArchiveError) -> [RemovedScan] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT removal.*, \(StoredPath.column), standing, ifnull(page_count, 0) AS pages,
            (SELECT group_concat(document_id, ' ') FROM (SELECT DISTINCT document_id FROM page
              WHERE page.file_id = removal.file_id ORDER BY 1)) AS documents
          FROM removal JOIN scan_file ON scan_file.id = removal.file_id ORDER BY removal.id
          """
      ).map { row in
        let documents = (row["documents"] as String? ?? "").split(separator: " ").compactMap { Int64($0) }
        return RemovedScan(
          file: ScanFileID(rawValue: row["file_id"]), path: row["path"],
          documents: documents.map(DocumentID.init(rawValue:)), pages: row["pages"],
          reason: RemovalReason(kind: try stored(row["kind"]), words: row["reason"]), by: row["decided_by"],
          at: row["decided_at"], isRestored: row["standing"] as String != ScanStanding.removed.rawValue)
      }
    }
  }

  /// Puts a record back that was taken off the books as a wrong scan, with its copies; false where there is none, or where
  /// it was disposed of, or its content is in the books elsewhere by now.
  package func restore(_ document: DocumentID, by name: String) throws(ArchiveError) -> Bool {
    try writing { db in
      let files = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT file_id FROM page JOIN scan_file ON scan_file.id = file_id
          WHERE document_id = :document AND standing = 'removed'
            AND (SELECT kind FROM removal WHERE removal.file_id = scan_file.id ORDER BY id DESC LIMIT 1) = 'wrong-scan'
            AND NOT EXISTS (SELECT 1 FROM scan_file AS other
              WHERE other.standing = 'current' AND other.digest = scan_file.digest)
          ORDER BY file_id
          """, arguments: ["document": document.rawValue])
      for file in files {
        try Removing(log: EventLog(now: now)).putBack(ScanFileID(rawValue: file), by: name, in: db)
      }
      return !files.isEmpty
    }
  }

  private func path(of file: ScanFileID, in db: Database) throws -> String {
    try String.fetchOne(db, sql: "SELECT \(StoredPath.column) FROM scan_file WHERE id = ?", arguments: [file.rawValue])
      ?? ""
  }

  private func strikeOff(
    _ places: [ScanFileID], because reason: RemovalReason, by name: String, on disk: DiskState, in db: Database
  ) throws -> (RemovalOutcome, purged: Bool) {
    let removing = Removing(log: EventLog(now: now))
    let paths = try places.map { try path(of: $0, in: db) }
    let struck = try places.map { try removing.strikeOff($0, because: reason, by: name, on: disk, in: db) }
    let pages = try struck.reduce(0) { try $0 + Copies.pages(of: $1, in: db).count }
    for file in struck { try removing.closeUp(file, in: db) }
    guard reason.kind == .disposal else { return (.removed(files: paths, pages: pages), false) }
    // The files are all out of the index first.
    for file in struck { try Withholding(log: EventLog(now: now)).purge(pagesOf: file, in: db) }
    return (.removed(files: paths, pages: pages), true)
  }
}
