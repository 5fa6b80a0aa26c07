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
    let bare = piece.bare
    let text = piece.text
    if signatureWords.contains(where: { bare.hasPrefix($0) || bare.contains(" " + $0) }), text.contains(":") {
      return .signature
    }
    if text.contains("+07:00") || (text.contains("@") && text.contains(".") && !text.contains("/"))
      || bare.contains("gov vn") || bare.hasSuffix("govvn")
    {
      return piece.words.count <= 6 ? .signature : nil
    }
    if bare == "den" && piece.isUpperCase || bare == "cong van den" && piece.words.count <= 4 { return .incoming }
    return nil
  }

  /// "Cơ quan" and "Email" stand in letterheads too, but there without a capital's colon line above the header; the colon
  /// after them is asked for.
  private static let signatureWords = [
    "ky boi", "nguoi ky", "thoi gian ky", "ngay ky", "digitally signed", "so chung thu", "signature valid",
    "gio ky", "co quan tinh", "co quan so", "co quan uy ban", "co quan van phong", "email",
  ]
}
