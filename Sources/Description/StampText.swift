internal import Records

/// Text that a stamp put on the page later: electronic signatures and the stamp of incoming mail.
///
/// It says who sent or received the paper, not what the paper is, so it stays out of every field.
enum StampText {
  static func removed(from pieces: [Piece], size: PixelSize) -> [Piece] {
    let marks = pieces.map { mark(of: $0) }
    let seeds = zip(pieces, marks).compactMap { $1 == nil ? nil : $0.box }
    guard !seeds.isEmpty else { return pieces }
    return zip(pieces, marks).compactMap { piece, mark in
      mark != nil || belongs(piece, to: seeds, pageTop: size.height / 8) ? nil : piece
    }
  }

  private enum Mark { case signature, incoming }

  private static func mark(of piece: Piece) -> Mark? {
    let bare = piece.bare
    let text = piece.text
    if signatureWords.contains(where: { bare.hasPrefix($0) || bare.contains(" " + $0) }), text.contains(":") {
      return .signature
    }
    if text.contains("+07:00") || text.contains("@") || bare.contains("gov vn") || bare.hasSuffix("govvn") {
      return piece.words.count <= 6 ? .signature : nil
    }
    if bare == "den" && piece.isUpperCase || bare == "cong van den" && piece.words.count <= 4 { return .incoming }
    return nil
  }

  /// Small print right beside a stamp's line at the top of the page, where nothing else stands above the header.
  private static func belongs(_ piece: Piece, to seeds: [PixelBox], pageTop: Int) -> Bool {
    guard piece.box.y < pageTop else { return false }
    return seeds.contains { seed in
      seed.y < pageTop && piece.box.height <= max(seed.height, 12) * 3 / 2
        && abs(piece.box.y - seed.y) < seed.height * 3
        && piece.box.x < seed.right + seed.height * 8 && seed.x < piece.box.right + seed.height * 8
        && piece.box.y <= seed.bottom + seed.height
    }
  }

  /// "Cơ quan" and "Email" stand in letterheads too, but there without a capital's colon line above the header; the colon
  /// after them is asked for.
  private static let signatureWords = [
    "ky boi", "nguoi ky", "thoi gian ky", "ngay ky", "digitally signed", "so chung thu", "signature valid",
    "gio ky", "co quan tinh", "co quan so", "co quan uy ban", "co quan van phong", "email",
  ]
}
