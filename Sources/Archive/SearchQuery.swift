package import Records

/// What is looked for: words, and conditions on the document's description. All given conditions must hold.
package struct SearchQuery: Hashable, Sendable {
  /// As a person typed them, with or without marks; words in double quotes must stand together.
  package var words: String
  package var type: DocumentType?
  /// A number and symbol or a part of it, such as `22/KH-UBND`, `số 022`, `22` or `kh ubnd`.
  package var number: String?
  /// The agency's name or a part of it.
  package var agency: String?
  package var from: RecordDate?
  package var to: RecordDate?
  /// The dossier's name or a part of it, with or without marks.
  package var dossier: String?
  package var limit: Int
  package var offset: Int

  package init(
    words: String, type: DocumentType? = nil, number: String? = nil, agency: String? = nil, from: RecordDate? = nil,
    to: RecordDate? = nil, dossier: String? = nil, limit: Int = 20, offset: Int = 0
  ) {
    self.words = words
    self.type = type
    self.number = number
    self.agency = agency
    self.from = from
    self.to = to
    self.dossier = dossier
    self.limit = limit
    self.offset = offset
  }
}
