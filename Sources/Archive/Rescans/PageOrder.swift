internal import GRDB
internal import Records

/// Sets which pages a document has, and in which order.
enum PageOrder {
  /// Makes `pages`, in this order, the pages of `document`; they are first put out of the way of each other. To be called while
  /// they are out of the index.
  static func set(_ pages: [Int64], of document: DocumentID, in db: Database) throws {
    let update = try db.cachedStatement(sql: "UPDATE page SET document_id = ?, document_index = ? WHERE id = ?")
    for (place, page) in pages.enumerated() {
      try update.execute(arguments: [document.rawValue, beyond + place, page])
    }
    for (place, page) in pages.enumerated() { try update.execute(arguments: [document.rawValue, place + 1, page]) }
  }

  /// No document has as many pages (`Finding.mostPages` a file).
  private static let beyond = 100_000_000
}
