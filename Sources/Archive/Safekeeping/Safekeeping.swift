internal import Foundation
internal import GRDB
internal import Records

/// Copies of originals that the archive keeps, by their SHA-256: `originals/ab/ab12…`.
enum Safekeeping {
  static func path(of digest: Digest, in folder: String) -> String {
    "\(folder)/originals/\(digest.rawValue.prefix(2))/\(digest.rawValue)"
  }

  static func isKept(_ digest: Digest, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM kept_original WHERE digest = ? AND NOT is_leaving)",
      arguments: [digest.rawValue]) ?? false
  }

  /// Lets the copies of the files of `document` leave the disk. Whether there are any.
  static func letGo(of document: DocumentID, in db: Database) throws -> Bool {
    try db.execute(
      sql: """
        UPDATE kept_original SET is_leaving = 1 WHERE digest IN (
          SELECT digest FROM scan_file WHERE id IN (SELECT file_id FROM page WHERE document_id = ?))
        """, arguments: [document.rawValue])
    return db.changesCount > 0
  }

  static func letGo(file: ScanFileID, in db: Database) throws {
    try db.execute(
      sql: "UPDATE kept_original SET is_leaving = 1 WHERE digest = (SELECT digest FROM scan_file WHERE id = ?)",
      arguments: [file.rawValue])
  }

  /// Takes files out of the folder of copies that the books do not know: a run was killed while it copied.
  static func removeStrays(_ folder: String, in db: Database) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: folder + "/originals") else { return }
    let known = Set(try String.fetchAll(db, sql: "SELECT digest FROM kept_original"))
    for name in try files.subpathsOfDirectory(atPath: folder + "/originals") {
      let path = "\(folder)/originals/\(name)"
      let digest = name.split(separator: "/").last.map(String.init) ?? name
      var isFolder: ObjCBool = false
      guard unsafe files.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue, !known.contains(digest)
      else { continue }
      try files.removeItem(atPath: path)
    }
  }

  /// Takes copies off the disk that are to leave.
  static func sweep(_ folder: String, in db: Database) throws {
    let leaving = try String.fetchAll(db, sql: "SELECT digest FROM kept_original WHERE is_leaving ORDER BY digest")
    for digest in leaving {
      let path = path(of: Digest(rawValue: digest), in: folder)
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      try db.execute(sql: "DELETE FROM kept_original WHERE digest = ?", arguments: [digest])
    }
  }
}
