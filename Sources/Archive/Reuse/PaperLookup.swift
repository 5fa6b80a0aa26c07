package import Records

/// Whose papers are looked for, by whom and why.
package struct PaperLookup: Hashable, Sendable {
  /// Names without diacritics and numbers; whoever has either is answered.
  package var name: String?
  package var number: IdentityNumber?
  /// A plot, works or a project.
  package var site: String?
  package var by: String
  package var purpose: String

  package init(name: String? = nil, number: IdentityNumber? = nil, site: String? = nil, by: String, purpose: String) {
    self.name = name
    self.number = number
    self.site = site
    self.by = by
    self.purpose = purpose
  }
}

/// A place of a document that may tell of the person or the works in question.
package struct PaperTrace: Hashable, Sendable {
  package var document: DocumentID
  package var party: Party?
  package var site: Site?

  package init(document: DocumentID, party: Party? = nil, site: Site? = nil) {
    self.document = document
    self.party = party
    self.site = site
  }
}
