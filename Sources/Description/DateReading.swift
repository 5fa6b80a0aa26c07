internal import Records
internal import VietnameseText

/// A date in words: `ngày 05 tháng 02 năm 2025`.
struct DateReading: Hashable, Sendable {
  /// Nil where a part is blank or cannot be read, or the calendar does not have the day.
  let date: RecordDate?
  /// Letters taken for digits.
  let substitutions: Int
  /// The lowest confidence of the words that carry digits, 0 to 1.
  let digitConfidence: Double
  /// The gap for the day or the month holds nothing at all.
  let isBlank: Bool
  /// What stands before "ngày", without the comma.
  let place: String?

  /// Reads the words of one row. Nil where they are no date line.
  init?(_ words: [ReadWord]) {
    guard let year = Self.anchor("nam", in: words, from: 0, backwards: true),
      let month = Self.anchor("thang", in: words, from: 0, upTo: year.index, backwards: false)
    else { return nil }
    let day = Self.anchor("ngay", in: words, from: 0, upTo: month.index, backwards: true)
    let dayParts = Self.between(day, month, in: words)
    let monthParts = Self.between(month, year, in: words)
    let yearParts = Self.after(year, in: words)
    let dayDigits = DigitReading.digits(in: dayParts.text)
    let monthDigits = DigitReading.digits(in: monthParts.text)
    let yearDigits = DigitReading.digits(in: String(yearParts.text.prefix { !$0.isWhitespace }))
    isBlank = (dayDigits?.text.isEmpty ?? false) || (monthDigits?.text.isEmpty ?? false)
    substitutions = [dayDigits, monthDigits, yearDigits].compactMap { $0?.substitutions }.reduce(0, +)
    digitConfidence = [dayParts.confidence, monthParts.confidence, yearParts.confidence].min() ?? 0
    if day != nil, let d = dayDigits.flatMap({ Int($0.text) }), let m = monthDigits.flatMap({ Int($0.text) }),
      let y = yearDigits.flatMap({ Int($0.text) }), dayDigits?.text.count ?? 0 <= 2, y >= 1945
    {
      date = RecordDate(year: y, month: m, day: d)
    } else {
      date = nil
    }
    let before = words[..<(day?.index ?? month.index)].map(\.text).joined(separator: " ")
    let named = before.trimmingPrefix { !$0.isLetter }
    let place = String(named.reversed().drop { !$0.isLetter }.reversed())
    self.place = place.count >= 2 && place.count <= 40 && day != nil ? place : nil
  }

  /// Where a word of the formula stands, and what is glued to it on either side.
  private struct Anchor {
    let index: Int
    let glued: String
    let confidence: Double
  }

  private static func anchor(
    _ word: String, in words: [ReadWord], from: Int, upTo: Int? = nil, backwards: Bool
  ) -> Anchor? {
    let range = Array(from..<(upTo ?? words.count))
    for index in backwards ? range.reversed() : range {
      let folded = words[index].text.folded
      if let hit = folded.firstRange(of: word) {
        guard folded.distance(from: folded.startIndex, to: hit.lowerBound) <= 1 else { continue }
        let tail = folded.distance(from: hit.upperBound, to: folded.endIndex)
        return Anchor(index: index, glued: String(words[index].text.suffix(tail)), confidence: words[index].confidence)
      }
      if words[index].bare.count >= 3, words[index].bare.count <= word.count + 1,
        word.count > 3, FuzzyMatching.distance(words[index].bare, word, limit: 1) != nil
      {
        return Anchor(index: index, glued: "", confidence: words[index].confidence)
      }
    }
    return nil
  }

  private static func between(
    _ first: Anchor?, _ second: Anchor, in words: [ReadWord]
  ) -> (text: String, confidence: Double) {
    guard let first, first.index < second.index else { return ("", 0) }
    let inner = words[(first.index + 1)..<second.index]
    let text = ([first.glued] + inner.map(\.text)).joined(separator: " ")
    let glued = first.glued.contains(where: { $0.isLetter || $0.isNumber }) ? [first.confidence] : []
    return (text, (glued + inner.map(\.confidence)).min() ?? 1)
  }

  private static func after(_ anchor: Anchor, in words: [ReadWord]) -> (text: String, confidence: Double) {
    if anchor.glued.contains(where: \.isNumber) { return (anchor.glued, anchor.confidence) }
    guard anchor.index + 1 < words.count else { return ("", 0) }
    return (words[anchor.index + 1].text, words[anchor.index + 1].confidence)
  }
}
