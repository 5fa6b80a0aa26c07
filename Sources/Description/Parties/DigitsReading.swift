internal import Records

/// Numbers and days of birth behind their labels.
enum DigitsReading {
  /// The first number behind `start`, within a few words; digits that stand apart are joined.
  static func number(at start: Int, in text: PartyText, enterprise: Bool) -> (IdentityNumber, Range<Int>)? {
    var index = start
    while index < min(text.tokens.count, start + 6), digits(text.tokens[index].text) == nil { index += 1 }
    guard index < min(text.tokens.count, start + 6) else { return nil }
    var (joined, end) = ("", index)
    while end < text.tokens.count, end - index < 6, let more = digits(text.tokens[end].text), joined.count < 13 {
      joined += more
      end += 1
      guard let number = try? IdentityNumber(joined), (number.kind == .enterprise) == enterprise else { continue }
      // `079 085 001 234`: nine digits of twelve are no number yet.
      if end < text.tokens.count, joined.count == 9, let next = digits(text.tokens[end].text), next.count <= 3,
        !text.tokens[end - 1].text.hasSuffix(",")
      {
        continue
      }
      return (number, index..<end)
    }
    return nil
  }

  /// `12/03/1985`, `12 tháng 3 năm 1985`, or a year alone, which is kept as its first day.
  static func birth(at start: Int, in text: PartyText) -> (RecordDate, Range<Int>)? {
    var numbers: [Int] = []
    var index = start
    while index < min(text.tokens.count, start + 8) {
      let word = text.tokens[index].text
      let trimmed = word.filter { $0.isNumber || "/-.".contains($0) }.trimmedSigns
      index += 1
      if let date = RecordDate(trimmed) { return (date, start..<index) }
      if let number = Int(trimmed) { numbers.append(number) }
      if numbers.count == 1, numbers[0] >= 1900 {
        return RecordDate(year: numbers[0], month: 1, day: 1).map { ($0, start..<index) }
      }
      if numbers.count == 3 {
        return RecordDate(year: numbers[2], month: numbers[1], day: numbers[0]).map { ($0, start..<index) }
      }
    }
    return nil
  }

  /// The digits of a word that has no other letters than those which digits are misread as; nil where it is a word.
  private static func digits(_ word: String) -> String? {
    var found = ""
    for letter in word {
      switch letter {
      case "0"..."9": found.append(letter)
      case "O",
        "o" where !found.isEmpty:
        found.append("0")
      case "l",
        "I" where !found.isEmpty:
        found.append("1")
      case ".", "-", ",", ";", ":", ")", "(": continue
      default: return nil
      }
    }
    return found.isEmpty ? nil : found
  }
}

extension String {
  fileprivate var trimmedSigns: String {
    var text = self[...]
    while let last = text.last, !last.isNumber { text.removeLast() }
    while let first = text.first, !first.isNumber { text.removeFirst() }
    return String(text)
  }
}
