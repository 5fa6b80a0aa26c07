package import Records

/// One screen of what a search found, best first, and how many pages it found in all.
package struct SearchAnswer: Hashable, Sendable {
  package var hits: [SearchHit]
  package var total: Int
  /// There are at least `total` pages: counting went no further.
  package var totalIsLowerBound: Bool
  /// How many documents have these pages; nil where there are too many to count them quickly.
  package var documents: Int?
  /// Nothing has the typed number as one; what was found has its parts on the page.
  package var numberIsApart = false
  /// `total` counts documents: they were found by conditions alone.
  package var areDocuments = false
  /// There is more behind the last hit.
  package var hasMore = false
  /// In what other ways it was looked for; what was found so comes behind all else and is not in `total`.
  package var variants: [SearchVariant] = []

  package init(hits: [SearchHit] = [], total: Int = 0, totalIsLowerBound: Bool = false) {
    self.hits = hits
    self.total = total
    self.totalIsLowerBound = totalIsLowerBound
  }
}

/// Another way in which something was looked for than it was typed.
package struct SearchVariant: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// What was typed is the name of a place until 30 June 2025, and is called otherwise since.
    case newName
    /// What was typed is the name of a place since 1 July 2025, which had others before.
    case oldNames
    /// Few pages have what was typed, which may be a slip, or stand misread in the archive.
    case slip
    /// No page has all that was typed; `typed` was left out, `others` is what was looked for.
    case without
  }

  package var reason: Reason
  /// The part of what was typed.
  package var typed: String
  /// What was looked for in its place, one of them.
  package var others: [String]
  package var total: Int
  package var totalIsLowerBound: Bool
}

/// A page that a search found.
package struct SearchHit: Hashable, Sendable {
  package var page: PageID
  package var document: DocumentID
  package var path: String
  package var shelf: ShelfPlace
  /// Page of the file, from 1.
  package var pageIndex: Int
  package var type: DocumentType?
  package var title: String?
  package var number: String?
  package var date: RecordDate?
  /// Month and year, or the year, where the day is not known.
  package var month: RecordMonth?
  package var agency: String?
  package var subject: String?
  package var passage: Passage
  /// All words were found in the document's description.
  package var inDescription: Bool
  /// Other pages of the document that were found, by their places in the file, where documents are asked for.
  package var otherPages: [Int] = []
  /// What it cites of what was asked for (`SearchQuery.cites`), in the order of the text.
  package var cites: [CitedPlace] = []
  /// Which of the answer's variants found it; nil where it has what was typed.
  package var variant: Int?

  package init(
    page: PageID, document: DocumentID, path: String, shelf: ShelfPlace, pageIndex: Int, type: DocumentType? = nil,
    title: String? = nil, number: String? = nil, date: RecordDate? = nil, agency: String? = nil, subject: String? = nil,
    passage: Passage, inDescription: Bool
  ) {
    self.page = page
    self.document = document
    self.path = path
    self.shelf = shelf
    self.pageIndex = pageIndex
    self.type = type
    self.title = title
    self.number = number
    self.date = date
    self.agency = agency
    self.subject = subject
    self.passage = passage
    self.inDescription = inDescription
  }
}

/// A citation that a search asked for, and where it stands.
package struct CitedPlace: Hashable, Sendable {
  package var citation: Citation
  /// Page of the file, from 1.
  package var pageIndex: Int
}

/// A piece of a page's text around the words that were found.
package struct Passage: Hashable, Sendable {
  package struct Segment: Hashable, Sendable {
    package var text: String
    package var isFound: Bool

    package init(text: String, isFound: Bool) {
      self.text = text
      self.isFound = isFound
    }
  }

  package var segments: [Segment]
  /// There is more text before the first segment.
  package var startsInside: Bool
  /// There is more text after the last segment.
  package var endsInside: Bool

  package init(segments: [Segment] = [], startsInside: Bool = false, endsInside: Bool = false) {
    self.segments = segments
    self.startsInside = startsInside
    self.endsInside = endsInside
  }

  package var text: String { segments.map(\.text).joined() }
}
