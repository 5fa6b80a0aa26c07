internal import Records

/// The header of a document's first page, taken apart: what stands left (agency, number, V/v) and right (date), above the
/// title or the text (Decree 30/2020, appendix I: boxes 1 to 5).
struct HeaderZones: Sendable {
  let layout: PageLayout
  let heading: NationalHeading?
  /// The national heading stands across the page, and no agency beside it.
  let isCentred: Bool
  let title: TitleZone?
  /// From top to bottom.
  let left: [Piece]
  let right: [Piece]
  /// Rows below the header, in order, from the title on.
  let below: [Row]

  init(_ layout: PageLayout) {
    self.layout = layout
    let heading = NationalHeading.found(on: layout)
    self.heading = heading
    isCentred = heading?.isCentred(on: layout) ?? false
    let top = heading.map { $0.box.y - layout.pixels($0.lacksName ? 3 : 1.2) } ?? 0
    title = TitleZone.found(on: layout, heading: heading, isCentred: isCentred)
    let divide = Self.divide(layout, heading: heading)
    let limit = heading.map { $0.box.bottom + layout.down(0.2) } ?? layout.down(Thresholds.headerHeight)
    let headingEnd = heading.map { $0.box.bottom + layout.pixels(3) } ?? 0
    var left: [Piece] = []
    var right: [Piece] = []
    var index = 0
    for (position, row) in layout.rows.enumerated() {
      index = position
      if row.middle < top { continue }
      if row.box.y > limit || row.middle >= title?.top ?? .max || Self.beginsText(row) { break }
      let parts = Self.columns(of: row, layout: layout, divide: divide, headingEnd: headingEnd)
      if parts.isStraddling, row.middle > (heading?.box.bottom ?? layout.down(0.1)), !isCentred { break }
      left += parts.left
      right += parts.right
      index = position + 1
    }
    self.left = left
    self.right = right
    below = Array(layout.rows[min(index, layout.rows.count)...])
  }

  /// Where the left column ends: the left edge of the national heading, which is the widest thing on the right.
  private static func divide(_ layout: PageLayout, heading: NationalHeading?) -> Int {
    let usual = layout.textLeft + layout.textWidth * 45 / 100
    guard let heading, heading.box.width > layout.textWidth / 5 else { return usual }
    return min(
      max(heading.box.x - layout.pixels(0.5), layout.textLeft + layout.textWidth / 4), usual + layout.textWidth / 5)
  }

  /// "Kính gửi" and what follows it is no header any more.
  private static func beginsText(_ row: Row) -> Bool {
    row.pieces.contains { AddresseeZone.isLead($0) }
  }

  /// The row's words left and right of the divide; cut at the widest gap near it, since dates begin left of the heading.
  private static func columns(
    of row: Row, layout: PageLayout, divide: Int, headingEnd: Int
  ) -> (left: [Piece], right: [Piece], isStraddling: Bool) {
    // Rules, dots and specks between the columns are no words.
    let words = row.words.filter { !$0.bare.isEmpty || $0.text.contains("/" as Character) }
    let page = layout.number
    guard let first = words.first, let last = words.last else { return ([], [], false) }
    let reach = layout.textWidth * 18 / 100
    var widest: (gap: Int, index: Int)?
    for index in words.indices.dropFirst() {
      let from = words[index - 1].box.right
      guard from < divide + reach / 2, words[index].box.x > divide - reach else { continue }
      let gap = words[index].box.x - from
      if gap > widest?.gap ?? 0 { widest = (gap, index) }
    }
    if let widest, Double(widest.gap) > Thresholds.pieceGap * layout.letterHeight {
      let end = words[widest.index - 1].box.right
      let start = words[widest.index].box.x
      return (
        pieces(row.words.filter { $0.box.right <= end }, page), pieces(row.words.filter { $0.box.x >= start }, page),
        false
      )
    }
    if last.box.right <= divide + reach / 3 { return (pieces(row.words, page), [], false) }
    if first.box.x >= divide - reach / 2 { return ([], pieces(row.words, page), false) }
    if SubjectZone.aboutLength(Piece(words: row.words, page: page)) != nil,
      last.box.right < layout.textCentre + reach / 2
    {
      return (pieces(row.words, page), [], false)
    }
    // A header set tightly: the heading's own words tell where the left column ends.
    if row.middle < headingEnd, let cut = words.firstIndex(where: { $0.box.x >= divide }), cut > 0,
      Double(words[cut].box.x - words[cut - 1].box.right) > 0.6 * layout.letterHeight
    {
      return (pieces(Array(words[..<cut]), page), pieces(Array(words[cut...]), page), false)
    }
    return ([], pieces(row.words, page), true)
  }

  private static func pieces(_ words: [ReadWord], _ page: Int) -> [Piece] {
    words.isEmpty ? [] : [Piece(words: words, page: page)]
  }
}
