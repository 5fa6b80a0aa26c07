internal import Foundation
internal import GRDB
package import Records

extension Archive {
  /// Files that took the place of others and were not compared with them yet, all of whose pages are settled, and of which
  /// something was seen; by file, the nearest predecessor first.
  package func openSuccessions() throws(ArchiveError) -> [Succession] {
    try reading { db in
      try SuccessionRows.fetch(
        db,
        where: """
          state = 'open' AND new.standing = 'current' AND new.page_count IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM page WHERE page.file_id = new.id AND page.state = 'waiting')
          AND EXISTS (SELECT 1 FROM page WHERE page.file_id = new.id
            AND (page.state IN ('read', 'blank', 'withheld') OR page.reason = 'no-words'))
          """)
    }
  }

  /// A scan with all that it can be compared by.
  package func scan(_ file: ScanFileID) throws(ArchiveError) -> ArchivedScan {
    try reading { db in try SuccessionRows.scan(file, in: db) }
  }

  /// Files that `file` is the same paper as `earlier`, scanned again; `name` is the person who says so, nil where the
  /// program is sure. Answers the records that have a new version; they are to be described anew. None, and nothing
  /// changed, where one of them would be left without a page.
  package func succeed(
    _ succession: Succession, counterparts: [Int?], by name: String? = nil
  ) throws(ArchiveError) -> [DocumentID] {
    let records: [DocumentID] = try writing { db in
      guard try SuccessionRows.isUnsettled(succession, in: db) else { return [] }
      let old = try SuccessionRows.scan(succession.earlier, in: db)
      let shown = Set(
        counterparts.compactMap { $0.flatMap { old.pages.indices.contains($0) ? old.pages[$0].document : nil } })
      guard shown == Set(old.pages.map(\.document)), !shown.isEmpty else { return [] }
      let succeeding = Succeeding(log: EventLog(now: now))
      let records = try succeeding.succeed(
        succession.file, to: succession.earlier, counterparts: counterparts, in: db)
      try SuccessionRows(log: EventLog(now: now)).settleSame(succession, by: name, in: db)
      return records
    }
    try forgetLog()
    return records
  }

  /// Files that `file` is another paper than `earlier`; how many of its pages, which were only looked at, wait to be read
  /// now.
  @discardableResult
  package func tellApart(_ succession: Succession, by name: String? = nil) throws(ArchiveError) -> Int {
    try writing { db in
      try SuccessionRows(log: EventLog(now: now)).settleOther(succession, by: name, in: db)
    }
  }

  /// Files that the program is not sure of the two, and why: a person is asked.
  package func ask(_ succession: Succession, doubts: [String]) throws(ArchiveError) {
    try writing { db in try SuccessionRows(log: EventLog(now: now)).ask(succession, doubts: doubts, in: db) }
  }

  /// What people are asked of two scans; all, or what was asked since an event.
  package func rescanQuestions(since event: Int64 = 0) throws(ArchiveError) -> [RescanQuestion] {
    try reading { db in try SuccessionRows.questions(since: event, in: db) }
  }

  /// A succession on which nobody has decided yet.
  package func succession(_ id: Int64) throws(ArchiveError) -> Succession? {
    try reading { db in
      try SuccessionRows.fetch(
        db, where: "succession.id = \(id) AND state IN ('open', 'asked') AND new.standing = 'current'"
      ).first
    }
  }

  /// Whether the program may tell a new file from the earlier one: not where that is withheld, unless a person has told
  /// another file from it.
  package func mayBeToldApart(_ succession: Succession) throws(ArchiveError) -> Bool {
    try reading { db in
      guard try Predecessors.isWithheld(succession.earlier, in: db) else { return true }
      return try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM succession
            WHERE earlier_id = ? AND state = 'other' AND decided_by IS NOT NULL)
          """, arguments: [succession.earlier.rawValue]) ?? false
    }
  }

  /// What is to be looked at since records were scanned again; of one record, or of all.
  package func versionDoubts(of document: DocumentID? = nil) throws(ArchiveError) -> [VersionDoubt] {
    try reading { db in try VersionDoubts.open(of: document, in: db) }
  }

  /// Writes down that a person has looked at what the new version of a record left open; how much that was.
  package func markLookedAt(_ document: DocumentID, by name: String) throws(ArchiveError) -> Int {
    try writing { db in
      try db.execute(
        sql: "UPDATE version_doubt SET seen_by = ?, seen_at = ? WHERE document_id = ? AND seen_at IS NULL",
        arguments: [name.storable, now().formatted(.iso8601), document.rawValue])
      let count = db.changesCount
      if count > 0 { try EventLog(now: now).append(.looked, document: document, ["by": name], in: db) }
      return count
    }
  }

  /// The versions of a record, the oldest first; the last one counts.
  package func versions(of document: DocumentID) throws(ArchiveError) -> [RecordVersion] {
    try reading { db in try Versions.all(of: document, in: db) }
  }

  /// An earlier version, as a document of its own.
  package func earlierVersion(_ version: DocumentID) throws(ArchiveError) -> ArchivedDocument? {
    try reading { db in
      let isEarlier = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM earlier_version WHERE document_id = ?)", arguments: [version.rawValue])
      return isEarlier == true ? try DocumentRecord.fetch(version, standing: .superseded, in: db) : nil
    }
  }

  /// Documents that are withheld until a person has looked at them, and about which nothing else is asked.
  package func unscreenedDocuments() throws(ArchiveError) -> [DocumentID] {
    try reading { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT document_id FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current'
          WHERE state = 'withheld' AND withheld_for = ? AND NOT EXISTS (
            SELECT 1 FROM succession JOIN scan_file AS old ON old.id = earlier_id AND old.standing = 'current'
            WHERE succession.file_id = page.file_id AND succession.state IN ('open', 'asked'))
          ORDER BY document_id
          """, arguments: [WithholdingKind.notScreened.rawValue]
      ).map(DocumentID.init(rawValue:))
    }
  }
}
