internal import GRDB
internal import Records

/// Files what a document is, and lets it be found by it.
struct Describing {
  let log: EventLog

  /// Whether the description was taken: a document that waits or is withheld gets none.
  ///
  /// What a person decided on a field stands, whatever was found now; and without `contents` the citations and tasks that
  /// were found before.
  func describe(
    _ document: DocumentID, as description: RecordDescription, with contents: DocumentContents? = nil, in db: Database
  ) throws -> Bool {
    let settled = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT sum(document_index = 1) = 1 AND sum(state IN ('waiting', 'withheld')) = 0
          FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' WHERE document_id = ?
          """), arguments: [document.rawValue])
    guard settled == true else { return false }
    let found = try AuthorityFile.corrected(description, in: db)
    let decisions = try DecidedFields.of(document, in: db)
    let examined = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT examined FROM description WHERE document_id = ?"), arguments: [document.rawValue])
    try PageIndex.changing(try PageIndex.pages(of: document, in: db), in: db) {
      try db.execute(sql: "DELETE FROM description WHERE document_id = ?", arguments: [document.rawValue])
      try enter(found.applying(decisions), of: document, in: db)
      _ = try FieldRows.replace(with: found, deciding: decisions, of: document, in: db)
    }
    try noteDifferences(of: document, between: found, and: decisions, in: db)
    // A name that was confirmed belongs to the agency that was found now.
    if !decisions.isEmpty { try AuthorityFile.grow(from: document, in: db) }
    var detail = try Self.facts(of: document, in: db)
    if let contents {
      detail["contents"] = try ContentsRows.replace(with: contents, of: document, in: db)
    } else if examined == true {
      // What was found in it before still stands in it.
      try db.execute(sql: "UPDATE description SET examined = 1 WHERE document_id = ?", arguments: [document.rawValue])
    }
    try log.append(.described, document: document, detail, in: db)
    return true
  }

  /// Where a record was scanned again, a decision stands; what the new scan surely shows otherwise is to be looked at.
  private func noteDifferences(
    of document: DocumentID, between found: RecordDescription, and decisions: [FieldName: FieldDecision],
    in db: Database
  ) throws {
    guard try !Versions.documents(of: document, in: db).isEmpty else { return }
    for (name, decision) in decisions {
      guard let now = found[name], now.confidence >= RecordDescription.doubtful,
        !FieldValue.isSame(now.value, decision.value ?? "", for: name),
        !FieldValue.isSame(now.value, decision.found ?? "", for: name)
      else { continue }
      try VersionDoubts.note(.fieldDiffers, name.rawValue, of: document, at: log.now(), in: db)
    }
  }

  /// Takes a document's description away, until it is described anew.
  static func undescribe(_ document: DocumentID, in db: Database) throws {
    try PageIndex.changing(try PageIndex.pages(of: document, in: db), in: db) {
      try db.execute(sql: "DELETE FROM description WHERE document_id = ?", arguments: [document.rawValue])
    }
  }

  /// Leaves the description of a record to its earlier version.
  func moveDescription(of record: DocumentID, to version: DocumentID, in db: Database) throws {
    // The rows of its fields refer to it.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    for table in ["description", "field", "recognised_field"] {
      try db.execute(
        sql: "UPDATE \(table) SET document_id = ? WHERE document_id = ?",
        arguments: [version.rawValue, record.rawValue])
    }
    // What it cites and assigns is looked for in the new scan.
    try db.execute(sql: "UPDATE description SET examined = 0 WHERE document_id = ?", arguments: [version.rawValue])
    let asked = try Bool.fetchOne(
      db, sql: "SELECT needs_review FROM description WHERE document_id = ?", arguments: [version.rawValue])
    guard let asked else { return }
    let facts = try Self.facts(of: version, in: db).merging(["review": asked ? "yes" : "no"]) { $1 }
    try log.append(.described, document: version, facts, in: db)
  }

  /// Lets the latest decisions on a described document count, and tells what it is then.
  func applyDecisions(to document: DocumentID, in db: Database) throws -> [String: String] {
    let found = try FieldRows.found(of: document, in: db)
    let decisions = try DecidedFields.of(document, in: db)
    try PageIndex.changing(try PageIndex.pages(of: document, in: db), in: db) {
      let decided = try FieldRows.replace(with: found, deciding: decisions, of: document, in: db)
      let columns = Self.columns(of: decided)
      let changes = (["needs_review"] + columns.map(\.name)).map { $0 + " = ?" }.joined(separator: ", ")
      try db.execute(
        sql: "UPDATE description SET \(changes) WHERE document_id = ?",
        arguments: [decided.needsReview] + StatementArguments(columns.map(\.value)) + [document.rawValue])
    }
    return try Self.facts(of: document, in: db)
  }

  /// What the event log keeps of a description, for `DescriptionCheck`.
  private static func facts(of document: DocumentID, in db: Database) throws -> [String: String] {
    let stored = try DocumentRecord.description(of: document, in: db) ?? RecordDescription()
    return [
      "fields": String(stored.fields.count), "review": stored.needsReview ? "yes" : "no",
      "sha256": try DescriptionCheck.hash(of: stored),
    ]
  }

  private func enter(_ description: RecordDescription, of document: DocumentID, in db: Database) throws {
    let columns = Self.columns(of: description)
    let names = (["document_id", "needs_review"] + columns.map(\.name)).joined(separator: ", ")
    let places = databaseQuestionMarks(count: columns.count + 2)
    try db.execute(
      sql: "INSERT INTO description (\(names)) VALUES (\(places))",
      arguments: [document.rawValue, description.needsReview] + StatementArguments(columns.map(\.value)))
  }

  /// The columns of a description that follow from its fields, for searching. Where the day was written by hand, month
  /// and year stand for the date.
  static func columns(of description: RecordDescription) -> [(name: String, value: DatabaseValue)] {
    let value = { (name: FieldName) in description[name]?.value.storable }
    let columns: [(String, String?)] = [
      ("type", description.type?.rawValue), ("title", value(.title)), ("number", value(.number)),
      ("number_key", value(.number).map(SearchKey.of)), ("date", description.date?.description ?? value(.month)),
      ("agency", value(.agency)), ("agency_key", value(.agency).map(SearchKey.of)),
      ("agency_parent_key", value(.agencyParent).map(SearchKey.of) ?? ""), ("subject", value(.subject)),
      ("searched", searched(description)),
    ]
    return columns.map { ($0, $1.databaseValue) }
  }

  /// What a document is found by beside its pages' texts. A line each, so that no pair of syllables spans two fields.
  private static func searched(_ description: RecordDescription) -> String {
    let names: [FieldName] = [.type, .title, .number, .subject, .agency, .signer]
    return names.compactMap { description[$0]?.value.storable }.joined(separator: "\n\n")
  }

  static func sureSigners(in db: Database) throws -> [SureSigner] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT agency.value AS agency, parent.value AS parent, signer.value AS name, count(*) AS documents
        FROM field AS signer
        JOIN field AS agency ON agency.document_id = signer.document_id AND agency.name = 'agency'
        LEFT JOIN field AS parent ON parent.document_id = signer.document_id AND parent.name = 'agency_parent'
        WHERE signer.name = 'signer' AND signer.confidence >= ?
          AND signer.document_id NOT IN (SELECT document_id FROM earlier_version)
        GROUP BY 1, 2, 3
        """, arguments: [SureSigner.least]
    ).map { SureSigner(agency: $0["agency"], parent: $0["parent"], name: $0["name"], documents: $0["documents"]) }
  }

  /// Documents that have no description, or one from words that were read anew since, and could have one.
  static func undescribed(limit: Int, in db: Database) throws -> [DocumentID] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT document.id FROM document
        LEFT JOIN description ON description.document_id = document.id
        JOIN page ON page.document_id = document.id
        JOIN scan_file ON scan_file.id = page.file_id
        WHERE description.document_id IS NULL OR is_stale = 1
        GROUP BY document.id
        HAVING sum(standing = 'current' AND state IN ('waiting', 'withheld')) = 0 AND sum(standing = 'current') > 0
          AND sum(standing = 'superseded') = 0
        ORDER BY document.id LIMIT ?
        """, arguments: [limit]
    ).map(DocumentID.init(rawValue:))
  }
}
