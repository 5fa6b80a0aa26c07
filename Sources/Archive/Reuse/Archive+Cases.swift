internal import Foundation
internal import GRDB
package import Records

extension Archive {
  /// Opens a case; false where there is one of this code.
  package func open(_ new: ProcedureCase, by name: String) throws(ArchiveError) -> Bool {
    try writing { db in
      let exists = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM procedure_case WHERE code = ?)", arguments: [new.code])
      guard exists != true else { return false }
      let subject = new.subject
      try db.execute(
        sql: """
          INSERT INTO procedure_case (code, procedure, subject, number, born, address, works, received, division, exempt,
            opened_by, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          new.code.storable, new.procedure, subject?.name?.storable, subject?.number?.digits,
          subject?.born?.description, subject?.address?.storable, new.works?.storable, new.received.description,
          new.division?.storable, new.exempt?.rawValue, name.storable, now().formatted(.iso8601),
        ])
      let detail = ["case": String(db.lastInsertedRowID), "procedure": new.procedure, "by": name]
      try EventLog(now: now).append(.caseOpened, detail, in: db)
      return true
    }
  }

  /// The case of this code; nil where there is none.
  package func procedureCase(_ code: String) throws(ArchiveError) -> ProcedureCase? {
    try reading { db in
      try Row.fetchOne(db, sql: "SELECT * FROM procedure_case WHERE code = ?", arguments: [code])
        .map { try Self.procedureCase($0, in: db) }
    }
  }

  /// Cases in the order in which they were received; of a range of days where it is given.
  package func procedureCases(from first: RecordDate? = nil, to last: RecordDate? = nil) throws(ArchiveError)
    -> [ProcedureCase]
  {
    try reading { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM procedure_case WHERE received >= ? AND received <= ? ORDER BY received, id",
        arguments: [first?.description ?? "", last?.description ?? "9999"]
      ).map { try Self.procedureCase($0, in: db) }
    }
  }

  /// Enters a step. A document that may not leave is not used again.
  package func take(_ step: CaseStep, in code: String, by name: String) throws(ArchiveError) -> CaseStepping {
    try writing { db in
      guard let row = try Row.fetchOne(db, sql: "SELECT * FROM procedure_case WHERE code = ?", arguments: [code])
      else { return .noCase }
      let known = try Self.procedureCase(row, in: db)
      guard !known.isClosed else { return .closed }
      if step.kind == .used, let component = step.component, known.components[component] == step { return .alreadyDone }
      if let document = step.document, try !Departures.mayLeave(document, in: db) { return .mayNotLeave }
      let id = row["id"] as Int64
      try db.execute(
        sql: """
          INSERT INTO case_step (case_id, kind, component, document_id, reuse, result_code, file, digest, done_by, done_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, step.kind.rawValue, step.component, step.document?.rawValue, step.reuse, step.resultCode?.storable,
          step.file?.storable, step.digest?.rawValue, name.storable, now().formatted(.iso8601),
        ])
      var detail = ["case": String(id), "step": step.kind.rawValue, "by": name]
      if let component = step.component { detail["component"] = component }
      try EventLog(now: now).append(.caseStep, document: step.document, detail, in: db)
      return .taken
    }
  }

  private static func procedureCase(_ row: Row, in db: Database) throws -> ProcedureCase {
    let party = Party(
      name: row["subject"], number: (row["number"] as String?).flatMap { try? IdentityNumber($0) },
      born: (row["born"] as String?).flatMap { RecordDate($0) }, address: row["address"])
    guard let received = RecordDate(row["received"] as String) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    var found = ProcedureCase(
      code: row["code"], procedure: row["procedure"],
      subject: party.name == nil && party.number == nil ? nil : party, works: row["works"], received: received,
      division: row["division"], exempt: try (row["exempt"] as String?).map { try stored($0) })
    found.steps = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM case_step WHERE case_id = ? ORDER BY id"), arguments: [row["id"] as Int64]
    ).map { step in
      CaseStep(
        kind: try stored(step["kind"]), component: step["component"],
        document: (step["document_id"] as Int64?).map(DocumentID.init(rawValue:)), reuse: step["reuse"],
        resultCode: step["result_code"], file: step["file"], digest: Digest(step))
    }
    return found
  }
}
