package import Archive
package import Records

/// Where a person says that documents begin and end.
package struct BoundaryDesk {
  private let archive: Archive
  private let descriptions: DescriptionDesk

  package init(archive: Archive) {
    self.archive = archive
    descriptions = DescriptionDesk(archive: archive)
  }

  /// Cuts a document before each of `cuts`, its own page numbers from 2, and describes the parts.
  package func divide(_ document: DocumentID, before cuts: [Int], by name: String) throws -> BoundaryOutcome {
    try described(archive.divide(document, before: cuts, by: name))
  }

  /// Puts the pages of `others` behind those of `document`, and describes what comes of it.
  package func join(_ others: [DocumentID], to document: DocumentID, by name: String) throws -> BoundaryOutcome {
    try described(archive.join(others, to: document, by: name))
  }

  /// Describes records that lost pages, so that they are found by what is left of them.
  package func describeLeftOver() throws {
    for document in try archive.undescribedDocuments(limit: 1000) { _ = try descriptions.describe(document) }
  }

  private func described(_ outcome: BoundaryOutcome) throws -> BoundaryOutcome {
    if case .changed(let documents) = outcome {
      for document in documents { _ = try descriptions.describe(document) }
    }
    return outcome
  }
}
