package import People
package import Records
internal import VietnameseText

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
  /// The signer's name or a part of it.
  package var signer: String?
  /// A number that the document cites, or a part of one, as `number`.
  package var cites: String?
  package var standing: SearchStanding?
  /// Only pages that were read after this event of the log (`Archive.latestEvent`).
  package var filedAfter: Int64?
  /// Only what lies on these shelves; empty for all.
  package var shelves: [ShelfScope] = []
  package var order = SearchOrder.relevance
  /// Answers with documents, each with its best page; `limit` and `offset` then count documents.
  package var groupsDocuments = false
  /// Looks also under the old and new names of places, and, where few pages are found, for what may have been meant.
  package var isForgiving = false
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

/// What comes first.
package enum SearchOrder: String, Hashable, Sendable, CaseIterable {
  case relevance, date, number
}

/// How a document or a page stands, as a search is narrowed down by it.
package enum SearchStanding: String, Hashable, Sendable, CaseIterable, Codable {
  /// Documents of which a field is missing or unsure.
  case review
  case read, blank, unreadable, withheld, waiting

  /// The standing of this name: `xem-lai`, `da-doc`, `trang`, `khong-doc-duoc`, `tam-giu`, `cho`, with or without marks and
  /// dashes, or in English.
  package init?(named name: String) {
    let folded = name.folded.filter { $0.isLetter }
    let names: [String: SearchStanding] = [
      "xemlai": .review, "canxemlai": .review, "dadoc": .read, "trang": .blank, "trangtrang": .blank,
      "khongdocduoc": .unreadable, "tamgiu": .withheld, "cho": .waiting, "dangcho": .waiting,
    ]
    guard let standing = names[folded] ?? SearchStanding(rawValue: folded) else { return nil }
    self = standing
  }
}
