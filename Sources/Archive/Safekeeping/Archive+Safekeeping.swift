internal import Foundation
internal import GRDB
package import Records

/// Where the scan of a page can be looked at now.
package struct OriginalScan: Hashable, Sendable {
  /// The place on the shelf, or the archive's copy.
  package var path: String
  /// What the file must be; nil where the content was never known.
  package var digest: Digest?
  package var isCopy: Bool
}

/// A file of which the archive is to keep a copy.
package struct ScanToKeep: Hashable, Sendable {
  package var file: ScanFileID
  package var path: String
  package var digest: Digest
}

extension Archive {
  /// Whether the archive keeps copies of originals.
  package var keepsOriginals: Bool {
    get throws(ArchiveError) {
      try reading { db in try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'keep'") == "yes" }
    }
  }

  package func setKeeping(_ keeps: Bool) throws(ArchiveError) {
    try writing { db in
      let value = keeps ? "yes" : "no"
      let now = try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'keep'")
      if (now ?? "no") == value { return }
      try db.execute(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('keep', ?)", arguments: [value])
      try EventLog(now: self.now).append(.keeping, ["keep": value], in: db)
    }
  }

  /// Where the scan of a page is: on its shelf, else the archive's copy; nil where neither is there.
  package func original(of page: PageID) throws(ArchiveError) -> OriginalScan? {
    try reading { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT \(StoredPath.column), digest, overwritten_at IS NOT NULL OR standing = 'superseded' AS gone
          FROM page JOIN scan_file ON scan_file.id = file_id WHERE page.id = ?
          """, arguments: [page.rawValue])
      guard let row else { return nil }
      let digest = Digest(row)
      let isGone: Bool = row["gone"]
      if !isGone, FileManager.default.fileExists(atPath: row["path"]) {
        return OriginalScan(path: row["path"], digest: digest, isCopy: false)
      }
      if let digest, try Safekeeping.isKept(digest, in: db) {
        return OriginalScan(path: Safekeeping.path(of: digest, in: folder), digest: digest, isCopy: true)
      }
      // The reader of the answer says why the file is not there.
      return isGone ? nil : OriginalScan(path: row["path"], digest: digest, isCopy: false)
    }
  }

  /// The archive's own copy of the scan of a page; nil where none is kept.
  package func keptOriginal(of page: PageID) throws(ArchiveError) -> OriginalScan? {
    try reading { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT digest FROM page JOIN scan_file ON scan_file.id = file_id WHERE page.id = ?",
        arguments: [page.rawValue])
      guard let row, let digest = Digest(row), try Safekeeping.isKept(digest, in: db) else { return nil }
      return OriginalScan(path: Safekeeping.path(of: digest, in: folder), digest: digest, isCopy: true)
    }
  }

  /// Whether the file of a page holds a page that is withheld.
  package func fileHoldsWithheld(_ page: PageID) throws(ArchiveError) -> Bool {
    try reading { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM page AS other
            WHERE other.file_id = (SELECT file_id FROM page WHERE id = ?) AND other.state = 'withheld')
          """, arguments: [page.rawValue]) ?? false
    }
  }

  /// Files all of whose pages are settled and none is withheld, and of which the archive has no copy; by number, those
  /// after `file`.
  package func scansToKeep(after file: ScanFileID? = nil, limit: Int) throws(ArchiveError) -> [ScanToKeep] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, \(StoredPath.column), digest FROM scan_file
          WHERE id > ? AND standing = 'current' AND overwritten_at IS NULL AND page_count IS NOT NULL AND NOT is_held
            AND digest IS NOT NULL AND digest NOT IN (SELECT digest FROM kept_original)
            AND NOT EXISTS (SELECT 1 FROM page WHERE file_id = scan_file.id AND state IN ('waiting', 'withheld'))
          ORDER BY id LIMIT ?
          """, arguments: [file?.rawValue ?? 0, limit]
      ).map {
        ScanToKeep(file: ScanFileID(rawValue: $0["id"]), path: $0["path"], digest: Digest(rawValue: $0["digest"]))
      }
    }
  }

  /// Takes a copy over that lies whole at `draft`, a file on the archive's own disk. False, and the draft is left, where
  /// the scan is not to be kept any more.
  package func keep(_ scan: ScanToKeep, from draft: String) throws(ArchiveError) -> Bool {
    try writing { db in
      let mayStay = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM scan_file WHERE id = ? AND digest = ? AND standing = 'current'
            AND NOT EXISTS (SELECT 1 FROM page WHERE file_id = scan_file.id AND state IN ('waiting', 'withheld')))
          """, arguments: [scan.file.rawValue, scan.digest.rawValue])
      guard mayStay == true else { return false }
      let path = Safekeeping.path(of: scan.digest, in: folder)
      let place = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      try FileManager.default.moveItem(atPath: draft, toPath: path)
      try db.execute(
        sql: "INSERT OR REPLACE INTO kept_original (digest, kept_at) VALUES (?, ?)",
        arguments: [scan.digest.rawValue, now().formatted(.iso8601)])
      return true
    }
  }

  /// Takes copies off the disk that no longer may be there, and empties the write-ahead log of what was removed.
  func forgetLog() throws(ArchiveError) {
    do {
      try Upgrade.removeCopies(in: folder)
      try transaction { db in try Safekeeping.sweep(folder, in: db) }
      try store.writeWithoutTransaction { try Withholding.forgetLog($0) }
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }
}
