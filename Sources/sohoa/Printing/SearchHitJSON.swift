internal import Archive
internal import Records

/// A search hit as `search --json` prints it, one a line; an interface.
struct SearchHitJSON: Encodable {
  var document: Int64
  var type: String?
  var title: String?
  var number: String?
  var date: String?
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
  /// Pages found in all; at least so many where `totalIsLowerBound`.
  var total: Int
  var totalIsLowerBound: Bool

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
  }
}
