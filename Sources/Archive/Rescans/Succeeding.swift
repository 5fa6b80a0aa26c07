internal import Foundation
internal import GRDB
internal import Records

/// Makes a new scan of a paper the present version of its record. Number, decisions, withholding and boundaries stay with
/// the record; the pages of the earlier scan become its history.
struct Succeeding {
  let log: EventLog

  /// Lets `file` succeed `earlier`. For each page of the new scan, `counterparts` has the page of the earlier one, from
  /// 0, that it shows again. Answers the records that have pages of the new scan now; they have no description until they
  /// get one.
  func succeed(_ file: ScanFileID, to earlier: ScanFileID, counterparts: [Int?], in db: Database) throws -> [DocumentID]
  {
    let old = try pages(of: earlier, in: db)
    let new = try pages(of: file, in: db)
    let targets = Self.targets(of: new.count, counterparts: counterparts, old: old.map(\.document))
    let records = old.map(\.document).uniqued
    let drafts = new.map(\.document).uniqued
    for document in records + drafts {
      for page in try PageIndex.pages(of: document, in: db) { try PageIndex.remove(page, in: db) }
    }
    let standing = try records.map { ($0, try Custody.standing(of: $0, in: db)) }
    for draft in drafts {
      try db.execute(sql: "DELETE FROM description WHERE document_id = ?", arguments: [draft.rawValue])
    }
    for record in records {
      let own = new.indices.filter { targets[$0] == record }.map { new[$0].page }
      try replacePages(of: record, in: earlier, by: own, in: db)
    }
    let destinations = drafts.compactMap { draft in
      new.indices.first { new[$0].document == draft }.map { (draft: draft, record: targets[$0]) }
    }
    try Carrying(log: log).carry(to: destinations, in: db)
    try Displacing(log: log).supersede(outOfIndex: earlier, in: db)
    for record in records {
      // Names that people confirmed belong to an agency, which is not described now.
      if try !DecidedFields.of(record, in: db).isEmpty { try AuthorityFile.grow(from: record, in: db) }
      let pages = try PageIndex.pages(of: record, in: db)
      for page in pages { try PageIndex.add(page, in: db) }
      let missing = old.indices.filter { old[$0].document == record && !counterparts.contains($0) }
      let added = new.indices.filter { targets[$0] == record && counterparts[$0] == nil }
      try note(.pagesMissing, pages: missing, of: record, in: db)
      try note(.pagesAdded, pages: added, of: record, in: db)
      try log.append(.rescanned, file: file, document: record, ["was": String(earlier.rawValue)], in: db)
    }
    try db.execute(sql: "UPDATE scan_file SET is_held = 0 WHERE id = ?", arguments: [file.rawValue])
    for (record, before) in standing { try Custody(log: log).restand(record, as: before, in: db) }
    return records
  }

  private typealias FilePage = (page: PageID, document: DocumentID)

  private func pages(of file: ScanFileID, in db: Database) throws -> [FilePage] {
    try Row.fetchAll(
      db, sql: "SELECT id, document_id FROM page WHERE file_id = ? ORDER BY file_index", arguments: [file.rawValue]
    ).map { (PageID(rawValue: $0["id"]), DocumentID(rawValue: $0["document_id"])) }
  }

  /// The record of each new page: that of its counterpart; an added page belongs to the record of the page before it.
  private static func targets(of count: Int, counterparts: [Int?], old: [DocumentID]) -> [DocumentID] {
    var targets: [DocumentID?] = (0..<count).map { index in
      counterparts.indices.contains(index) ? counterparts[index].map { old[$0] } : nil
    }
    for index in targets.indices.dropFirst() where targets[index] == nil { targets[index] = targets[index - 1] }
    for index in targets.indices.dropLast().reversed() where targets[index] == nil {
      targets[index] = targets[index + 1]
    }
    return targets.compactMap { $0 ?? old.first }
  }

  /// Puts `pages` in the place of those of `record` that lie in `earlier`; these become a version of their own.
  private func replacePages(of record: DocumentID, in earlier: ScanFileID, by pages: [PageID], in db: Database) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, file_id FROM page WHERE document_id = ? ORDER BY document_index",
      arguments: [record.rawValue])
    let leaving = rows.filter { $0["file_id"] == earlier.rawValue }.map { $0["id"] as Int64 }
    let place = rows.firstIndex { $0["file_id"] == earlier.rawValue } ?? rows.count
    let staying = { (rows: ArraySlice<Row>) in
      rows.filter { $0["file_id"] != earlier.rawValue }.map { $0["id"] as Int64 }
    }
    let order = staying(rows[..<place]) + pages.map(\.rawValue) + staying(rows[place...])
    try db.execute(sql: "INSERT INTO document DEFAULT VALUES")
    let version = DocumentID(rawValue: db.lastInsertedRowID)
    try PageOrder.set(leaving, of: version, in: db)
    try PageOrder.set(order, of: record, in: db)
    try db.execute(
      sql: "INSERT INTO earlier_version (document_id, record_id, file_id, ended_at) VALUES (?, ?, ?, ?)",
      arguments: [version.rawValue, record.rawValue, earlier.rawValue, log.now().formatted(.iso8601)])
    try Describing(log: log).moveDescription(of: record, to: version, in: db)
  }

  private func note(_ kind: VersionDoubt.Kind, pages: [Int], of record: DocumentID, in db: Database) throws {
    guard !pages.isEmpty else { return }
    try VersionDoubts.note(
      kind, pages.map { String($0 + 1) }.joined(separator: " "), of: record, at: log.now(), in: db)
  }

}
