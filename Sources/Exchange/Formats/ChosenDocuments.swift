package import Archive
package import Records

/// The documents that somebody wants to have, in the order of their numbers. They are read a few at a time, so that memory stays
/// flat whatever the size of the archive.
package struct ChosenDocuments: Sendable {
  package let archive: Archive
  /// Nil for all documents of the archive.
  package let ids: [DocumentID]?

  /// Documents held in memory at once; a document is a few dozen kilobytes.
  private static let batch = 50

  package init(_ archive: Archive, ids: [DocumentID]? = nil) {
    self.archive = archive
    self.ids = ids
  }

  /// Gives each document to `body`; returns how many there were. A chosen document that is none any more is left out, and so is
  /// one that is withheld, or not all of whose pages are read. Throws `CancellationError` where the task is cancelled.
  @discardableResult
  package func forEach(_ body: (ArchivedDocument) throws -> Void) throws -> Int {
    guard let ids else { return try forAll(body) }
    var count = 0
    for id in ids {
      try Task.checkCancellation()
      guard let document = try archive.document(id), document.mayLeave else { continue }
      try body(document)
      count += 1
    }
    return count
  }

  private func forAll(_ body: (ArchivedDocument) throws -> Void) throws -> Int {
    var last: DocumentID?
    var count = 0
    while true {
      let documents = try archive.documents(after: last, limit: Self.batch)
      for document in documents where document.mayLeave {
        try Task.checkCancellation()
        try body(document)
        count += 1
      }
      guard documents.count == Self.batch, let end = documents.last?.id else { return count }
      last = end
    }
  }
}
