internal import GRDB
internal import Records

/// The files whose place a new one takes: the one that lay at its path until now, and those that were overwritten there
/// before. The new file may show the paper of any of them.
struct Predecessors {
  var files: [ScanFileID] = []
  /// Records with pages in these files.
  var records: Set<DocumentID> = []
  /// One of them is withheld: nothing of the new file may be read until it is known to be another paper (promise 8).
  var areWithheld = false

  /// `known` is what the books have at the path; of a copy its original counts.
  static func of(_ path: String, holding known: KnownScan?, in db: Database) throws -> Predecessors {
    // In the words of the index `scan_file_left`, or all files are gone through for each new one.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, standing, original_id FROM scan_file
        WHERE \(StoredPath.isHere) AND (standing = 'removed' OR overwritten_at IS NOT NULL)
            AND standing IN ('current', 'removed')
          OR id = ?
        ORDER BY id DESC
        """, arguments: try StoredPath(of: path, in: db).arguments + [known?.id.rawValue])
    var found = Predecessors()
    for row in rows {
      let standing: ScanStanding = try stored(row["standing"])
      let file = ScanFileID(rawValue: standing == .duplicate ? row["original_id"] : row["id"])
      let isWithheld = try Self.isWithheld(file, in: db)
      found.areWithheld = found.areWithheld || isWithheld
      guard standing == .current || standing == .duplicate else { continue }
      found.files.append(file)
      found.records.formUnion(try Self.records(of: file, in: db))
    }
    return found
  }

  /// Lets the new file be compared with each of them that is still in the books.
  func open(for file: ScanFileID, in db: Database) throws {
    for earlier in files where earlier != file {
      try db.execute(
        sql: """
          INSERT INTO succession (file_id, earlier_id) SELECT ?, id FROM scan_file WHERE id = ? AND standing = 'current'
          """, arguments: [file.rawValue, earlier.rawValue])
    }
  }

  /// Whether a page of the file is withheld, or was when the file was replaced.
  static func isWithheld(_ file: ScanFileID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM page WHERE file_id = ? AND state = 'withheld')",
      arguments: [file.rawValue]) ?? false
  }

  private static func records(of file: ScanFileID, in db: Database) throws -> [DocumentID] {
    try Int64.fetchAll(db, sql: "SELECT DISTINCT document_id FROM page WHERE file_id = ?", arguments: [file.rawValue])
      .map(DocumentID.init(rawValue:))
  }
}
