internal import Foundation
internal import GRDB
internal import Hashing
internal import Records

/// Files what people decide on fields.
struct Deciding {
  let log: EventLog

  /// Enters a decision of a field; what is searched and what is brought before a person follow it.
  func decide(_ wanted: ReviewDecision, by name: String, in db: Database) throws {
    let document = wanted.document
    let current = try described(document, in: db)
    let found = try FieldRows.found(of: document, in: db)
    let now = current[wanted.field]?.value
    if let seen = wanted.seen, !FieldValue.isSame(seen, now ?? "", for: wanted.field) {
      throw DecisionRefusal.changed(now: now)
    }
    let (verdict, value) = try Self.verdict(wanted, on: current, found: found[wanted.field]?.value)
    let decision = FieldDecision(
      verdict: verdict, value: value, found: found[wanted.field]?.value, by: name, at: log.now().formatted(.iso8601))
    let number = try DecidedFields.add(decision, to: wanted.field, of: document, in: db)
    var detail = try Describing(log: log).applyDecisions(to: document, in: db)
    try AuthorityFile.grow(from: document, in: db)
    detail["decision"] = String(number)
    detail["field"] = wanted.field.rawValue
    detail["verdict"] = verdict.rawValue
    detail["by"] = name
    detail["value"] = Self.key(of: decision, named: wanted.field, in: document)
    try log.append(.reviewed, document: document, detail, in: db)
  }

  private func described(_ document: DocumentID, in db: Database) throws -> RecordDescription {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT max(state = 'withheld') AS withheld, max(format IS NOT NULL) AS opened
        FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current' WHERE document_id = ?
        HAVING count(*) > 0
        """, arguments: [document.rawValue])
    guard let row else { throw DecisionRefusal.documentMissing }
    if row["withheld"] { throw DecisionRefusal.documentWithheld }
    guard row["opened"], let description = try DocumentRecord.description(of: document, in: db) else {
      throw DecisionRefusal.notDescribed
    }
    return description
  }

  private static func verdict(_ wanted: ReviewDecision, on current: RecordDescription, found: String?) throws -> (
    FieldVerdict, String?
  ) {
    switch wanted.verdict {
    case .unknown: return (.unknown, nil)
    case .confirm:
      guard let now = current[wanted.field]?.value else { throw DecisionRefusal.nothingToConfirm }
      return (.confirmed, now)
    case .correct(let typed):
      do throws(FieldValueFault) {
        let whole = wanted.field == .number ? current.completed(typedNumber: typed) : typed
        let value = try FieldValue.normalised(whole, for: wanted.field)
        return (value == found ? .confirmed : .corrected, value)
      } catch {
        throw DecisionRefusal.value(error)
      }
    }
  }

  /// What the event log keeps of a decision's content: it never forgets, and a value may be somebody's name.
  static func key(of decision: FieldDecision, named name: FieldName, in document: DocumentID) -> String {
    let parts = [
      String(document.rawValue), name.rawValue, decision.verdict.rawValue, decision.value ?? "", decision.found ?? "",
      decision.by, decision.at,
    ]
    return SHA256.hash(data: Data(parts.joined(separator: "\u{1F}").utf8)).hexadecimal
  }
}
