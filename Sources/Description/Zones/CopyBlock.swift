internal import Records

/// The block that ends a certified copy (Decree 30/2020, article 25): its form, and its own number and date.
///
/// They belong to the copy, so they never become those of the document.
struct CopyBlock: Sendable {
  let form: CopyForm
  let lead: Piece
  let number: NumberReading?
  let numberPiece: Piece?
  let date: DateReading?
  let datePiece: Piece?

  /// Whether the piece is nothing but a form of copy in capitals.
  static func isLead(_ piece: Piece) -> Bool { form(of: piece) != nil }

  /// Where the block begins on the page; nil where there is none.
  static func top(on page: PageLayout) -> Int? {
    lead(on: page).map { $0.box.y - page.pixels(1.5) }
  }

  static func found(in pages: [PageLayout]) -> CopyBlock? {
    for page in pages.reversed() {
      guard let lead = lead(on: page), let form = form(of: lead), let top = top(on: page) else { continue }
      var block = (
        number: NumberReading?.none, numberPiece: Piece?.none, date: DateReading?.none, datePiece: Piece?.none
      )
      for piece in page.pieces where piece.box.y > top {
        if block.number == nil, let zone = NumberZone.labelled(piece, rule: "copy-number") {
          block.number = zone.reading
          block.numberPiece = piece
        }
        if block.date == nil, let date = DateReading(piece.words) {
          block.date = date
          block.datePiece = piece
        }
      }
      return CopyBlock(
        form: form, lead: lead, number: block.number, numberPiece: block.numberPiece, date: block.date,
        datePiece: block.datePiece)
    }
    return nil
  }

  /// A copy's form stands below the header of the first page, and below the text.
  private static func lead(on page: PageLayout) -> Piece? {
    page.pieces.first { piece in
      guard form(of: piece) != nil else { return false }
      return page.number > 1 || piece.box.y > page.down(Thresholds.headerHeight)
    }
  }

  private static func form(of piece: Piece) -> CopyForm? {
    guard piece.isUpperCase, piece.words.count <= 4 else { return nil }
    switch piece.words.map(\.bare).joined() {
    case "saoy", "saoybanchinh": return .saoY
    case "saoluc": return .saoLuc
    case "trichsao": return .trichSao
    default: return nil
    }
  }
}
