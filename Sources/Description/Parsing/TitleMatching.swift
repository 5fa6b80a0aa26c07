internal import Records
internal import VietnameseText

/// A type's name recognised in a line of print.
struct TitleMatch: Hashable, Sendable {
  let type: DocumentType
  /// The words of the piece that are the name.
  let range: Range<Int>
  /// 0 to 1; 1 where every letter agrees, marks left aside.
  let likeness: Double
}

/// Finds the names of types in titles, with the letters that recognition loses.
enum TitleMatching {
  /// The type whose name begins `piece`, allowing for a few words of a stamp before it.
  static func match(in piece: Piece) -> TitleMatch? {
    let lead = piece.words.prefix(4).count
    for start in 0..<lead {
      if let match = match(in: piece, from: start), start == 0 || match.likeness >= 0.85 { return match }
    }
    return nil
  }

  private static func match(in piece: Piece, from start: Int) -> TitleMatch? {
    var best: (match: TitleMatch, rank: Double)?
    for name in names {
      for length in max(1, name.words - 1)...(name.words + 1) where start + length <= piece.words.count {
        let words = piece.words[start..<(start + length)]
        let bare = words.map(\.bare).joined()
        // Short names (Luật, Lệnh, Đề án, Dự án) lie one letter apart.
        let limit = name.bare.utf8.count <= 6 ? 0 : name.bare.utf8.count / 6
        guard let edits = FuzzyMatching.distance(bare, name.bare, limit: limit) else { continue }
        let marked = words.map { $0.text.lowercased() }.joined()
        let slips = FuzzyMatching.distance(marked, name.marked, limit: 12) ?? 12
        let rank = Double(edits) * 4 + Double(slips) * 0.5 - Double(name.words)
        if rank < best?.rank ?? .infinity {
          let likeness = 1 - Double(edits) / Double(name.bare.utf8.count)
          best = (TitleMatch(type: name.type, range: start..<(start + length), likeness: likeness), rank)
        }
      }
    }
    return best?.match
  }

  private struct Name {
    let type: DocumentType
    let words: Int
    let bare: String
    let marked: String

    init(_ type: DocumentType, _ name: String) {
      self.type = type
      words = name.split(separator: " ").count
      let joined = name.lowercased().filter { $0 != " " }
      bare = joined.folded
      marked = joined
    }
  }

  private static let names: [Name] = DocumentType.allCases.flatMap { type in
    ([type.name] + type.traits.otherNames).map { Name(type, $0) }
  }
}
