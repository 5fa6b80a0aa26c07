internal import GRDB
internal import Records
internal import VietnameseText

/// Finds the documents of a choice, and tells which may leave. A document of which any page is withheld never does.
enum Departures {
  static func of(_ choice: DocumentChoice, in db: Database) throws -> Departure {
    switch choice {
    case .all: try chosen("", in: db)
    case .documents(let ids): try named(ids, in: db)
    case .shelved(let fonds, let box, let dossier):
      try shelved(shelves(fonds: fonds, box: box, dossier: dossier, in: db), in: db)
    }
  }

  /// SQL for how a row of `document` stands: `withheld`, `waiting`, or `free`.
  private static let standing = """
    CASE WHEN EXISTS (SELECT 1 FROM page WHERE page.document_id = document.id AND state = 'withheld') THEN 'withheld'
      WHEN EXISTS (SELECT 1 FROM page WHERE page.document_id = document.id AND state = 'waiting') THEN 'waiting'
      ELSE 'free' END
    """

  static func mayLeave(_ document: DocumentID, in db: Database) throws -> Bool {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(standing) FROM document WHERE id = ? AND \(DocumentRecord.isCurrent)"),
      arguments: [document.rawValue]) == "free"
  }

  static func isWithheld(_ document: DocumentID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM page WHERE document_id = ? AND state = 'withheld')"),
      arguments: [document.rawValue]) ?? false
  }

  private static func chosen(_ condition: String, _ arguments: StatementArguments = [], in db: Database) throws
    -> Departure
  {
    var departure = Departure()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, \(standing) AS standing FROM document WHERE \(DocumentRecord.isCurrent) \(condition) ORDER BY id
        """, arguments: arguments)
    while let row = try rows.next() {
      switch row["standing"] as String {
      case "free": departure.documents.append(DocumentID(rawValue: row["id"]))
      case "waiting": departure.unsettled += 1
      default: break
      }
    }
    return departure
  }

  private static func named(_ ids: [DocumentID], in db: Database) throws -> Departure {
    var departure = Departure()
    for id in ids.uniqued {
      let standing = try String.fetchOne(
        db.cachedStatement(
          sql: "SELECT \(standing) FROM document WHERE id = ? AND \(DocumentRecord.isCurrent)"),
        arguments: [id.rawValue])
      switch standing {
      case "free": departure.documents.append(id)
      case "waiting": departure.refused.append(RefusedDeparture(document: id, reason: .unsettled))
      case nil: departure.refused.append(RefusedDeparture(document: id, reason: .missing))
      default: departure.refused.append(RefusedDeparture(document: id, reason: .withheld))
      }
    }
    departure.documents.sort { $0.rawValue < $1.rawValue }
    return departure
  }

  /// Documents with a file, or a copy of it, in one of the dossiers of these numbers.
  private static func shelved(_ shelves: [Int64], in db: Database) throws -> Departure {
    let places = shelves.map(String.init).joined(separator: ",")
    return try chosen(
      """
      AND id IN (SELECT document_id FROM scan_file JOIN page ON page.file_id = ifnull(original_id, scan_file.id)
        WHERE shelf_id IN (\(places)) AND standing IN ('current', 'duplicate'))
      """, in: db)
  }

  /// Dossiers of these names: whatever the case, and, where none has the very name, whatever the diacritics.
  static func shelves(fonds: String?, box: String?, dossier: String?, in db: Database) throws -> [Int64] {
    let rows = try Row.fetchAll(db, sql: "SELECT id, fonds, box, dossier FROM shelf ORDER BY id")
    func matching(_ key: (String) -> String) -> [Int64] {
      rows.filter { row in
        [(fonds, "fonds"), (box, "box"), (dossier, "dossier")].allSatisfy { asked, column in
          guard let asked else { return true }
          return (row[column] as String?).map(key) == key(asked)
        }
      }.map { $0["id"] }
    }
    let exact = matching { $0.composed.singleSpaced.lowercased() }
    return exact.isEmpty ? matching { $0.singleSpaced.folded } : exact
  }
}
