internal import Records

/// Text that a stamp put on the page later: electronic signatures and the stamp of incoming mail.
///
/// It says who sent or received the paper, not what the paper is, so it stays out of every field. Readers keep it apart
/// already (`PageStamp`); this is for pages that were read before they did.
enum StampText {
  static func removed(from pieces: [Piece]) -> [Piece] {
    pieces.filter { piece in
      let words = piece.words.map(\.text)
      let kind = StampWording.kind(of: words)
      return kind == .urgency || kind == nil && !StampWording.continuesSignature(words)
    }
  }
}
