package import Records

/// What a person decided on a document as a whole, and why.
package struct CustodyDecision: Hashable, Sendable {
  /// Nil where the document was released.
  package var kind: WithholdingKind?
  package var reason: String
  package var by: String
  /// ISO 8601.
  package var at: String
}
