internal import Records

/// The mark of urgency (box 10b): HỎA TỐC, THƯỢNG KHẨN, KHẨN.
enum UrgencyMark {
  /// The mark that the piece is, or begins or ends with where recognition has joined it to the title.
  static func mark(in piece: Piece) -> String? {
    guard piece.isUpperCase, piece.words.count <= 4 else { return nil }
    return StampWording.urgency(piece.words.map(\.bare).filter { !$0.isEmpty })
  }

  /// Looks on the upper half of the first page.
  static func found(on layout: PageLayout) -> (piece: Piece, value: String)? {
    for piece in layout.urgencyStamps + layout.pieces
    where piece.box.y < layout.size.height / 2 && piece.isUpperCase {
      if let mark = mark(in: piece) { return (piece, mark) }
      guard piece.words.count <= 6, piece.words.count >= 2 else { continue }
      if piece.words[0].bare == "hoa", piece.words[1].bare == "toc", let part = piece.part(0..<2) {
        return (part, "HỎA TỐC")
      }
    }
    return nil
  }
}
