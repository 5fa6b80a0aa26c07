internal import Archive
internal import Records

/// A document that a search found, with its best page, as `search --json` prints it, one a line; an interface (README).
struct SearchHitJSON: Encodable {
  var document: Int64
  var type: String?
  var title: String?
  var number: String?
  var date: String?
  var month: String?
  var agency: String?
  var subject: String?
  var file: String
  var page: Int
  var fonds: String?
  var box: String?
  var dossier: String
  var passage: String
  /// The passage in pieces, each with whether it was found.
  var marked: [Piece]
  /// Other pages of the file that were found in this document.
  var otherPages: [Int]
  /// In what other way it was found than as it was typed.
  var variant: Variant?
  /// What it cites of what was asked for.
  var cites: [Cited]?
  /// Nothing has the typed number as one: what was found has its parts. Nil where it is not so.
  var numberIsApart: Bool?
  /// Pages found in all, or documents, where they were found by conditions alone; at least so many where `totalIsLowerBound`.
  var total: Int
  var totalIsLowerBound: Bool
  /// Documents found in all, where they were counted.
  var documents: Int?
  /// There is more behind the last line.
  var hasMore: Bool

  struct Variant: Encodable {
    var reason: String
    var typed: String
    var others: [String]
  }

  /// As `cites` of an export, with the page of the file.
  struct Cited: Encodable {
    var type: String?
    var number: String
    var date: String?
    var agency: String?
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
    title = hit.title
    number = hit.number
    date = hit.date?.description
    month = hit.month?.description
    agency = hit.agency
    subject = hit.subject
    file = hit.path
    page = hit.pageIndex
    fonds = hit.shelf.fonds
    box = hit.shelf.box
    dossier = hit.shelf.dossier
    passage = hit.passage.text
    marked = hit.passage.segments.map { Piece(text: $0.text, found: $0.isFound) }
    total = answer.total
    totalIsLowerBound = answer.totalIsLowerBound
    numberIsApart = answer.numberIsApart ? true : nil
    otherPages = hit.otherPages
    documents = answer.documents
    hasMore = answer.hasMore
    cites = hit.cites.isEmpty ? nil : hit.cites.map(Cited.init)
    variant = hit.variant.map { Variant(answer.variants[$0]) }
  }
}

extension SearchHitJSON.Variant {
  init(_ variant: SearchVariant) {
    reason =
      switch variant.reason {
      case .newName: "newName"
      case .oldNames: "oldNames"
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
    printed = cited.citation.printed
    page = cited.pageIndex
  }
}

/// The line that `search --json --facets` prints behind all others.
struct SearchFacetsJSON: Encodable {
  struct Count: Encodable {
    var name: String?
    var documents: Int
  }

  struct Facets: Encodable {
    var types: [Count]
    var years: [Count]
    var agencies: [Count]
    var dossiers: [Count]
    var documents: Int
    /// Only the pages filed last were counted.
    var ofLatestOnly: Bool
  }

  var facets: Facets

  init(_ counted: SearchFacets) {
    let counts = { (counts: [SearchFacets.Count]) in counts.map { Count(name: $0.name, documents: $0.documents) } }
    facets = Facets(
      types: counts(counted.types), years: counts(counted.years), agencies: counts(counted.agencies),
      dossiers: counts(counted.dossiers), documents: counted.documents, ofLatestOnly: counted.areOfLatestOnly)
  }
}
