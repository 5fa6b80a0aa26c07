internal import GRDB
internal import Records

/// Reads citations, and finds the documents that are meant.
enum CitationRows {
  static func of(_ document: DocumentID, in db: Database) throws -> [Citation] {
    try rows(of: document, in: db).map { try citation($0) }
  }

  /// The citations of a document that meet `key`, a number or a part of one, with their pages in the file.
  static func of(_ document: DocumentID, meeting key: String, in db: Database) throws -> [CitedPlace] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT citation.*, file_index FROM citation
          LEFT JOIN page ON page.document_id = citation.document_id AND document_index = citation.page
          WHERE citation.document_id = ? AND instr(number_key, ?) > 0 ORDER BY citation.id
          """), arguments: [document.rawValue, key]
    ).map { row in
      let citation = try citation(row)
      return CitedPlace(citation: citation, pageIndex: row["file_index"] ?? citation.page)
    }
  }

  /// The citations of a document, each with the document of the archive that is meant.
  static func resolved(_ document: DocumentID, in db: Database) throws -> [ResolvedCitation] {
    try rows(of: document, in: db).map { row in
      let citation = try citation(row)
      return ResolvedCitation(
        citation: citation, document: document,
        cited: try cited(by: citation, key: row["number_key"], of: document, in: db))
    }
  }

  /// The citations in other documents that mean this one.
  static func citing(_ document: DocumentID, in db: Database) throws -> [ResolvedCitation] {
    let key = try String.fetchOne(
      db.cachedStatement(sql: "SELECT number_key FROM description WHERE document_id = ?"),
      arguments: [document.rawValue])
    guard let key else { return [] }
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM citation WHERE number_key = ? ORDER BY document_id, id"), arguments: [key])
    return try rows.compactMap { row in
      let citation = try citation(row)
      let citing = DocumentID(rawValue: row["document_id"])
      guard citing != document, try isCurrent(citing, in: db),
        try cited(by: citation, key: key, of: citing, in: db) == document
      else { return nil }
      return ResolvedCitation(citation: citation, document: citing, cited: document)
    }
  }

  /// The one document of the archive that bears the number and does not contradict what else is cited of it; nil where
  /// there is none, or where several may be meant: a number runs anew each year and in each agency.
  private static func cited(by citation: Citation, key: String, of document: DocumentID, in db: Database) throws
    -> DocumentID?
  {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT document_id, type, date, agency_key FROM description WHERE number_key = ? AND document_id <> ?"),
      arguments: [key, document.rawValue])
    let agency = citation.agency.map(SearchKey.of)
    var candidates: [(document: DocumentID, agreeing: Int)] = []
    for row in rows {
      let found = DocumentID(rawValue: row["document_id"])
      let type = (row["type"] as String?).flatMap { DocumentType(rawValue: $0) }
      let date = (row["date"] as String?).flatMap { RecordDate($0) }
      if let type, let cited = citation.type, type != cited { continue }
      if let date, let cited = citation.date, date != cited { continue }
      guard try isCurrent(found, in: db) else { continue }
      let agrees = (row["agency_key"] as String?).map { key in
        agency.map { key.contains($0) || $0.contains(key) } ?? false
      }
      let isOfDay = date != nil && date == citation.date
      candidates.append((found, (isOfDay ? 2 : 0) + (agrees == true ? 1 : 0)))
    }
    let best = candidates.map(\.agreeing).max()
    let meant = candidates.filter { $0.agreeing == best }
    return meant.count == 1 ? meant.first?.document : nil
  }

  private static func isCurrent(_ document: DocumentID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT \(DocumentRecord.isCurrent) FROM document WHERE id = ?"),
      arguments: [document.rawValue]) ?? false
  }

  private static func rows(of document: DocumentID, in db: Database) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM citation WHERE document_id = ? ORDER BY id"),
      arguments: [document.rawValue])
  }

  private static func citation(_ row: Row) throws -> Citation {
    Citation(
      type: try (row["type"] as String?).map { try stored($0) }, number: row["number"],
      date: (row["date"] as String?).flatMap { RecordDate($0) }, agency: row["agency"], printed: row["printed"],
      page: row["page"], box: PixelBox(row), confidence: row["confidence"], times: row["times"])
  }
}
