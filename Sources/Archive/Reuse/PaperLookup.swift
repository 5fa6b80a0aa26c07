package import Records

/// Whose papers are looked for, by whom and why.
package struct PaperLookup: Hashable, Sendable {
  /// Names without diacritics and numbers; whoever has either is answered.
  package var name: String?
  package var number: IdentityNumber?
  /// Plots, works or projects; whatever tells of one of them is answered.
  package var sites: [String]
  package var by: String
  package var purpose: String

  package init(name: String? = nil, number: IdentityNumber? = nil, sites: [String] = [], by: String, purpose: String) {
    self.name = name
    self.number = number
    self.sites = sites
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
