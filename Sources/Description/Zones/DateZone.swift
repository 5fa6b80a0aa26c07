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
}
