internal import Foundation
internal import GRDB
internal import Records

/// Takes scans off the books. The file's row, its events and the decision stay; it is in no account and in no search.
struct Removing {
  let log: EventLog

  /// The struck-off file of this content at this path: it is not taken in again, as long as it is what it was.
  static func struckOff(_ scan: ScanIntake, in db: Database) throws -> ScanFileID? {
    try Int64.fetchOne(
      db, sql: "SELECT max(id) FROM scan_file WHERE \(StoredPath.isHere) AND standing = 'removed' AND digest = ?",
      arguments: try StoredPath(of: scan.path, in: db).arguments + [scan.digest?.rawValue]
    ).map(ScanFileID.init(rawValue:))
  }

  /// Whether this content was withheld when it was struck off: it stays unread wherever it turns up.
  static func withheld(_ digest: Digest?, in db: Database) throws -> Bool {
    guard let digest else { return false }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM scan_file JOIN page ON page.file_id = scan_file.id
          WHERE digest = ? AND standing IN ('superseded', 'removed') AND state = 'withheld')
        """, arguments: [digest.rawValue]) ?? false
  }

  /// Strikes one place off: a copy; or a file, of which a copy takes the place where there is one. Answers the row that is
  /// struck off.
  func strikeOff(
    _ file: ScanFileID, because removal: RemovalReason, by name: String, on disk: DiskState, in db: Database
  ) throws -> ScanFileID {
    let standing = try standing(of: file, in: db)
    let original = try Int64.fetchOne(
      db, sql: "SELECT original_id FROM scan_file WHERE id = ?", arguments: [file.rawValue])
    if standing == .current, let (copy, path) = try Copies.living(of: file, on: disk, in: db) {
      // The record goes on where its copy lies; the place of the file is what is struck off.
      let old = try String.fetchOne(
        db, sql: "SELECT \(StoredPath.column) FROM scan_file WHERE id = ?", arguments: [file.rawValue])
      try Copies(log: log).absorb(copy, into: file, in: db)
      try Intake(log: log).place(file, at: path, in: db)
      let struck = try enterStruckOff(asCopyOf: file, at: old ?? path, in: db)
      try note(struck, removal, by: name, in: db)
      return struck
    }
    let pages = try Copies.pages(of: original.map(ScanFileID.init(rawValue:)) ?? file, in: db)
    try PageIndex.changing(pages, in: db) {
      try db.execute(
        sql: "UPDATE scan_file SET standing = 'removed', original_id = NULL, overwritten_at = NULL WHERE id = ?",
        arguments: [file.rawValue])
    }
    try note(file, removal, by: name, in: db)
    return file
  }

  /// Lets records that had pages in a struck-off file, and have others, go on with these: they are described anew.
  func closeUp(_ file: ScanFileID, in db: Database) throws {
    let documents = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT document_id FROM page WHERE file_id = ? AND EXISTS (
          SELECT 1 FROM page AS other JOIN scan_file ON scan_file.id = other.file_id AND standing = 'current'
          WHERE other.document_id = page.document_id)
        """, arguments: [file.rawValue]
    ).map(DocumentID.init(rawValue:))
    for document in documents {
      try Describing.undescribe(document, in: db)
      try PageIndex.changing(try PageIndex.pages(of: document, in: db), in: db) {
        let order = try Int64.fetchAll(
          db,
          sql: """
            SELECT page.id FROM page JOIN scan_file ON scan_file.id = file_id
            WHERE document_id = ? ORDER BY standing <> 'current', document_index
            """, arguments: [document.rawValue])
        try PageOrder.set(order, of: document, in: db)
      }
    }
  }

  /// Takes a struck-off file back into the books, and the copies that were struck off with it. Where another file has its
  /// path by now, it is an overwritten one.
  func putBack(_ file: ScanFileID, by name: String, in db: Database) throws {
    let pages = try Copies.pages(of: file, in: db)
    try PageIndex.changing(pages, in: db) {
      try db.execute(
        sql: """
          UPDATE scan_file SET standing = 'current', overwritten_at = iif(EXISTS (
            SELECT 1 FROM scan_file AS other WHERE ifnull(other.root_id, 0) = ifnull(scan_file.root_id, 0)
              AND other.path = scan_file.path AND other.standing IN ('current', 'duplicate')
              AND other.overwritten_at IS NULL), ?, NULL)
          WHERE id = ?
          """, arguments: [log.now().formatted(.iso8601), file.rawValue])
      for copy in try struckOffCopies(of: file, in: db) {
        try db.execute(
          sql: "UPDATE scan_file SET standing = 'duplicate', original_id = ? WHERE id = ?",
          arguments: [file.rawValue, copy.rawValue])
      }
    }
    try log.append(.restored, file: file, ["by": name], in: db)
    if try Bool.fetchOne(
      db, sql: "SELECT overwritten_at IS NOT NULL FROM scan_file WHERE id = ?", arguments: [file.rawValue]) == true
    {
      try log.append(.overwritten, file: file, in: db)
    }
    let copies = try Row.fetchAll(
      db, sql: "SELECT id, root_id, path, digest FROM scan_file WHERE original_id = ?", arguments: [file.rawValue])
    for copy in copies {
      try log.append(
        .restored, file: ScanFileID(rawValue: copy["id"]), ["by": name, "as": "duplicate"], in: db)
    }
  }

  private func struckOffCopies(of file: ScanFileID, in db: Database) throws -> [ScanFileID] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM scan_file AS copy WHERE standing = 'removed' AND id <> :file
          AND digest = (SELECT digest FROM scan_file WHERE id = :file)
          AND NOT EXISTS (SELECT 1 FROM page WHERE page.file_id = copy.id)
          AND NOT EXISTS (SELECT 1 FROM scan_file AS other WHERE ifnull(other.root_id, 0) = ifnull(copy.root_id, 0)
            AND other.path = copy.path AND other.standing IN ('current', 'duplicate') AND other.overwritten_at IS NULL)
        ORDER BY id
        """, arguments: ["file": file.rawValue]
    ).map(ScanFileID.init(rawValue:))
  }

  /// Documents of struck-off files that show the paper of `document`: of the same content, or with a page that looks like
  /// one of its pages. Their text stays in the catalogue, so that they can be put back, but not where the paper is withheld.
  static func documents(showing document: DocumentID, in db: Database) throws -> [DocumentID] {
    let own = try PageIndex.pages(of: document, in: db).compactMap { try Likenesses.of($0, in: db) }
    let digests = Set(
      try String.fetchAll(
        db, sql: "SELECT digest FROM scan_file WHERE id IN (SELECT file_id FROM page WHERE document_id = ?)",
        arguments: [document.rawValue]))
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT page.document_id, digest, bits FROM scan_file JOIN page ON page.file_id = scan_file.id
        LEFT JOIN page_likeness ON page_likeness.page_id = page.id
        WHERE standing = 'removed' AND state <> 'withheld' AND page.document_id <> ?
        """, arguments: [document.rawValue])
    return rows.filter { row in
      if let digest = row["digest"] as String?, digests.contains(digest) { return true }
      guard let bits = row["bits"] as Data?, let likeness = PageLikeness(bytes: Array(bits)) else { return false }
      return own.contains { $0.resembles(likeness) }
    }.map { DocumentID(rawValue: $0["document_id"]) }.uniqued
  }

  private func standing(of file: ScanFileID, in db: Database) throws -> ScanStanding? {
    try String.fetchOne(db, sql: "SELECT standing FROM scan_file WHERE id = ?", arguments: [file.rawValue])
      .map { try stored($0) }
  }

  /// A row for the place that was struck off while its content stays in the books elsewhere.
  private func enterStruckOff(asCopyOf file: ScanFileID, at path: String, in db: Database) throws -> ScanFileID {
    let place = try StoredPath(of: path, in: db)
    try db.execute(
      sql: """
        INSERT INTO scan_file (root_id, path, shelf_id, size, modified, digest, standing)
        SELECT ?, ?, shelf_id, size, modified, digest, 'removed' FROM scan_file WHERE id = ?
        """, arguments: [place.root, place.path, file.rawValue])
    let struck = ScanFileID(rawValue: db.lastInsertedRowID)
    let digest = try String.fetchOne(db, sql: "SELECT digest FROM scan_file WHERE id = ?", arguments: [file.rawValue])
    try log.append(.registered, file: struck, Intake.facts(at: place, digest: digest), in: db)
    return struck
  }

  private func note(_ file: ScanFileID, _ removal: RemovalReason, by name: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO removal (file_id, kind, reason, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        file.rawValue, removal.kind.rawValue, removal.words.storable, name.storable, log.now().formatted(.iso8601),
      ])
    let detail = [
      "removal": String(db.lastInsertedRowID), "by": name, "kind": removal.kind.rawValue,
      "reason": Custody.key(of: removal.words.storable),
    ]
    try log.append(.removed, file: file, detail, in: db)
  }
}
