internal import GRDB
internal import Records

/// How a record stands as a whole.
enum RecordStanding: Hashable {
  case free
  /// By a person, whatever mark it bears.
  case released
  case withheld(WithholdingKind)
}

extension Custody {
  static func standing(of document: DocumentID, in db: Database) throws -> RecordStanding {
    if let kind = try kind(of: document, in: db) { return .withheld(kind) }
    return try latest(of: document, in: db).map { $0.kind == nil } == true ? .released : .free
  }

  /// Lets pages that came to a record stand as the record does. A secrecy mark that was seen on them, and what a
  /// person withheld them for, hold for a record that nobody released.
  func restand(_ record: DocumentID, as before: RecordStanding, in db: Database) throws {
    var standing = before
    if let latest = try Self.latest(of: record, in: db) {
      standing = latest.kind.map(RecordStanding.withheld) ?? .released
    }
    if standing == .free, let kind = try Self.surelyWithheld(record, in: db) { standing = .withheld(kind) }
    let withholding = Withholding(log: log)
    switch standing {
    case .withheld(let kind):
      _ = try withholding.withhold(record, for: kind, in: db)
      try withholding.rename(record, to: kind, in: db)
    case .free, .released: _ = try release(record, in: db)
    }
  }

  /// Enters what `draft` was withheld for by a person for `record` too, unless a later decision was taken on the record.
  func carry(from draft: DocumentID, to record: DocumentID, in db: Database) throws {
    guard let decided = try Self.latest(of: draft, in: db), decided.kind != nil else { return }
    if let own = try Self.latest(of: record, in: db), own.at > decided.at { return }
    let verdict = decided.kind.map(Verdict.withheld) ?? .released
    try decide(verdict, on: record, reason: decided.reason, by: decided.by, in: db)
  }

  /// Lets a file be read that was only looked at; how many pages wait since. A document on which a person decided stays as
  /// it is.
  func letGo(_ file: ScanFileID, in db: Database) throws -> Int {
    try db.execute(sql: "UPDATE scan_file SET is_held = 0 WHERE id = ? AND is_held = 1", arguments: [file.rawValue])
    guard db.changesCount > 0 else { return 0 }
    let documents = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT document_id FROM page WHERE file_id = ? AND withheld_for = ? ORDER BY 1",
      arguments: [file.rawValue, WithholdingKind.notScreened.rawValue]
    ).map(DocumentID.init(rawValue:))
    return try documents.reduce(0) { sum, document in
      try sum + (Self.latest(of: document, in: db)?.kind == nil ? release(document, in: db) : 0)
    }
  }

  /// What a person decided last; nil where nobody has.
  static func latest(of document: DocumentID, in db: Database) throws -> CustodyDecision? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM custody WHERE document_id = ? ORDER BY id DESC LIMIT 1"),
      arguments: [document.rawValue]
    ).map { row in
      CustodyDecision(
        kind: try (row["withheld_for"] as String?).map { try stored($0) }, reason: row["reason"], by: row["decided_by"],
        at: row["decided_at"])
    }
  }

  /// What a page of a document is withheld for, but for pages that were only looked at.
  private static func surelyWithheld(_ document: DocumentID, in db: Database) throws -> WithholdingKind? {
    try String.fetchOne(
      db,
      sql: """
        SELECT withheld_for FROM page WHERE document_id = ? AND state = 'withheld' AND withheld_for <> ?
        ORDER BY document_index LIMIT 1
        """, arguments: [document.rawValue, WithholdingKind.notScreened.rawValue]
    ).map { try stored($0) }
  }
}
