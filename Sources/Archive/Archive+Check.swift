internal import GRDB
internal import Records

extension Archive {
  /// Compares the archive with itself and with the originals on disk, each of which is read through once.
  ///
  /// Changes nothing. `progress` is called after each original. Needs an archive opened for checking, because FTS5
  /// checks its index only on a connection that may write.
  package func check(progress: (CheckProgress) -> Void = { _ in }) throws(ArchiveError) -> CheckReport {
    var findings: [CheckFinding] = []
    for part in [CatalogueCheck.structure, CatalogueCheck.index, LedgerCheck.findings, EventCheck.findings] {
      do {
        findings += try writing { db in try part(db) }
      } catch .damaged(let folder) {
        findings.append(.catalogueDamaged(ArchiveError.damaged(folder).description))
      }
    }
    let files = try fileCounts().files
    var checked = 0
    var last: ScanFileID?
    while case let originals = try reading({ db in try OriginalCheck.originals(after: last, in: db) }),
      !originals.isEmpty
    {
      for original in originals {
        if let finding = original.finding { findings.append(finding) }
        checked += 1
        progress(CheckProgress(filesChecked: checked, files: files))
      }
      last = originals.last?.file
    }
    let (pages, events) = try reading { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM page") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
      )
    }
    return CheckReport(findings: findings, files: checked, pages: pages, events: events)
  }
}
