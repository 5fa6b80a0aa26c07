internal import Records

/// Place and date in box 4: right, on the row of the number; under the heading where that stands in the middle.
struct DateZone: Sendable {
  let piece: Piece
  let reading: DateReading
  let rule: String

  static func found(in header: HeaderZones) -> DateZone? {
    let widest = header.layout.textWidth * 13 / 20
    for piece in header.right where piece.box.width < widest {
      if let reading = DateReading(piece.words) { return DateZone(piece: piece, reading: reading, rule: "zone-4-date") }
    }
    // A narrow page or a cut in the wrong place: the whole row may hold it.
    for piece in header.left where piece.words.count >= 5 {
      if let reading = DateReading(piece.words) { return DateZone(piece: piece, reading: reading, rule: "header-date") }
    }
    for piece in header.right where piece.box.width < widest {
      if let reading = DateReading(inDigits: piece.words) {
        return DateZone(piece: piece, reading: reading, rule: "zone-4-date-in-digits")
      }
    }
    guard header.isCentred || header.heading == nil else { return nil }
    for row in header.below.prefix(8) {
      for piece in row.pieces where piece.words.count <= 10 {
        guard let reading = DateReading(piece.words), piece.box.x > header.layout.textLeft + header.layout.textWidth / 4
        else { continue }
        return DateZone(piece: piece, reading: reading, rule: "below-title-date")
      }
    }
    return nil
  }

  /// The date that minutes open with, where the header bears none: `Hôm nay, ngày 09 tháng 12 năm 2025, tại …`.
  static func opening(_ header: HeaderZones) -> DateZone? {
    for row in header.below.prefix(openingRows) {
      let words = row.words
      guard words.count >= 8, words.prefix(3).map(\.bare).contains(where: { openers.contains($0) }),
        let end = words.firstIndex(where: { $0.bare == "nam" }), end + 1 < words.count
      else { continue }
      let part = Array(words[...(end + 1)])
      guard let reading = DateReading(part), reading.date != nil, reading.isSure else { continue }
      return DateZone(
        piece: Piece(words: part, page: header.layout.number), reading: reading.withoutPlace, rule: "opening-date")
    }
    return nil
  }

  /// The date above the signature, where offices and persons write it that put none at the head.
  static func aboveSignature(_ signature: SignatureZone, in pages: [PageLayout]) -> DateZone? {
    guard let page = pages.first(where: { $0.number == signature.page }), let office = signature.role.first else {
      return nil
    }
    let reach = page.pixels(signatureReach)
    let near = page.pieces.filter {
      $0.page == office.page && $0.box.bottom <= office.box.y + page.pixels(0.4) && office.box.y - $0.box.bottom < reach
        && $0.centre > page.textCentre && $0.words.count <= 12
    }
    for piece in near.reversed() {
      if let reading = DateReading(piece.words) ?? DateReading(inDigits: piece.words) {
        return DateZone(piece: piece, reading: reading, rule: "date-above-signature")
      }
    }
    return nil
  }

  /// Rows below the title in which minutes tell when they were taken.
  private static let openingRows = 8
  private static let openers: Set<String> = ["hom", "vao", "luc", "ngay"]
  /// How far above the office a date stands, in letter heights.
  private static let signatureReach = 3.5
}
