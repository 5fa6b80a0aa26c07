internal import Records

/// The lines by which a document says whose it is: the national name and motto, or the Party's name.
struct NationalHeading: Sendable {
  enum Kind: Sendable { case republic, party }

  let kind: Kind
  let box: PixelBox
  /// 0 to 1: share of the expected words that were found.
  let certainty: Double
  /// The first of its two lines was not found; the header begins a line above the box.
  let lacksName: Bool

  /// Looks in the upper part of the page; nil where it is missing, cropped away or beyond recognition.
  static func found(on layout: PageLayout) -> NationalHeading? {
    let rows = layout.rows.filter { $0.box.y < layout.down(Thresholds.headerHeight) }
    let name = best(republicName, in: rows, least: 4, upperCase: true)
    let below = name.map { hit in rows.filter { $0.box.y >= hit.box.y } } ?? rows
    let motto = best(motto, in: below, least: 4)
    if name != nil || motto != nil {
      let box = PixelBox.around([name?.box, motto?.box].compactMap(\.self))
      let found = Double((name?.found ?? 0) + (motto?.found ?? 0))
      return box.map {
        NationalHeading(
          kind: .republic, box: $0, certainty: found / Double(republicName.count + Self.motto.count),
          lacksName: name == nil)
      }
    }
    guard let party = best(partyName, in: rows, least: 4, upperCase: true) else { return nil }
    return NationalHeading(
      kind: .party, box: party.box, certainty: Double(party.found) / Double(partyName.count), lacksName: false)
  }

  /// Whether it stands in the middle of the page, with no agency beside it (forms, applications, minutes, contracts).
  func isCentred(on layout: PageLayout) -> Bool {
    let middle = box.x + box.width / 2
    guard abs(middle - layout.textCentre) < layout.textWidth * 8 / 100 else { return false }
    return !layout.pieces.contains {
      $0.box.right < box.x && $0.letters > 5 && $0.box.y < box.bottom && $0.box.bottom > box.y
    }
  }

  private static func best(
    _ phrase: [String], in rows: [Row], least: Int, upperCase: Bool = false
  ) -> (box: PixelBox, found: Int)? {
    var best: (box: PixelBox, found: Int)?
    for row in rows {
      let words = row.words
      guard let (range, found) = FuzzyMatching.stretch(of: phrase, in: words), found >= least,
        found > best?.found ?? 0, let box = PixelBox.around(words[range].map(\.box))
      else { continue }
      // In small letters only where hardly a word is missing: the text may name the Republic too.
      if upperCase, found < phrase.count - 1 || phrase.count < Self.republicName.count,
        !Piece(words: Array(words[range]), page: 1).isUpperCase
      {
        continue
      }
      best = (box, found)
    }
    return best
  }

  private static let republicName = ["cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"]
  private static let motto = ["doc", "lap", "tu", "do", "hanh", "phuc"]
  private static let partyName = ["dang", "cong", "san", "viet", "nam"]
}
