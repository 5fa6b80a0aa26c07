internal import Records
internal import VietnameseText

/// A date in words: `ngày 05 tháng 02 năm 2025`.
struct DateReading: Hashable, Sendable {
  /// Nil where a part is blank or cannot be read, or the calendar does not have the day.
  let date: RecordDate?
  /// Whether each part is read well enough to be print rather than handwriting misread.
  let isSure: Bool
  /// 0 to 1.
  let confidence: Double
  /// The gap for the day or the month holds nothing at all.
  let isBlank: Bool
  /// What stands before "ngày", without the comma.
  let place: String?

  /// Reads the words of one row. Nil where they are no date line.
  init?(_ words: [ReadWord]) {
    guard let year = Anchor.last("nam", in: words, before: words.count),
      let month = Anchor.last("thang", in: words, before: year.index)
    else { return nil }
    let day = Anchor.last("ngay", in: words, before: month.index)
    let dayPart = DatePart(from: day, to: month, in: words)
    let monthPart = DatePart(from: month, to: year, in: words)
    let yearPart = DatePart(yearBehind: year, in: words)
    isBlank = dayPart.isBlank || monthPart.isBlank
    isSure = dayPart.isSure && (monthPart.isSure || monthPart.isLoneOne) && yearPart.isYear
    let letters = dayPart.substitutions + monthPart.substitutions
    confidence =
      min(dayPart.confidence, max(monthPart.confidence, monthPart.isLoneOne ? 0.5 : 0), yearPart.confidence)
      * (letters > 0 ? 0.8 : 1)
    if let d = dayPart.value, let m = monthPart.value, let y = yearPart.value, y >= Self.firstYear {
      date = RecordDate(year: y, month: m, day: d)
    } else {
      date = nil
    }
    let before = words[..<(day?.index ?? month.index)].map(\.text).joined(separator: " ")
    let place = String(before.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
    self.place = day != nil && (2...40).contains(place.count) ? place : nil
  }

  /// The Republic's first year; earlier dates are misreadings.
  private static let firstYear = 1945
}

/// Where a word of the date's formula stands, and what is glued to it.
private struct Anchor {
  let index: Int
  let glued: String
  let confidence: Double

  /// The last word before `end` that is `word`, glued to something or with a letter misread.
  static func last(_ word: String, in words: [ReadWord], before end: Int) -> Anchor? {
    for index in (0..<end).reversed() {
      let folded = words[index].text.folded
      if let hit = folded.firstRange(of: word) {
        guard folded.distance(from: folded.startIndex, to: hit.lowerBound) <= 1 else { continue }
        let tail = folded.distance(from: hit.upperBound, to: folded.endIndex)
        return Anchor(index: index, glued: String(words[index].text.suffix(tail)), confidence: words[index].confidence)
      }
      let length = words[index].bare.count
      if word.count > 3, length >= 3, length <= word.count + 1,
        FuzzyMatching.distance(words[index].bare, word, limit: 1) != nil
      {
        return Anchor(index: index, glued: "", confidence: words[index].confidence)
      }
    }
    return nil
  }
}

/// The digits of a day, a month or a year.
private struct DatePart {
  let value: Int?
  let length: Int
  let substitutions: Int
  let confidence: Double
  let isBlank: Bool

  init(from first: Anchor?, to second: Anchor, in words: [ReadWord]) {
    guard let first, first.index < second.index else {
      self.init("", confidence: 0)
      return
    }
    let inner = words[(first.index + 1)..<second.index]
    let glued = first.glued.contains(where: { $0.isLetter || $0.isNumber }) ? [first.confidence] : []
    self.init(
      ([first.glued] + inner.map(\.text)).joined(separator: " "),
      confidence: (glued + inner.filter { !$0.bare.isEmpty }.map(\.confidence)).min() ?? 1)
  }

  init(yearBehind anchor: Anchor, in words: [ReadWord]) {
    if anchor.glued.contains(where: \.isNumber) {
      self.init(anchor.glued, confidence: anchor.confidence)
    } else if anchor.index + 1 < words.count {
      self.init(words[anchor.index + 1].text, confidence: words[anchor.index + 1].confidence)
    } else {
      self.init("", confidence: 0)
    }
  }

  private init(_ text: String, confidence: Double) {
    let digits = DigitReading.digits(in: text)
    length = digits?.text.count ?? 0
    value = length <= 4 ? digits.flatMap { Int($0.text) } : nil
    substitutions = digits?.substitutions ?? 0
    self.confidence = confidence
    isBlank = digits?.text.isEmpty ?? false
  }

  var isYear: Bool { length == 4 && substitutions == 0 && confidence >= Thresholds.letterDigits }

  /// A day or month that is print rather than misread handwriting.
  var isSure: Bool {
    guard value != nil else { return false }
    if substitutions > 0 { return length == 2 && substitutions == 1 && confidence >= Thresholds.letterDigits }
    return confidence >= (length == 2 ? Thresholds.dayDigits : Thresholds.loneDigit)
  }

  /// Month 1, read as a letter I or l.
  var isLoneOne: Bool { length == 1 && substitutions == 1 && value == 1 }
}
