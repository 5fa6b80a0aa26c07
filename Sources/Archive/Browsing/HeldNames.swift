internal import GRDB
package import People
internal import VietnameseText

/// A name on the archive's documents, for suggestions.
package struct HeldName: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case agency, signer }

  package var kind: Kind
  package var name: String
  package var documents: Int
}

extension Archive {
  /// Documents that are described, which withheld ones are not, and pages with text, `within` these parts of the shelves.
  package func holdings(within scopes: [ShelfScope]) throws(ArchiveError) -> (documents: Int, pages: Int) {
    try reading { db in
      guard !scopes.isEmpty else {
        return (
          try Int.fetchOne(db, sql: "SELECT count(*) FROM description") ?? 0,
          try Int.fetchOne(db, sql: "SELECT count(*) FROM page_text") ?? 0
        )
      }
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(DISTINCT description.document_id), count(page_text.page_id)
          FROM shelf JOIN scan_file ON shelf_id = shelf.id AND standing = 'current' JOIN page ON file_id = scan_file.id
          JOIN description ON description.document_id = page.document_id
          LEFT JOIN page_text ON page_text.page_id = page.id WHERE \(ScopedShelves.condition(scopes))
          """, arguments: ScopedShelves.arguments(scopes))
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }

  /// Agencies and signers, those with the most documents first, at most `limit` of each. Reads all fields: some tenths of a
  /// second for a million pages.
  package func heldNames(limit: Int) throws(ArchiveError) -> [HeldName] {
    try reading { db in
      let agencies = try Row.fetchAll(
        db,
        sql: """
          SELECT max(agency) AS name, count(*) AS documents FROM description WHERE agency IS NOT NULL
          GROUP BY agency_key ORDER BY documents DESC LIMIT ?
          """, arguments: [limit])
      let signers = try Row.fetchAll(
        db,
        sql: """
          SELECT value AS name, count(*) AS documents FROM field WHERE name = 'signer'
          GROUP BY value ORDER BY documents DESC LIMIT ?
          """, arguments: [limit])
      return agencies.map { HeldName(kind: .agency, name: $0["name"], documents: $0["documents"]) }
        + signers.map { HeldName(kind: .signer, name: $0["name"], documents: $0["documents"]) }
    }
  }

  /// Numbers of documents that begin as `typed` does, as `22/K`.
  package func numbers(beginning typed: String, limit: Int) throws(ArchiveError) -> [String] {
    let key = " " + typed.syllables(limit: 8).map(\.folded).joined(separator: " ")
    guard key.utf8.dropFirst().first.map({ (0x30...0x39).contains($0) }) == true else { return [] }
    return try reading { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT number FROM description WHERE number_key >= ? AND number_key < ? AND number IS NOT NULL
          ORDER BY number_key LIMIT ?
          """, arguments: [key, key + "\u{7F}", limit])
    }
  }
}
