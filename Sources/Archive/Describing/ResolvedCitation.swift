package import Records

/// A citation with the two documents that it joins.
package struct ResolvedCitation: Hashable, Sendable {
  package var citation: Citation
  /// The document in which it stands.
  package var document: DocumentID
  /// The document that is meant; nil where the archive does not have it, or more than one may be meant.
  package var cited: DocumentID?

  package init(citation: Citation, document: DocumentID, cited: DocumentID?) {
    self.citation = citation
    self.document = document
    self.cited = cited
  }
}
