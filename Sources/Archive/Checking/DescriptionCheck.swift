internal import GRDB
internal import Records

/// Whether descriptions are what was described: the columns that are searched follow from the fields, and these have
/// the hash that the event log keeps.
enum DescriptionCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    // Events of older programs tell no hash.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH told AS (
          SELECT document_id, json_extract(detail, '$.sha256') AS sha256, json_extract(detail, '$.review') AS review,
            max(id)
          FROM event WHERE kind IN ('described', 'reviewed') GROUP BY document_id)
        SELECT description.*, sha256, review FROM description LEFT JOIN told USING (document_id) ORDER BY document_id
        """)
    while let row = try rows.next() {
      let document = DocumentID(rawValue: row["document_id"])
      guard let description = try DocumentRecord.description(of: document, in: db) else { continue }
      let columns = Describing.columns(of: description).allSatisfy { row[$0.name] as DatabaseValue == $0.value }
      let told: String? = row["sha256"]
      let isDescribed = try told.map { try $0 == hash(of: description) } ?? true
      let review = row["needs_review"] as Bool ? "yes" : "no"
      if !columns || !isDescribed || row["review"] as String? != review {
        findings.append(.descriptionAltered(document))
      }
    }
    return findings
  }

  static func hash(of description: RecordDescription) throws -> String {
    try CanonicalForm.digest(of: description.fields)
  }
}
