internal import GRDB
internal import Records

/// Cuts a document where another begins: enclosed letters and drafts are scanned into one file with the letter that
/// sends them.
struct Dividing {
  let log: EventLog

  /// The parts in order, the first under the old number. A document that is described, waits or is withheld stays whole,
  /// and so does one that has no page at any of the cuts.
  func divide(
    _ document: DocumentID, before cuts: [Int], by name: String? = nil, in db: Database
  ) throws -> [DocumentID] {
    let last = try Int.fetchOne(
      db,
      sql: """
        SELECT max(document_index) FROM page WHERE document_id = ?
        HAVING sum(state IN ('waiting', 'withheld')) = 0
          AND NOT EXISTS (SELECT 1 FROM description WHERE document_id = ?)
        """, arguments: [document.rawValue, document.rawValue])
    guard let last else { return [document] }
    let starts = Set(cuts).filter { (2...max(2, last)).contains($0) && $0 <= last }.sorted()
    var parts = [document]
    for (start, next) in zip(starts, starts.dropFirst() + [last + 1]) {
      try db.execute(sql: "INSERT INTO document DEFAULT VALUES")
      let part = DocumentID(rawValue: db.lastInsertedRowID)
      let first = try Int64.fetchOne(
        db, sql: "SELECT id FROM page WHERE document_id = ? AND document_index = ?",
        arguments: [document.rawValue, start])
      // Of an undescribed document, the index knows only which page is the first.
      try PageIndex.changing(first.map { [PageID(rawValue: $0)] } ?? [], in: db) {
        try db.execute(
          sql: """
            UPDATE page SET document_id = ?, document_index = document_index - ?
            WHERE document_id = ? AND document_index >= ? AND document_index < ?
            """, arguments: [part.rawValue, start - 1, document.rawValue, start, next])
      }
      var detail = ["from": String(document.rawValue), "page": String(start)]
      detail["by"] = name
      try log.append(.divided, document: part, detail, in: db)
      parts.append(part)
    }
    return parts
  }
}
