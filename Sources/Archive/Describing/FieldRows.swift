internal import GRDB
internal import Records

/// Fields of descriptions in their two tables: what counts, and what the program had found where a person decided.
enum FieldRows: String {
  case counting = "field"
  case recognised = "recognised_field"

  func fetch(_ document: DocumentID, in db: Database) throws -> [FieldName: DescribedField] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM \(rawValue) WHERE document_id = ?"), arguments: [document.rawValue])
    return try Dictionary(rows.map { (try stored($0["name"]), DescribedField($0)) }) { first, _ in first }
  }

  private func enter(_ field: DescribedField, _ name: FieldName, of document: DocumentID, in db: Database) throws {
    let box = field.evidence.box
    try db.cachedStatement(
      sql: """
        INSERT INTO \(rawValue) (document_id, name, value, printed, page, x, y, width, height, rule, confidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document.rawValue, name.rawValue, field.value.storable, field.printed.storable, field.evidence.page, box?.x,
      box?.y, box?.width, box?.height, field.evidence.rule,
      field.confidence.isNaN ? 0 : max(0, min(1, field.confidence)),
    ])
  }

  private func clear(_ document: DocumentID, in db: Database) throws {
    try db.execute(sql: "DELETE FROM \(rawValue) WHERE document_id = ?", arguments: [document.rawValue])
  }

  /// Enters what counts of a described document, and beside it what was found of the fields that people decided on.
  static func replace(
    with found: RecordDescription, deciding decisions: [FieldName: FieldDecision], of document: DocumentID,
    in db: Database
  ) throws -> RecordDescription {
    let decided = found.applying(decisions)
    try counting.clear(document, in: db)
    try recognised.clear(document, in: db)
    for (name, field) in decided.fields { try counting.enter(field, name, of: document, in: db) }
    for (name, field) in found.fields where decided[name] != field {
      try recognised.enter(field, name, of: document, in: db)
    }
    return decided
  }

  /// What the program found, decisions left aside.
  static func found(of document: DocumentID, in db: Database) throws -> RecordDescription {
    let own = try counting.fetch(document, in: db).filter { !FieldDecision.isRule($0.value.evidence.rule) }
    return RecordDescription(fields: own.merging(try recognised.fetch(document, in: db)) { $1 })
  }
}

extension DescribedField {
  fileprivate init(_ row: Row) {
    self.init(
      value: row["value"], printed: row["printed"],
      evidence: Evidence(page: row["page"], box: PixelBox(row), rule: row["rule"]), confidence: row["confidence"])
  }
}

extension PixelBox {
  init?(_ row: Row) {
    guard let x = row["x"] as Int?, let y = row["y"] as Int?, let width = row["width"] as Int?,
      let height = row["height"] as Int?
    else { return nil }
    self.init(x: x, y: y, width: width, height: height)
  }
}
