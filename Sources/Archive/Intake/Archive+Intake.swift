internal import GRDB
package import Records
internal import VietnameseText

extension Archive {
  /// What is known of the file that lies at `path` now; a superseded file no longer lies there.
  package func known(path: String) throws(ArchiveError) -> KnownScan? {
    try reading { db in try Intake(now: now).known(path: path, in: db) }
  }

  /// Enters a file into the books; registering the same file again changes nothing but its stamp and its shelf.
  ///
  /// When an unchanged file is seen again, its pages that were unreadable for a reason that may pass wait again.
  /// `disk` says what lies where: a known content that turns up at another path while its own path has it no longer was
  /// moved, and keeps all that was read of it.
  package func register(_ scan: ScanIntake, on disk: DiskState = DiskState(fileExists: { _ in true }))
    throws(ArchiveError) -> Registration
  {
    try writing { db in try Intake(now: now).register(scan, on: disk, in: db) }
  }

  /// Lets all pages wait again that could not be read, whatever the reason was.
  package func retryUnreadable() throws(ArchiveError) {
    _ = try retry(SetAsideChoice())
  }

  /// Makes the pages of a file, all waiting, and one document that spans them. A file is counted once.
  package func registerPages(_ count: Int, format: ScanFormat, of file: ScanFileID) throws(ArchiveError) {
    try writing { db in _ = try Intake(now: now).makePages(max(1, count), format: format, of: file, in: db) }
  }

  /// Lets a file whose pages cannot be counted stand as one page, settled unreadable.
  package func registerUnreadable(_ reason: UnreadableReason, of file: ScanFileID) throws(ArchiveError) {
    try writing { db in
      let intake = Intake(now: now)
      guard let page = try intake.makePages(1, format: nil, of: file, in: db)?.first else { return }
      _ = try Filing(log: intake.log).settle(page, as: PageReading(outcome: .unreadable(reason)), in: db)
    }
  }

  /// Current files whose pages are not counted yet, by number, those after `file`.
  package func uncountedFiles(after file: ScanFileID? = nil, limit: Int) throws(ArchiveError) -> [ScanFileRecord] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT scan_file.id, \(StoredPath.column), size, modified, digest, fonds, box, dossier
          FROM scan_file JOIN shelf ON shelf.id = shelf_id
          WHERE standing = 'current' AND page_count IS NULL AND scan_file.id > ?
          ORDER BY scan_file.id LIMIT ?
          """, arguments: [file?.rawValue ?? 0, limit]
      ).map { row in
        ScanFileRecord(
          id: ScanFileID(rawValue: row["id"]), path: row["path"], stamp: FileStamp(row), shelf: ShelfPlace(row),
          digest: Digest(row))
      }
    }
  }

  /// How many files stand how.
  package func fileCounts() throws(ArchiveError) -> FileCounts {
    try reading { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*) FILTER (WHERE standing = 'current') AS files,
            count(*) FILTER (WHERE standing = 'duplicate') AS duplicates,
            count(*) FILTER (WHERE standing = 'superseded') AS superseded,
            count(*) FILTER (WHERE standing = 'current' AND page_count IS NULL) AS uncounted
          FROM scan_file
          """)
      return FileCounts(
        files: row?["files"] ?? 0, duplicates: row?["duplicates"] ?? 0, superseded: row?["superseded"] ?? 0,
        uncounted: row?["uncounted"] ?? 0)
    }
  }
}
