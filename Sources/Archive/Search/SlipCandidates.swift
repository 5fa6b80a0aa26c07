/// Words that differ from another by one slip. Folded words: marks are no slips, a search takes no notice of them.
enum SlipCandidates {
  /// What a recogniser takes for each other, both ways; `l0` is a word and a number to the reader of syllables.
  private static let confusions: [(String, String)] = [
    ("l", "1"), ("i", "1"), ("o", "0"), ("l", "i"), ("s", "5"), ("b", "8"), ("z", "2"), ("g", "9"), ("rn", "m"),
    ("cl", "d"), ("c", "e"), ("n", "u"), ("h", "b"), ("ii", "u"),
  ]
  /// A word that is longer is no syllable, so that letters are not exchanged in it one by one.
  private static let longestSyllable = 7
  private static let shortest = 2
  private static let longest = 24
  /// So many candidates at most are looked up in the index, each costs about 30 µs.
  static let looked = 400

  /// The likeliest first; each is a word, or several between spaces.
  static func of(_ word: String) -> [String] {
    let letters = Array(word)
    guard (shortest...longest).contains(letters.count), letters.allSatisfy({ $0.isASCII }) else { return [] }
    var candidates = misread(word) + unspelled(letters)
    // One number is as good as another: only a recogniser's slips count.
    if !letters.contains(where: \.isNumber) {
      candidates += swapped(letters) + shortened(letters) + parted(letters)
      if letters.count <= longestSyllable { candidates += exchanged(letters) + lengthened(letters) }
    }
    var seen: Set<String> = [word]
    return Array(candidates.filter { $0.count >= 1 && seen.insert($0).inserted }.prefix(looked))
  }

  private static func misread(_ word: String) -> [String] {
    (confusions + confusions.map { ($1, $0) }).flatMap { pair in
      word.ranges(of: pair.0).map { word.replacingCharacters(in: $0, with: pair.1) }
    }
  }

  /// Telex that no keyboard took up: `chuyeenr`, `ddooir`.
  private static func unspelled(_ letters: [Character]) -> [String] {
    var plain: [Character] = []
    for letter in letters where letter != "w" && !("aeod".contains(letter) && plain.last == letter) {
      plain.append(letter)
    }
    if plain.count > 1, let last = plain.last, "sfrxj".contains(last) { plain.removeLast() }
    return plain.isEmpty ? [] : [String(plain)]
  }

  private static func swapped(_ letters: [Character]) -> [String] {
    letters.indices.dropLast().map { place in
      var letters = letters
      letters.swapAt(place, place + 1)
      return String(letters)
    }
  }

  private static func shortened(_ letters: [Character]) -> [String] {
    guard letters.count > shortest else { return [] }
    return letters.indices.map { String(letters[..<$0] + letters[($0 + 1)...]) }
  }

  /// Two syllables that were typed without a space.
  private static func parted(_ letters: [Character]) -> [String] {
    guard letters.count >= 2 * shortest else { return [] }
    return (shortest...letters.count - shortest).map { String(letters[..<$0]) + " " + String(letters[$0...]) }
  }

  private static let alphabet = Array("aeiouynghtcmpbdklrsvxqwfjz")

  private static func exchanged(_ letters: [Character]) -> [String] {
    letters.indices.flatMap { place in
      alphabet.map { letter in
        var letters = letters
        letters[place] = letter
        return String(letters)
      }
    }
  }

  private static func lengthened(_ letters: [Character]) -> [String] {
    (0...letters.count).flatMap { place in
      alphabet.map { String(letters[..<place] + [$0] + letters[place...]) }
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
