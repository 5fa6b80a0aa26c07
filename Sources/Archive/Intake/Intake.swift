internal import Foundation
internal import GRDB
internal import Records
internal import VietnameseText

/// Enters files into the books: known by content, so that a copy is a duplicate and a changed file is a new one.
struct Intake {
  let log: EventLog

  init(now: @escaping @Sendable () -> Date) {
    log = EventLog(now: now)
  }

  func known(path: String, in db: Database) throws -> KnownScan? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, size, modified, digest, standing, page_count FROM scan_file
          WHERE path = ? AND standing <> 'superseded'
          """), arguments: [path]
    ).map { row in
      KnownScan(
        id: ScanFileID(rawValue: row["id"]), stamp: FileStamp(row), digest: Digest(row),
        standing: try stored(row["standing"]), pages: row["page_count"])
    }
  }

  func register(_ scan: ScanIntake, stands: (String) -> Bool, in db: Database) throws -> Registration {
    guard let known = try known(path: scan.path, in: db) else {
      if let moved = try move(to: scan, stands: stands, in: db) { return .unchanged(moved) }
      return try enter(scan, in: db)
    }
    if known.digest == scan.digest || scan.digest == nil {
      if let original = try merge(known, at: scan, stands: stands, in: db) { return .unchanged(original) }
      try see(known.id, again: scan, in: db)
      return .unchanged(known.id)
    }
    try supersede(known, in: db)
    if let moved = try move(to: scan, stands: stands, in: db) { return .unchanged(moved) }
    let entered = try enter(scan, in: db)
    guard case .new(let file) = entered else { return entered }
    return .changed(file, from: known.id)
  }

  /// The first waiting page; nil where the file is counted already, or is no current one.
  func makePages(_ count: Int, format: ScanFormat?, of file: ScanFileID, in db: Database) throws -> PageID? {
    try db.execute(
      sql: """
        UPDATE scan_file SET page_count = ?, format = ? WHERE id = ? AND page_count IS NULL AND standing = 'current'
        """, arguments: [count, format?.rawValue, file.rawValue])
    guard db.changesCount > 0 else { return nil }
    try db.execute(sql: "INSERT INTO document DEFAULT VALUES")
    let document = DocumentID(rawValue: db.lastInsertedRowID)
    let page = try db.cachedStatement(
      sql: "INSERT INTO page (file_id, file_index, document_id, document_index) VALUES (?, ?, ?, ?)")
    for index in 1...count {
      try page.execute(arguments: [file.rawValue, index, document.rawValue, index])
    }
    let first = PageID(rawValue: db.lastInsertedRowID - Int64(count) + 1)
    try log.append(
      format == nil ? .uncountable : .counted, file: file, document: document, ["pages": String(count)], in: db)
    return first
  }

  /// The file of this content whose own path stands no longer, now at the path of `scan`; nil where there is none.
  private func move(to scan: ScanIntake, stands: (String) -> Bool, in db: Database) throws -> ScanFileID? {
    guard let digest = scan.digest,
      let row = try Row.fetchOne(
        db, sql: "SELECT id, path FROM scan_file WHERE digest = ? AND standing = 'current'",
        arguments: [digest.rawValue]),
      !stands(row["path"])
    else { return nil }
    let file = ScanFileID(rawValue: row["id"])
    try db.execute(sql: "UPDATE scan_file SET path = ? WHERE id = ?", arguments: [scan.path, file.rawValue])
    try log.append(.moved, file: file, Self.facts(of: scan), in: db)
    try see(file, again: scan, in: db)
    return file
  }

  /// Where a copy is all that is left of its original, the original with all that was read of it takes its place.
  private func merge(
    _ copy: KnownScan, at scan: ScanIntake, stands: (String) -> Bool, in db: Database
  ) throws -> ScanFileID? {
    guard copy.standing == .duplicate,
      let original = try Row.fetchOne(
        db,
        sql: """
          SELECT id, path, digest FROM scan_file
          WHERE id = (SELECT original_id FROM scan_file WHERE id = ?) AND digest = ?
          """, arguments: [copy.id.rawValue, scan.digest?.rawValue]),
      !stands(original["path"])
    else { return nil }
    try db.execute(sql: "DELETE FROM scan_file WHERE id = ?", arguments: [copy.id.rawValue])
    try log.append(.merged, file: copy.id, ["into": String(original["id"] as Int64)], in: db)
    return try move(to: scan, stands: stands, in: db)
  }

  /// The number of a copy that was merged is never given again: the event log still speaks of it.
  private static let nextNumber = """
    max(ifnull((SELECT max(id) FROM scan_file), 0),
      ifnull((SELECT max(file_id) FROM event WHERE kind = 'merged'), 0)) + 1
    """

  private func enter(_ scan: ScanIntake, in db: Database) throws -> Registration {
    let original = try Int64.fetchOne(
      db, sql: "SELECT id FROM scan_file WHERE digest = ? AND standing = 'current'",
      arguments: [scan.digest?.rawValue])
    try db.execute(
      sql: """
        INSERT INTO scan_file (id, path, shelf_id, size, modified, digest, standing, original_id)
        VALUES (\(Self.nextNumber), ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        scan.path, try shelf(scan.shelf, in: db), scan.stamp.size, scan.stamp.modified, scan.digest?.rawValue,
        (original == nil ? ScanStanding.current : .duplicate).rawValue, original,
      ])
    let file = ScanFileID(rawValue: db.lastInsertedRowID)
    let facts = Self.facts(of: scan)
    guard let original else {
      try log.append(.registered, file: file, facts, in: db)
      return .new(file)
    }
    try log.append(.duplicate, file: file, facts.merging(["of": String(original)]) { $1 }, in: db)
    return .duplicate(file, of: ScanFileID(rawValue: original))
  }

  /// What the event log keeps of a file, for `BooksCheck`.
  private static func facts(of scan: ScanIntake) -> [String: String] {
    ["sha256": scan.digest?.rawValue ?? "", "path": BooksCheck.key(ofPath: scan.path)]
  }

  /// Keeps `old` with all that was read of it, but takes it out of the ledger and of the search.
  private func supersede(_ old: KnownScan, in db: Database) throws {
    for page in try pages(of: old.id, where: "state = 'read' OR document_index = 1", in: db) {
      try PageIndex.remove(page, in: db)
    }
    try db.execute(
      sql: "UPDATE scan_file SET standing = 'superseded', original_id = NULL WHERE id = ?",
      arguments: [old.id.rawValue])
    try log.append(.superseded, file: old.id, in: db)
    try promoteDuplicate(of: old.id, in: db)
  }

  /// Makes the oldest duplicate of a file that is superseded the current one; it then waits to be counted and read.
  private func promoteDuplicate(of old: ScanFileID, in db: Database) throws {
    let heir = try Int64.fetchOne(
      db, sql: "SELECT min(id) FROM scan_file WHERE original_id = ?", arguments: [old.rawValue])
    guard let heir else { return }
    try db.execute(
      sql: "UPDATE scan_file SET standing = 'current', original_id = NULL WHERE id = ?", arguments: [heir])
    try db.execute(
      sql: "UPDATE scan_file SET original_id = ? WHERE original_id = ?", arguments: [heir, old.rawValue])
    try log.append(.promoted, file: ScanFileID(rawValue: heir), ["was": String(old.rawValue)], in: db)
  }

  private func see(_ file: ScanFileID, again scan: ScanIntake, in db: Database) throws {
    let shelf = try shelf(scan.shelf, in: db)
    let stands = try Int64.fetchOne(db, sql: "SELECT shelf_id FROM scan_file WHERE id = ?", arguments: [file.rawValue])
    try PageIndex.changing(stands == shelf ? [] : try pages(of: file, where: "true", in: db), in: db) {
      try db.execute(
        sql: "UPDATE scan_file SET size = ?, modified = ?, shelf_id = ? WHERE id = ?",
        arguments: [scan.stamp.size, scan.stamp.modified, shelf, file.rawValue])
    }
    try Retrial(log: log).retry(file, in: db)
  }

  private func pages(of file: ScanFileID, where condition: String, in db: Database) throws -> [PageID] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM page WHERE file_id = ? AND (\(condition)) ORDER BY file_index",
      arguments: [file.rawValue]
    ).map(PageID.init(rawValue:))
  }

  private func shelf(_ place: ShelfPlace, in db: Database) throws -> Int64 {
    let found = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM shelf WHERE ifnull(fonds, '') = ? AND ifnull(box, '') = ? AND dossier = ?"),
      arguments: [place.fonds ?? "", place.box ?? "", place.dossier])
    if let found { return found }
    try db.execute(
      sql: "INSERT INTO shelf (fonds, box, dossier, dossier_key) VALUES (?, ?, ?, ?)",
      arguments: [place.fonds, place.box, place.dossier, SearchKey.of(place.dossier)])
    return db.lastInsertedRowID
  }
}
