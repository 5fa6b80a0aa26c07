internal import GRDB
package import Records

extension Archive {
  /// Documents that name the person, firm or works, however surely; those that may not leave are left out. The look-up is an
  /// event, which keeps who asked and why, and nothing of whom.
  package func traces(_ lookup: PaperLookup) throws(ArchiveError) -> [PaperTrace] {
    try writing { db in
      var traces: [PaperTrace] = []
      if let number = lookup.number {
        traces += try Self.parties("party.number = ?", number.digits, in: db)
      }
      if let name = lookup.name {
        traces += try Self.parties("party.name_key = ?", Party.key(name), in: db)
      }
      for site in lookup.sites {
        let key = Party.key(site)
        // A plot without its commune, and a name that goes on, begin alike.
        traces += try Row.fetchAll(
          db, sql: "SELECT * FROM site WHERE key >= ? AND key < ? ORDER BY document_id LIMIT \(Self.mostTraces)",
          arguments: [key, String(key.dropLast()) + "!"]
        ).map { PaperTrace(document: DocumentID(rawValue: $0["document_id"]), site: try PartyRows.site($0)) }
      }
      var free: [DocumentID: Bool] = [:]
      let kept = try traces.uniqued.filter { trace in
        if let known = free[trace.document] { return known }
        let mayLeave = try Departures.mayLeave(trace.document, in: db)
        free[trace.document] = mayLeave
        return mayLeave
      }
      try EventLog(now: now).append(.lookedUp, ["by": lookup.by, "purpose": lookup.purpose], in: db)
      return kept
    }
  }

  private static func parties(_ condition: String, _ value: String, in db: Database) throws -> [PaperTrace] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM party WHERE \(condition) ORDER BY document_id LIMIT \(mostTraces)"), arguments: [value]
    ).map { PaperTrace(document: DocumentID(rawValue: $0["document_id"]), party: PartyRows.party($0)) }
  }

  /// The parties of a document, in its order.
  package func parties(of document: DocumentID) throws(ArchiveError) -> [Party] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT * FROM party WHERE document_id = ? ORDER BY id", arguments: [document.rawValue])
        .map(PartyRows.party)
    }
  }

  /// Documents of this content (SHA-256) or of this number, that may leave; `number` in any writing.
  package func knownPapers(digest: Digest?, number: String?) throws(ArchiveError) -> [DocumentID] {
    try reading { db in
      var found: [Int64] = []
      if let digest {
        found += try Int64.fetchAll(
          db,
          sql: """
            SELECT DISTINCT page.document_id FROM scan_file JOIN page ON page.file_id = ifnull(original_id, scan_file.id)
            WHERE scan_file.digest = ? AND standing IN ('current', 'duplicate')
            """, arguments: [digest.rawValue])
      }
      if let number {
        found += try Int64.fetchAll(
          db, sql: "SELECT document_id FROM description WHERE number_key = ? LIMIT 100",
          arguments: [SearchKey.ofNumber(number)])
      }
      return try found.uniqued.map(DocumentID.init(rawValue:)).filter { try Departures.mayLeave($0, in: db) }
    }
  }

  /// More papers than anybody has; keeps a common name from filling the memory.
  private static let mostTraces = 5000
}
