/// Whether a line of print begins with an office (box 7a).
enum RoleWords {
  /// Whether the piece begins with an office, or with a sign that another is acted for (TM., KT., TL., TUQ., Q.).
  static func begins(_ piece: Piece) -> Bool {
    var words = piece.words.map(\.bare).filter { !$0.isEmpty }
    if let first = words.first, Offices.signs.contains(first) { return true }
    // "T/M UBND", "K/T CHỦ TỊCH" with spaces around the stroke.
    if words.count >= 3, Offices.signs.contains(words[0] + words[1]) { words.removeFirst(2) }
    if beginsOffice(words[...], least: 1) { return true }
    // "XT: GIÁM ĐỐC": a sign for whom another acts, misread.
    return words.count >= 3 && words[0].count <= 3 && beginsOffice(words.dropFirst(), least: 2)
  }

  static func beginsActingFor(_ piece: Piece) -> Bool {
    piece.words.first.map { Offices.signs.contains($0.bare) } ?? false
  }

  /// - Parameter least: words that the office has at least.
  private static func beginsOffice(_ words: ArraySlice<String>, least: Int) -> Bool {
    guard let first = words.first else { return false }
    for (word, offices) in Offices.byFirstWord {
      let isExact = word == first
      guard isExact || FuzzyMatching.isSame(word, first) else { continue }
      for office in offices where office.words.count >= least && words.count >= office.words.count {
        if office.words.count == 1
          ? isExact : zip(office.words, words).allSatisfy({ $0 == $1 || FuzzyMatching.isSame($0, $1) })
        {
          return true
        }
      }
    }
    // A long office is known as a whole where one of its words is spoilt.
    guard words.count >= 3, words.prefix(3).filter(Offices.vocabulary.contains).count >= 2 else { return false }
    return Offices.all.contains { office in
      office.words.count >= 3 && words.count >= office.words.count
        && FuzzyMatching.distance(
          office.joined, words.prefix(office.words.count).joined(), limit: office.joined.utf8.count / 5) != nil
    }
  }
}
