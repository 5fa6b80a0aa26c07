internal import Records

/// Text that a stamp put on the page later: electronic signatures and the stamp of incoming mail.
///
/// It says who sent or received the paper, not what the paper is, so it stays out of every field.
enum StampText {
  static func removed(from pieces: [Piece]) -> [Piece] {
    pieces.filter { mark(of: $0) == nil }
  }

  private enum Mark { case signature, incoming }

  private static func mark(of piece: Piece) -> Mark? {
    let text = piece.text
    if text.contains(":" as Character) {
      let words = piece.words.map(\.bare).filter { !$0.isEmpty }
      // A scrap of the stamp's emblem may stand before; a text that mentions an e-mail does so farther in.
      let starts = words.indices.prefix(4)
      if starts.contains(where: { start in signatureWords.contains { words[start...].starts(with: $0) } })
        || text.hasSuffix("+07:00")
      {
        return .signature
      }
    }
    let bare = piece.bare
    if piece.words.count <= 6,
      text.contains("@" as Character) && text.contains("." as Character) && !text.contains("/" as Character)
        || bare.hasSuffix("govvn")
    {
      return .signature
    }
    if bare == "den" && piece.isUpperCase || bare == "cong van den" && piece.words.count <= 4 { return .incoming }
    return nil
  }

  /// What the lines of an electronic signature begin with; a colon is asked for too.
  private static let signatureWords: [[String]] = """
    ky boi|nguoi ky|thoi gian ky|ngay ky|digitally signed|so chung thu|signature valid|gio ky|co quan tinh|co quan so
    co quan uy ban|co quan van phong|email
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { $0.split(separator: " ").map(String.init) }
}
