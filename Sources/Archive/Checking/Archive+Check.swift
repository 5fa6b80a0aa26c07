internal import GRDB
internal import Records

extension Archive {
  /// Compares the archive with itself and with the originals on disk, each of which is read through once.
  ///
  /// Changes nothing. `progress` is called after each original and each copy. Needs an archive opened for checking, because FTS5
  /// checks its index only on a connection that may write.
  package func check(progress: (CheckProgress) -> Void = { _ in }) throws(ArchiveError) -> CheckReport {
    var findings: [CheckFinding] = []
    let parts = [
      CatalogueCheck.structure, IndexCheck.findings, SafeguardCheck.findings, BooksCheck.findings,
      LedgerCheck.findings, DescriptionCheck.findings, DecisionCheck.findings, RemovalCheck.findings,
      ShelfCheck.findings, ReadingCheck.findings, ExportCheck.findings,
      EventCheck.findings,
    ]
    for part in parts {
      do {
        findings += try writing { db in try part(db) }
      } catch .damaged(let folder) {
        findings.append(.catalogueDamaged(ArchiveError.damaged(folder).description))
      } catch .entryNotUnderstood(let folder) {
        findings.append(.catalogueDamaged(ArchiveError.entryNotUnderstood(folder).description))
      }
    }
    let counts = try fileCounts()
    var checked = 0
    var last: ScanFileID?
    while case let originals = try reading({ db in try OriginalCheck.originals(after: last, in: db) }),
      !originals.isEmpty
    {
      for original in originals {
        if let finding = original.finding { findings.append(finding) }
        checked += 1
        progress(CheckProgress(filesChecked: checked, files: counts.files + counts.duplicates))
      }
      last = originals.last?.file
    }
    var lastKept = ""
    while case let copies = try reading({ db in try RemovalCheck.keptCopies(after: lastKept, in: folder, db) }),
      !copies.isEmpty
    {
      for copy in copies {
        let found = OriginalCheck.digest(ofFileAt: copy.path)
        if found == copy.digest { continue }
        let cannotBeRead = found == nil && !OriginalCheck.isGone(copy.path)
        findings.append(
          cannotBeRead ? .keptCopyNotReadable(path: copy.original) : .keptCopyDamaged(path: copy.original))
      }
      lastKept = copies.last?.digest.rawValue ?? ""
    }
    let (pages, events) = try reading { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM page") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
      )
    }
    return CheckReport(findings: findings, files: counts.files, pages: pages, events: events)
  }
}
