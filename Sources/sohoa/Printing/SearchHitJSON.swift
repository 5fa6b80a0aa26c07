internal import Archive
internal import Exchange
internal import Records
internal import Showing

/// A document that a search found, with its best page, as `search --json` prints it, one a line; an interface.
struct SearchHitJSON: Encodable {
  let kind = "hit"
  var document: Int64
  @OrNull var type: String?
  @OrNull var title: String?
  @OrNull var number: String?
  @OrNull var date: String?
  @OrNull var month: String?
  @OrNull var agency: String?
  @OrNull var subject: String?
  var file: String
  var page: Int
  @OrNull var fonds: String?
  @OrNull var box: String?
  var dossier: String
  var passage: String
  /// The passage in pieces, each with whether it was found.
  var marked: [Piece]
  /// Other pages of the file that were found in this document.
  var otherPages: [Int]
  /// In what other way it was found than as it was typed.
  @OrNull var variant: Variant?
  /// What it cites of what was asked for.
  var cites: [Cited]
  /// Nothing has the typed number as one: what was found has its parts.
  var numberIsApart: Bool
  /// Pages found in all, or documents, where they were found by conditions alone; at least so many where `totalIsLowerBound`.
  var total: Int
  var totalIsLowerBound: Bool
  /// Documents found in all, where they were counted.
  @OrNull var documents: Int?
  /// There is more behind the last line.
  var hasMore: Bool

  /// `new-name`, `old-names`, `slip`; `without` where what was typed was left out.
  struct Variant: Encodable {
    var kind: String
    var typed: String
    var others: [String]
  }

  /// As `cites` of an export, with the page of the file.
  struct Cited: Encodable {
    @OrNull var type: String?
    var number: String
    @OrNull var date: String?
    @OrNull var agency: String?
    var printed: String
    var page: Int
  }

  struct Piece: Encodable {
    var text: String
    var found: Bool
  }

  init(_ hit: SearchHit, of answer: SearchAnswer) {
    document = hit.document.rawValue
    type = hit.type?.name
    title = hit.title.map(IdentityMask.masked)
    number = hit.number
    date = hit.date?.description
    month = hit.month?.description
    agency = hit.agency
    subject = hit.subject.map(IdentityMask.masked)
    file = hit.path
    page = hit.pageIndex
    fonds = hit.shelf.fonds
    box = hit.shelf.box
    dossier = hit.shelf.dossier
    passage = IdentityMask.masked(hit.passage.text)
    let pieces = IdentityMask.masked(hit.passage.segments.map(\.text))
    marked = zip(hit.passage.segments, pieces).map { Piece(text: $1, found: $0.isFound) }
    total = answer.total
    totalIsLowerBound = answer.totalIsLowerBound
    numberIsApart = answer.numberIsApart
    otherPages = hit.otherPages
    documents = answer.documents
    hasMore = answer.hasMore
    cites = hit.cites.map(Cited.init)
    variant = hit.variant.map { Variant(answer.variants[$0]) }
  }
}

extension SearchHitJSON.Variant {
  init(_ variant: SearchVariant) {
    kind =
      switch variant.reason {
      case .newName: "new-name"
      case .oldNames: "old-names"
      case .slip: "slip"
      case .without: "without"
      }
    typed = variant.typed
    others = variant.others
  }
}

extension SearchHitJSON.Cited {
  init(_ cited: CitedPlace) {
    type = cited.citation.type?.name
    number = cited.citation.number
    date = cited.citation.date?.description
    agency = cited.citation.agency
    printed = IdentityMask.masked(cited.citation.printed)
    page = cited.pageIndex
  }
}

/// The line that `search --json --facets` prints behind all others.
struct SearchFacetsJSON: Encodable {
  struct Count: Encodable {
    @OrNull var name: String?
    var documents: Int
  }

  let kind = "facets"
  var types: [Count]
  var years: [Count]
  var agencies: [Count]
  var dossiers: [Count]
  var documents: Int
  /// Only the pages filed last were counted.
  var ofLatestOnly: Bool

  init(_ counted: SearchFacets) {
    let counts = { (counts: [SearchFacets.Count]) in counts.map { Count(name: $0.name, documents: $0.documents) } }
    types = counts(counted.types)
    years = counts(counted.years)
    agencies = counts(counted.agencies)
    dossiers = counts(counted.dossiers)
    documents = counted.documents
    ofLatestOnly = counted.areOfLatestOnly
  }
}

/// The line that `search --explain --json` prints.
struct SearchExplanationJSON: Encodable {
  let kind = "explanation"
  var lines: [String]
}
