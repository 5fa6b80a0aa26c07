internal import GRDB
internal import Records

/// Carries what people decided on the records of a new scan, while it was not known as one, over to the records that it
/// becomes a version of. Later decisions count.
struct Carrying {
  let log: EventLog

  /// `destinations` are the records to which the pages of each draft have been moved. Drafts that hold no page and no
  /// decision go. A release is not carried: a person who released a new scan took it for another paper.
  func carry(to destinations: [(draft: DocumentID, record: DocumentID)], in db: Database) throws {
    for (draft, record) in destinations where draft != record {
      let own = try DecidedFields.of(record, in: db)
      for (name, decision) in try DecidedFields.of(draft, in: db).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        if let known = own[name], known.at >= decision.at { continue }
        let number = try DecidedFields.add(decision, to: name, of: record, in: db)
        let detail = [
          "decision": String(number), "field": name.rawValue, "verdict": decision.verdict.rawValue, "by": decision.by,
          "value": Deciding.key(of: decision, named: name, in: record),
        ]
        try log.append(.reviewed, document: record, detail, in: db)
      }
      try Custody(log: log).carry(from: draft, to: record, in: db)
      try AuthorityFile.grow(from: draft, in: db)
      try Absorbed.absorb(draft, into: record, in: db)
    }
  }
}
