/// Text in which identity numbers show their last three digits only.
///
/// A number is nine or twelve digits that stand alone, or the same in groups with one kind of sign between them (`089 085 001 234`,
/// `089.085.001.234`, digits in boxes). Of groups, twelve digits have to begin with the code of a province, as no amount does, and
/// nine, which an amount may be, stand in threes and before no unit.
package enum IdentityMask {
  package static func masked(_ text: String) -> String { masked([text])[0] }

  /// Pieces of one text, whose ends may cut a number.
  package static func masked(_ pieces: [String]) -> [String] {
    guard pieces.reduce(0, { $0 + $1.utf8.count { (48...57).contains($0) } }) >= 9 else { return pieces }
    var letters = Array(pieces.joined())
    // Letters that two pieces share count once; then lengths do not fit, and each piece is masked by itself.
    guard letters.count == pieces.reduce(0, { $0 + $1.count }) else { return pieces.map { masked($0) } }
    for place in hidden(in: letters) { letters[place] = "•" }
    var rest = letters[...]
    return pieces.map { piece in
      defer { rest = rest.dropFirst(piece.count) }
      return String(rest.prefix(piece.count))
    }
  }

  private static func hidden(in letters: [Character]) -> [Int] {
    var hidden: [Int] = []
    var start = 0
    while start < letters.count {
      guard isDigit(letters[start]) else {
        start += 1
        continue
      }
      let run = DigitRun(letters, from: start)
      hidden += run.hidden(in: letters)
      start = run.end
    }
    return hidden
  }

  fileprivate static func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }
}

/// Groups of digits with one sign between each two.
private struct DigitRun {
  private(set) var groups: [Range<Int>] = []
  private(set) var end: Int

  init(_ letters: [Character], from start: Int) {
    end = start
    var place = start
    while place < letters.count, IdentityMask.isDigit(letters[place]) {
      let first = place
      while place < letters.count, IdentityMask.isDigit(letters[place]) { place += 1 }
      groups.append(first..<place)
      end = place
      guard place < letters.count, Self.signs.contains(letters[place]) else { break }
      place += 1
    }
  }

  func hidden(in letters: [Character]) -> [Int] {
    var hidden: [Int] = []
    var first = 0
    while first < groups.count {
      guard let last = numberEnd(from: first, in: letters) else {
        first += 1
        continue
      }
      hidden += groups[first...last].flatMap(Array.init).dropLast(Self.shown)
      first = last + 1
    }
    return hidden
  }

  /// The last group of the number that begins with the group `first`.
  private func numberEnd(from first: Int, in letters: [Character]) -> Int? {
    let before = first == 0 ? (groups[0].lowerBound > 0 ? letters[groups[0].lowerBound - 1] : " ") : " "
    guard !before.isLetter, !before.isNumber else { return nil }
    if [9, 12].contains(groups[first].count) { return standsAlone(after: first, in: letters) ? first : nil }
    if first > 0, letters[groups[first].lowerBound - 1] != " " { return nil }
    var (digits, last, sign): (Int, Int, Character?) = (groups[first].count, first, nil)
    while digits < 12, last + 1 < groups.count {
      let next = letters[groups[last].upperBound]
      if let sign, next != sign { break }
      sign = next
      last += 1
      digits += groups[last].count
      if digits == 9, isCard(first...last, in: letters) { return last }
      if digits == 12, isCitizen(first...last, in: letters) { return last }
    }
    return nil
  }

  private func isCitizen(_ range: ClosedRange<Int>, in letters: [Character]) -> Bool {
    let digits = groups[range].flatMap { letters[$0] }
    guard let province = Int(String(digits.prefix(3))), (1...96).contains(province) else { return false }
    return endsTogether(range.upperBound, in: letters)
  }

  private func isCard(_ range: ClosedRange<Int>, in letters: [Character]) -> Bool {
    let sizes = Set(groups[range].map(\.count))
    guard sizes == [3] || sizes == [1], endsTogether(range.upperBound, in: letters) else { return false }
    // Three more digits behind are a citizen's number in threes.
    if range.upperBound + 1 < groups.count, range.upperBound + 1 - range.lowerBound == 3,
      groups[range.upperBound + 1].count == 3
    {
      return !isCitizen(range.lowerBound...(range.upperBound + 1), in: letters)
    }
    if sizes == [1], range.upperBound + 3 < groups.count,
      groups[(range.upperBound + 1)...(range.upperBound + 3)]
        .allSatisfy({ $0.count == 1 }), isCitizen(range.lowerBound...(range.upperBound + 3), in: letters)
    {
      return false
    }
    let behind = letters[groups[range.upperBound].upperBound...].drop { $0 == " " }.prefix(4)
    return !Self.units.contains { String(behind).lowercased().hasPrefix($0) }
  }

  /// Whether nothing but a space, or the end of the run, follows.
  private func endsTogether(_ last: Int, in letters: [Character]) -> Bool {
    last + 1 < groups.count ? letters[groups[last].upperBound] == " " : standsAlone(after: last, in: letters)
  }

  private func standsAlone(after last: Int, in letters: [Character]) -> Bool {
    let end = groups[last].upperBound
    return end == letters.count || !letters[end].isLetter && !letters[end].isNumber
  }

  private static let signs: Set<Character> = [" ", ".", "-", "\u{A0}", "\n"]
  private static let units = ["đồng", "đ", "vnđ", "vnd", "m2", "m²", "m³", "ha", "usd"]
  private static let shown = 3
}
