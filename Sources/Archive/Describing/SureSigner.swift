/// Somebody who signed for a body, and on how many documents that was surely read.
package struct SureSigner: Hashable, Sendable {
  package var agency: String
  package var parent: String?
  package var name: String
  package var documents: Int

  package init(agency: String, parent: String?, name: String, documents: Int) {
    self.agency = agency
    self.parent = parent
    self.name = name
    self.documents = documents
  }

  /// Confidence from which a signer counts as surely read; names that were only recalled stay below it.
  package static let least = 0.9
}
