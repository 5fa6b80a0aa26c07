internal import GRDB
internal import Records

/// The words of other programs beside pages: kept to be looked at, in no index and in no export.
enum TextLayers {
  /// Keeps `layer` in the place of what was known before; nil where the page has none.
  static func keep(_ layer: TextLayer?, of page: PageID, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM page_layer WHERE page_id = ?").execute(arguments: [page.rawValue])
    guard let layer else { return }
    let maker = layer.maker.flatMap { $0.isEmpty ? nil : $0.storable }
    try db.cachedStatement(sql: "INSERT INTO page_layer (page_id, text, maker) VALUES (?, ?, ?)")
      .execute(arguments: [page.rawValue, layer.text.storable, maker])
  }

  /// The layers of a document, in the order of its pages.
  static func of(_ document: DocumentID, in db: Database) throws -> [PageLayer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT document_index, text, maker FROM page JOIN page_layer ON page_layer.page_id = page.id
        WHERE document_id = ? ORDER BY document_index
        """, arguments: [document.rawValue]
    ).map { PageLayer(page: $0["document_index"], layer: TextLayer(text: $0["text"], maker: $0["maker"])) }
  }
}
