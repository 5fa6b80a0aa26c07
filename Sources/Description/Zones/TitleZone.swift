internal import Records

/// The printed title (box 5a): a type's name, or what the paper calls itself.
struct TitleZone: Sendable {
  /// The line that carries the title, and further lines of it.
  let pieces: [Piece]
  /// Nil where the title is no type of the lists.
  let match: TitleMatch?
  /// What stands in the title's line behind the type's name.
  let rest: [ReadWord]

  var top: Int { pieces.box?.y ?? 0 }
  var bottom: Int { pieces.box?.bottom ?? 0 }
  var words: [ReadWord] { pieces.flatMap(\.words) }

  static func found(on layout: PageLayout, heading: NationalHeading?, isCentred: Bool) -> TitleZone? {
    let top = heading?.box.bottom ?? 0
    let limit = top + layout.down(Thresholds.titleReach)
    let rows = layout.rows.filter { $0.middle > top && $0.box.y < limit }
    var outside: TitleZone?
    for (index, row) in rows.enumerated() {
      if row.pieces.contains(where: AddresseeZone.isLead) { break }
      for piece in candidates(in: row, on: layout) where piece.isUpperCase && !isMark(piece) {
        if let match = TitleMatching.match(in: piece), layout.isCentred(piece, within: 0.22),
          heading != nil || piece.box.y > layout.down(0.04), !isOtherPaper(match, of: piece, heading)
        {
          return TitleZone(pieces: [piece], match: match, rest: Array(piece.words[match.range.upperBound...]))
        }
        if outside == nil, layout.isCentred(piece), isTitle(piece, on: layout, heading: heading) {
          outside = TitleZone(
            pieces: [piece] + more(below: piece, in: rows[(index + 1)...], layout), match: nil, rest: [])
        }
      }
      if outside == nil, isText(row, on: layout) { break }
    }
    return outside
  }

  /// The row's pieces, and before them the row as a whole where its words are only set far apart: `THÔNG  BÁO`.
  private static func candidates(in row: Row, on layout: PageLayout) -> [Piece] {
    let gaps = zip(row.pieces, row.pieces.dropFirst()).map { $1.box.x - $0.box.right }
    let whole = Piece(words: row.words, page: layout.number)
    guard let widest = gaps.max(), widest < layout.pixels(Thresholds.titleSpacing), whole.isUpperCase else {
      return row.pieces
    }
    return [whole] + row.pieces
  }

  /// `KẾT LUẬN THANH TRA` of a state body is no conclusion of the Party.
  private static func isOtherPaper(_ match: TitleMatch, of piece: Piece, _ heading: NationalHeading?) -> Bool {
    heading?.kind != .party && match.type.traits.isPartyOnly
      && match.range.upperBound < piece.words.count
  }

  /// Whether a centred line in capitals can be a title: it is clearly read and no agency, authority or label.
  private static func isTitle(_ piece: Piece, on layout: PageLayout, heading: NationalHeading?) -> Bool {
    guard piece.letters >= 5, piece.confidence > 0.6, piece.words.count >= 2,
      heading != nil || TitleWords.begin(piece) && piece.box.y < layout.down(Thresholds.titleReach)
    else { return false }
    return !piece.bare.hasPrefix("so ") && !AuthorityWords.begins(piece) && !piece.text.contains(where: \.isNumber)
      && !CopyBlock.isLead(piece)
  }

  /// Further lines of a title outside the lists, set close below it in capitals.
  private static func more(below first: Piece, in rows: ArraySlice<Row>, _ layout: PageLayout) -> [Piece] {
    var pieces: [Piece] = []
    var last = first
    for row in rows {
      guard row.pieces.count == 1, let piece = row.pieces.first, piece.isUpperCase, layout.isCentred(piece),
        piece.box.y - last.box.bottom < layout.pixels(1.3), !AuthorityWords.begins(piece), pieces.count < 3
      else { break }
      pieces.append(piece)
      last = piece
    }
    return pieces
  }

  private static func isText(_ row: Row, on layout: PageLayout) -> Bool {
    row.pieces.count == 1 && row.box.width > layout.textWidth * 4 / 5 && !row.pieces[0].isUpperCase
  }

  private static func isMark(_ piece: Piece) -> Bool {
    ["du thao", "mat", "toi mat", "tuyet mat", "hoa toc", "thuong khan", "khan"].contains(piece.bare)
  }
}
