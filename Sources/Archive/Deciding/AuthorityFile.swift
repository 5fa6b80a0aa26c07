internal import GRDB
internal import Records
internal import VietnameseText

/// What names are listed. The raw value is stored and exported.
package enum AuthorityKind: String, Hashable, Sendable, Codable, CaseIterable {
  case agency, signer, symbol
}

/// A name as people confirmed it, and on how many documents it stands.
package struct AuthorityName: Hashable, Sendable, Codable {
  package var kind: AuthorityKind
  package var name: String
  /// The agency that a signer signs for, or that issues under a symbol.
  package var agency: String?
  package var documents: Int

  package init(kind: AuthorityKind, name: String, agency: String?, documents: Int) {
    self.kind = kind
    self.name = name
    self.agency = agency
    self.documents = documents
  }
}

/// Agencies, signers and symbols as people confirmed them; new documents are compared with it.
enum AuthorityFile {
  /// Fields that were read as surely as this are not touched: of such, at least 98 in 100 are to be right (issue 5), more
  /// than are alike by chance.
  static let certain = 0.95

  /// Enters what a person confirmed of a document, in the place of what was entered before.
  static func grow(from document: DocumentID, in db: Database) throws {
    try db.execute(sql: "DELETE FROM authority WHERE document_id = ?", arguments: [document.rawValue])
    for (kind, name, agency) in try confirmed(of: document, in: db) {
      try db.execute(
        sql: "INSERT INTO authority (kind, key, name, agency_key, document_id) VALUES (?, ?, ?, ?, ?)",
        arguments: [kind.rawValue, letters(of: name), name.storable, agency, document.rawValue])
    }
  }

  /// What a document adds: the names that a person decided on. A signer or a symbol counts only beside its agency.
  static func confirmed(of document: DocumentID, in db: Database) throws -> [(AuthorityKind, String, String)] {
    let decisions = try DecidedFields.of(document, in: db)
    let fields = try FieldRows.counting.fetch(document, in: db)
    let agency = fields[.agency].map { letters(of: $0.value) } ?? ""
    let own: [(AuthorityKind, String, String)] = decisions[.agency]?.value.map { [(.agency, $0, "")] } ?? []
    guard !agency.isEmpty else { return own }
    let symbol = decisions[.symbol]?.value ?? decisions[.number]?.value.flatMap { RecordNumber($0)?.symbol }
    return own + (decisions[.signer]?.value.map { [(.signer, $0, agency)] } ?? [])
      + (symbol.map { [(.symbol, $0, agency)] } ?? [])
  }

  static func names(in db: Database) throws -> [AuthorityName] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT kind, name, agency, count(*) AS documents FROM (
          SELECT kind, name, iif(kind = 'agency', NULL, description.agency) AS agency
          FROM authority LEFT JOIN description ON description.document_id = authority.document_id)
        GROUP BY kind, name, agency
        ORDER BY kind, documents DESC, name
        """
    ).map {
      AuthorityName(kind: try stored($0["kind"]), name: $0["name"], agency: $0["agency"], documents: $0["documents"])
    }
  }

  /// Sets slips of recognition right by names that people confirmed, where exactly one is near. The printed form stays.
  static func corrected(_ description: RecordDescription, in db: Database) throws -> RecordDescription {
    var description = description
    try correct(.agency, .agency, agency: "", of: &description, in: db)
    guard let agency = description[.agency].map({ letters(of: $0.value) }) else { return description }
    try correct(.signer, .signer, agency: agency, of: &description, in: db)
    let symbol = description[.symbol]?.value
    try correct(.symbol, .symbol, agency: agency, of: &description, in: db)
    if let symbol, let better = description[.symbol], better.value != symbol, var number = description[.number],
      number.value.hasSuffix(symbol)
    {
      number.value = number.value.dropLast(symbol.count) + better.value
      description[.number] = number
    }
    return description
  }

  private static func correct(
    _ kind: AuthorityKind, _ name: FieldName, agency: String, of description: inout RecordDescription, in db: Database
  ) throws {
    guard var field = description[name], field.confidence < certain else { return }
    let read = letters(of: field.value)
    let limit = slips(in: read)
    let known = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT key, name FROM authority WHERE kind = ? AND agency_key = ? AND abs(length(key) - ?) <= ?"),
      arguments: [kind.rawValue, agency, read.count, limit])
    if known.contains(where: { $0["name"] as String == field.value }) { return }
    let near = Set(
      known.filter { LetterDistance.between($0["key"], read, limit: limit) != nil }.map { $0["name"] as String })
    guard near.count == 1, let meant = near.first else { return }
    field.value = meant
    field.evidence.rule = "authority-" + kind.rawValue
    description[name] = field
  }

  /// Letters and digits without marks.
  static func letters(of name: String) -> String {
    String(name.folded.filter { $0.isLetter || $0.isNumber })
  }

  /// Edits that may be slips: a misread letter in ten, none in short names, whose marks alone may be off.
  private static func slips(in letters: String) -> Int { min(2, letters.count / 10) }
}
