internal import GRDB
internal import Records

/// Parties and sites of documents as they are stored.
enum PartyRows {
  static func replace(with contents: DocumentContents, of document: DocumentID, in db: Database) throws {
    for table in ["party", "site"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE document_id = ?", arguments: [document.rawValue])
    }
    for party in contents.parties where party.name != nil || party.number != nil {
      let name = party.name?.storable
      try db.cachedStatement(
        sql: """
          INSERT INTO party (document_id, name, name_key, number, born, address, page, x, y, width, height, confidence)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        document.rawValue, name, name.map(Party.key), party.number?.digits, party.born?.description,
        party.address?.storable, party.page, party.box?.x, party.box?.y, party.box?.width, party.box?.height,
        party.confidence.isNaN ? 0 : max(0, min(1, party.confidence)),
      ])
    }
    for site in contents.sites {
      try db.cachedStatement(
        sql: """
          INSERT INTO site (document_id, kind, name, key, page, x, y, width, height, confidence)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        document.rawValue, site.kind.rawValue, site.name.storable, site.key, site.page, site.box?.x, site.box?.y,
        site.box?.width, site.box?.height, site.confidence.isNaN ? 0 : max(0, min(1, site.confidence)),
      ])
    }
  }

  static func party(_ row: Row) -> Party {
    Party(
      name: row["name"], number: (row["number"] as String?).flatMap { try? IdentityNumber($0) },
      born: (row["born"] as String?).flatMap { RecordDate($0) }, address: row["address"], page: row["page"],
      box: PixelBox(row), confidence: row["confidence"])
  }

  static func site(_ row: Row) throws -> Site {
    Site(
      kind: try stored(row["kind"]), name: row["name"], page: row["page"], box: PixelBox(row),
      confidence: row["confidence"])
  }
}
