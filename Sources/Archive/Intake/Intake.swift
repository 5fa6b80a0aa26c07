internal import Foundation
internal import GRDB
internal import Records
internal import VietnameseText

/// Enters files into the books. A file is known by its content: a copy is a duplicate, and other content under a known
/// path is another file, be it a new scan of the same paper (`Succession`).
struct Intake {
  let log: EventLog

  init(now: @escaping @Sendable () -> Date) { self.init(log: EventLog(now: now)) }

  init(log: EventLog) { self.log = log }

  func known(path: String, in db: Database) throws -> KnownScan? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, size, modified, inode, digest, standing, page_count FROM scan_file
          WHERE \(StoredPath.isHere) AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL
          """), arguments: try StoredPath(of: path, in: db).arguments
    ).map { row in
      KnownScan(
        id: ScanFileID(rawValue: row["id"]), stamp: FileStamp(row), inode: row["inode"], digest: Digest(row),
        standing: try stored(row["standing"]), pages: row["page_count"])
    }
  }

  func register(_ scan: ScanIntake, on disk: DiskState, in db: Database) throws -> Registration {
    let known = try known(path: scan.path, in: db)
    if let known, known.digest == scan.digest || scan.digest == nil {
      if let original = try merge(known, at: scan, on: disk, in: db) { return .unchanged(original) }
      try see(known.id, again: scan, in: db)
      return .unchanged(known.id)
    }
    if known == nil, let file = try Removing.struckOff(scan, in: db) { return .struckOff(file) }
    let predecessors = try Predecessors.of(scan.path, holding: known, in: db)
    if let known { try Displacing(log: log).displace(known, on: disk, in: db) }
    if let moved = try move(to: scan, on: disk, in: db) { return .unchanged(moved) }
    let entered = try enter(scan, after: predecessors, in: db)
    guard case .new(let file) = entered, let known else { return entered }
    return .changed(file, from: known.id)
  }

  /// The waiting pages in their order; nil where the file is counted already, or is no current one.
  func makePages(_ count: Int, format: ScanFormat?, of file: ScanFileID, in db: Database) throws -> [PageID]? {
    try db.execute(
      sql: """
        UPDATE scan_file SET page_count = ?, format = ? WHERE id = ? AND page_count IS NULL AND standing = 'current'
        """, arguments: [count, format?.rawValue, file.rawValue])
    guard db.changesCount > 0 else { return nil }
    try db.execute(sql: "INSERT INTO document DEFAULT VALUES")
    let document = DocumentID(rawValue: db.lastInsertedRowID)
    let page = try db.cachedStatement(
      sql: "INSERT INTO page (file_id, file_index, document_id, document_index) VALUES (?, ?, ?, ?)")
    let pages = try (1...count).map { index in
      try page.execute(arguments: [file.rawValue, index, document.rawValue, index])
      return PageID(rawValue: db.lastInsertedRowID)
    }
    try log.append(
      format == nil ? .uncountable : .counted, file: file, document: document, ["pages": String(count)], in: db)
    return pages
  }

  /// The file of this content whose own path holds it no longer, now at the path of `scan`; nil where there is none.
  private func move(to scan: ScanIntake, on disk: DiskState, in db: Database) throws -> ScanFileID? {
    guard let digest = scan.digest,
      let row = try Row.fetchOne(
        db,
        sql: "SELECT id, \(StoredPath.column), overwritten_at FROM scan_file WHERE digest = ? AND standing = 'current'",
        arguments: [digest.rawValue]),
      row["overwritten_at"] != nil || !disk.holds(row["path"], digest)
    else { return nil }
    let file = ScanFileID(rawValue: row["id"])
    try place(file, at: scan.path, in: db)
    try see(file, again: scan, in: db)
    return file
  }

  /// Writes down that a file lies at `path` now.
  func place(_ file: ScanFileID, at path: String, in db: Database) throws {
    let place = try StoredPath(of: path, in: db)
    try db.execute(
      sql: "UPDATE scan_file SET root_id = ?, path = ?, overwritten_at = NULL, inode = NULL WHERE id = ?",
      arguments: [place.root, place.path, file.rawValue])
    let digest = try String.fetchOne(
      db, sql: "SELECT digest FROM scan_file WHERE id = ?", arguments: [file.rawValue])
    try log.append(.moved, file: file, Self.facts(at: place, digest: digest), in: db)
  }

  /// Where a copy is all that is left of its original, the original with all that was read of it takes its place.
  private func merge(_ copy: KnownScan, at scan: ScanIntake, on disk: DiskState, in db: Database) throws -> ScanFileID?
  {
    guard copy.standing == .duplicate,
      let original = try Row.fetchOne(
        db,
        sql: """
          SELECT id, \(StoredPath.column), overwritten_at FROM scan_file
          WHERE id = (SELECT original_id FROM scan_file WHERE id = ?) AND digest = ? AND standing = 'current'
          """, arguments: [copy.id.rawValue, scan.digest?.rawValue]),
      original["overwritten_at"] != nil || !disk.fileExists(original["path"])
    else { return nil }
    let file = ScanFileID(rawValue: original["id"])
    try Copies(log: log).absorb(copy.id, into: file, in: db)
    try place(file, at: scan.path, in: db)
    try see(file, again: scan, in: db)
    return file
  }

  private func enter(_ scan: ScanIntake, after predecessors: Predecessors, in db: Database) throws -> Registration {
    let original = try Copies.original(of: scan.digest, besides: predecessors, in: db)
    let isHeld = try original == nil && predecessors.areWithheld || Removing.withheld(scan.digest, in: db)
    let shelf = try shelf(scan.shelf, in: db)
    let place = try StoredPath(of: scan.path, in: db)
    let found = try original.map { try Copies.pages(of: $0, notYetOn: shelf, in: db) } ?? []
    let number = try PageIndex.changing(found, in: db) {
      try db.execute(
        sql: """
          INSERT INTO scan_file (root_id, path, shelf_id, size, modified, inode, digest, standing, original_id, is_held)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          place.root, place.path, shelf, scan.stamp.size, scan.stamp.modified, scan.inode, scan.digest?.rawValue,
          (original == nil ? ScanStanding.current : .duplicate).rawValue, original?.rawValue, isHeld,
        ])
      return db.lastInsertedRowID
    }
    let file = ScanFileID(rawValue: number)
    let facts = Self.facts(at: place, digest: scan.digest?.rawValue)
    guard let original else {
      try log.append(.registered, file: file, facts, in: db)
      try predecessors.open(for: file, in: db)
      return .new(file)
    }
    try log.append(.duplicate, file: file, facts.merging(["of": String(original.rawValue)]) { $1 }, in: db)
    return .duplicate(file, of: original)
  }

  /// What the event log keeps of a file, for `BooksCheck`.
  static func facts(at place: StoredPath, digest: String?) -> [String: String] {
    ["sha256": digest ?? "", "path": BooksCheck.key(ofPath: place.told)]
  }

  private func see(_ file: ScanFileID, again scan: ScanIntake, in db: Database) throws {
    let shelf = try shelf(scan.shelf, in: db)
    let row = try Row.fetchOne(
      db, sql: "SELECT shelf_id, ifnull(original_id, id) AS original FROM scan_file WHERE id = ?",
      arguments: [file.rawValue])
    let isMoved = row?["shelf_id"] as Int64? != shelf
    let original = ScanFileID(rawValue: row?["original"] ?? file.rawValue)
    try PageIndex.changing(isMoved ? try Copies.pages(of: original, in: db) : [], in: db) {
      try db.execute(
        sql: "UPDATE scan_file SET size = ?, modified = ?, inode = ?, shelf_id = ? WHERE id = ?",
        arguments: [scan.stamp.size, scan.stamp.modified, scan.inode, shelf, file.rawValue])
    }
    try Retrial(log: log).retry(file, in: db)
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
