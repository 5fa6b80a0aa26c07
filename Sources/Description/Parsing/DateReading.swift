internal import Records
internal import VietnameseText

/// A date in words: `ngày 05 tháng 02 năm 2025`.
struct DateReading: Hashable, Sendable {
  /// Nil where a part is blank or cannot be read, or the calendar does not have the day.
  let date: RecordDate?
  /// Whether each part is read well enough to be print rather than handwriting misread.
  let isSure: Bool
  /// 0 to 1.
  let yearConfidence: Double
  /// 0 to 1.
  let confidence: Double
  /// The gap for the day or the month holds nothing at all.
  let isBlank: Bool
  /// What stands before "ngày", without the comma.
  let place: String?
  /// Month and year where they are print, or the year alone.
  let printedMonth: RecordMonth?
  /// 0 to 1.
  let monthConfidence: Double
  /// The month as it was read surely, whether it is print or not.
  var readMonth: Int? = nil
  /// The digits of the day as they were read, whether they are print or not.
  var readDay: String? = nil

  /// The Republic's first year; earlier dates are misreadings.
  static let firstYear = 1945
}

extension DateReading {
  /// The same without a place, where what stands before the day is no place.
  var withoutPlace: DateReading {
    DateReading(
      date: date, isSure: isSure, yearConfidence: yearConfidence, confidence: confidence, isBlank: isBlank, place: nil,
      printedMonth: printedMonth, monthConfidence: monthConfidence, readMonth: readMonth, readDay: readDay)
  }

  /// Reads the words of one row. Nil where they are no date line.
  init?(_ words: [ReadWord]) {
    let words = Self.apart(words)
    guard let year = Anchor.last("nam", in: words, before: words.count),
      let month = Anchor.last("thang", in: words, before: year.index)
    else { return nil }
    let day = Anchor.last("ngay", in: words, before: month.index)
    if let day, Self.isDeadline(words[..<day.index]) { return nil }
    let yearPart = DatePart(yearBehind: year, in: words)
    let dayPart = DatePart(from: day, to: month, in: words, beside: yearPart)
    let monthPart = DatePart(from: month, to: year, in: words, beside: yearPart)
    yearConfidence = yearPart.confidence
    isBlank = dayPart.isBlank || monthPart.isBlank
    isSure = dayPart.isSure && (monthPart.isSure || monthPart.isLoneOne) && yearPart.isYear
    let letters = dayPart.substitutions + monthPart.substitutions
    let read = min(dayPart.confidence, max(monthPart.confidence, monthPart.isLoneOne ? 0.5 : 0), yearPart.confidence)
    let isPrint = dayPart.shape == .print && monthPart.shape == .print
    confidence = isPrint ? max(read, min(Thresholds.printedDate, yearPart.confidence)) : read * (letters > 0 ? 0.8 : 1)
    if let d = dayPart.value, let m = monthPart.value, let y = yearPart.value, y >= Self.firstYear {
      date = RecordDate(year: y, month: m, day: d)
    } else {
      date = nil
    }
    let isPrintedMonth = monthPart.isSure && monthPart.shape == .print
    printedMonth =
      yearPart.isYear
      ? yearPart.value.flatMap {
        $0 < Self.firstYear
          ? nil : RecordMonth(year: $0, month: isPrintedMonth ? monthPart.value : nil) ?? RecordMonth(year: $0)
      } : nil
    monthConfidence =
      isPrintedMonth
      ? min(yearPart.confidence, max(monthPart.confidence, Thresholds.printedDate)) : yearPart.confidence
    readMonth = monthPart.substitutions == 0 && monthPart.confidence >= Thresholds.loneDigit ? monthPart.value : nil
    readDay = dayPart.substitutions == 0 ? dayPart.digits : nil
    let before = words[..<(day?.index ?? month.index)].map(\.text).joined(separator: " ")
    let place = String(before.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
    self.place = day != nil && (2...40).contains(place.count) ? place : nil
  }
}

/// Where a word of the date's formula stands, and what is glued to it.
private struct Anchor {
  let index: Int
  /// What is glued before the word, where that is more than a speck.
  var lead = ""
  let glued: String
  let confidence: Double
  let box: PixelBox

  /// The last word before `end` that is `word`, glued to something or with a letter misread.
  static func last(_ word: String, in words: [ReadWord], before end: Int) -> Anchor? {
    for index in (0..<end).reversed() {
      let folded = words[index].text.folded
      // A pen runs on into the next word: "30năm".
      if folded.count <= word.count + 3, folded.count > word.count + 1, folded.hasSuffix(word) {
        let lead = words[index].text.prefix(folded.count - word.count)
        return Anchor(
          index: index, lead: String(lead), glued: "", confidence: words[index].confidence, box: words[index].box)
      }
      // Something may be glued before ("Ttháng") and behind ("ngày05").
      if let before = [0, 1].first(where: { folded.dropFirst($0).hasPrefix(word) }) {
        let tail = max(words[index].text.count - before - word.count, 0)
        return Anchor(
          index: index, glued: String(words[index].text.suffix(tail)), confidence: words[index].confidence,
          box: words[index].box)
      }
      let length = words[index].bare.count
      if word.count > 3, length >= 3, length <= word.count + 1,
        FuzzyMatching.distance(words[index].bare, word, limit: 1) != nil
      {
        return Anchor(index: index, glued: "", confidence: words[index].confidence, box: words[index].box)
      }
    }
    return nil
  }
}

/// The digits of a day, a month or a year.
private struct DatePart {
  let value: Int?
  /// Nil where they are none, or more than a year has.
  let digits: String?
  let length: Int
  let substitutions: Int
  let confidence: Double
  let isBlank: Bool
  let shape: DigitShape
  /// Where the digits stand by themselves.
  let box: PixelBox?

  init(from first: Anchor?, to second: Anchor, in words: [ReadWord], beside year: DatePart) {
    guard let first, first.index < second.index else {
      self.init("", confidence: 0, shape: .unknown)
      return
    }
    let inner = words[(first.index + 1)..<second.index].filter { $0.text.contains { $0.isLetter || $0.isNumber } }
    let holders =
      [first].filter { $0.glued.contains { $0.isLetter || $0.isNumber } } + [second].filter { !$0.lead.isEmpty }
    self.init(
      ([first.glued] + words[(first.index + 1)..<second.index].map(\.text) + [second.lead]).joined(separator: " "),
      confidence: (holders.map(\.confidence) + inner.map(\.confidence)).min() ?? 1,
      shape: Self.shape(of: inner, gluedTo: holders.first, beside: year))
  }

  init(yearBehind anchor: Anchor, in words: [ReadWord]) {
    if anchor.glued.contains(where: \.isNumber) {
      self.init(anchor.glued, confidence: anchor.confidence, shape: .unknown)
    } else if anchor.index + 1 < words.count {
      let word = words[anchor.index + 1]
      self.init(word.text, confidence: word.confidence, shape: .unknown, box: word.box)
    } else {
      self.init("", confidence: 0, shape: .unknown)
    }
  }

  private init(_ text: String, confidence: Double, shape: DigitShape, box: PixelBox? = nil) {
    let digits = DigitReading.digits(in: text)
    length = digits?.text.count ?? 0
    value = length <= 4 ? digits.flatMap { Int($0.text) } : nil
    self.digits = value == nil ? nil : digits?.text
    substitutions = digits?.substitutions ?? 0
    self.confidence = confidence
    isBlank = digits?.text.isEmpty ?? false
    self.shape = shape
    self.box = box
  }

  private static func shape(of words: [ReadWord], gluedTo anchor: Anchor?, beside year: DatePart) -> DigitShape {
    if anchor == nil, !words.isEmpty, words.allSatisfy(\.isTyped) { return .print }
    guard let print = year.box, year.isYear else { return .unknown }
    if let anchor { return DigitShape(gluedInto: anchor.box, besideDigits: print) }
    guard let box = PixelBox.around(words.map(\.box)) else { return .unknown }
    return DigitShape(of: box, besideDigits: print)
  }

  var isYear: Bool { length == 4 && substitutions == 0 && confidence >= Thresholds.letterDigits }

  /// A day or month that is print rather than misread handwriting.
  var isSure: Bool {
    guard value != nil, shape != .byHand, length <= 2 else { return false }
    let least = shape == .print ? Thresholds.shapedDigits : length == 2 ? Thresholds.dayDigits : Thresholds.loneDigit
    if substitutions == 0 { return confidence >= least }
    return length == 2 && substitutions == 1 && confidence >= max(least, Thresholds.letterDigits)
  }

  /// Month 1, read as a letter I or l.
  var isLoneOne: Bool { length == 1 && substitutions == 1 && value == 1 && shape != .byHand }
}
