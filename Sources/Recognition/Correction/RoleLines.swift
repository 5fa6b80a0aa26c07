internal import Records
internal import VietnameseText

/// Mends lines of capitals that are an office over a signature but for one word: a ring or a pen took a letter of it. Raw text is
/// kept, as with every correction.
enum RoleLines {
  static func mend(_ page: inout PageText) {
    for index in page.lines.indices { mendWord(of: &page.lines[index]) }
    for index in page.lines.indices { mendSign(of: index, on: &page) }
  }

  /// "PHÓ GIÁM ĐỌO", "Ó GIÁM ĐỐC".
  private static func mendWord(of line: inout TextLine) {
    let letters = line.words.map { $0.text.filter(\.isLetter) }
    guard (2...mostWords).contains(line.words.count), isInCapitals(letters) else { return }
    let bare = letters.map(\.folded)
    guard let mended = RolePhrases.nearMatch(to: bare) else { return }
    for (place, spelling) in zip(mended.words, mended.spelling)
    where letters[place].lowercased().withCanonicalTone != spelling {
      line.words[place].correct(to: spelling.uppercased(), certainty: CorrectionRules.certaintyOfMendedRoles)
    }
  }

  /// The deputy signs for the head: over "PHÓ GIÁM ĐỐC" stands "KT. GIÁM ĐỐC", of which `KT.` is often written by hand.
  private static func mendSign(of index: Int, on page: inout PageText) {
    let line = page.lines[index]
    guard line.words.count > 2, let sign = line.words.first, sign.text.count <= longestSign,
      !signs.contains(sign.text.filter(\.isLetter).folded), let box = line.box
    else { return }
    let office = line.words.dropFirst().map { $0.text.filter(\.isLetter).folded }
    let isDeputyBelow = page.lines.indices.contains { below in
      let other = page.lines[below]
      guard below != index, let place = other.box, place.y > box.y, place.y < box.bottom + 2 * box.height,
        place.x < box.right, box.x < place.right
      else { return false }
      return other.words.map { $0.text.filter(\.isLetter).folded } == ["pho"] + office
    }
    guard isDeputyBelow, isInCapitals(line.words.dropFirst().map { $0.text.filter(\.isLetter) }) else { return }
    page.lines[index].words[0].correct(to: "KT.", certainty: CorrectionRules.certaintyOfMendedRoles)
  }

  private static func isInCapitals(_ words: [String]) -> Bool {
    let letters = words.joined()
    return letters.count >= fewestLetters && 10 * letters.count(where: \.isUppercase) >= 8 * letters.count
  }

  /// Signs for whom one signs (Decree 30/2020, appendix I, II.7), marks and points aside.
  private static let signs: Set<String> = ["kt", "tm", "tl", "tuq", "q", "pho"]
  private static let longestSign = 4
  private static let mostWords = 8
  private static let fewestLetters = 6
}
