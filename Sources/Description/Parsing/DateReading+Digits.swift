internal import Records
internal import VietnameseText

extension DateReading {
  /// Reads a date in digits: `Long Xuyên, ngày 14-11-1978`, `Hà Nội, 14/11/1998`. Nil where the words are no such line.
  init?(inDigits words: [ReadWord]) {
    guard words.count <= Self.mostWords,
      let (range, date, confidence) = Self.digits(in: words), range.upperBound >= words.count - 1
    else { return nil }
    let hasLead = range.lowerBound > 0 && words[range.lowerBound - 1].bare == "ngay"
    let before = words[..<(hasLead ? range.lowerBound - 1 : range.lowerBound)]
    let text = before.map(\.text).joined(separator: " ")
    let place = String(text.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
    guard hasLead || text.hasSuffix(","), !Self.isDeadline(before), date.year >= Self.firstYear else { return nil }
    self.init(
      date: date, isSure: confidence >= Thresholds.dayDigits, yearConfidence: confidence, confidence: confidence,
      isBlank: false, place: (2...40).contains(place.count) ? place : nil,
      printedMonth: RecordMonth(year: date.year, month: date.month), monthConfidence: confidence)
  }

  /// Words that make a day a limit rather than a date: "trước ngày", "đến hết ngày".
  static func isDeadline(_ before: ArraySlice<ReadWord>) -> Bool {
    before.last.map { limits.contains($0.text) || before.count == 1 && limits.contains($0.text.lowercased()) } ?? false
  }

  /// In small letters: places end in words like these too (Mỹ Tú).
  private static let limits: Set<String> = [
    "trước", "đến", "tới", "từ", "hết", "sau", "vào", "trong", "kể", "cùng", "qua", "và", "cho", "là", "của",
  ]
  /// A place of up to five words, "ngày", and the digits with their strokes.
  private static let mostWords = 12

  /// Day, month and year as digits with strokes, points or hyphens between, in one word or several.
  private static func digits(in words: [ReadWord]) -> (range: Range<Int>, date: RecordDate, confidence: Double)? {
    for start in words.indices where words[start].text.contains(where: \.isNumber) {
      for end in (start + 1)...min(start + 5, words.count) {
        let text = words[start..<end].map(\.text).joined()
        let plain = text.filter { $0.isNumber || "/-.".contains($0) }
        let parts = plain.split { "/-.".contains($0) }
        guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
          text.count - plain.count <= 1, let date = RecordDate(plain.trimmingSuffix(while: { !$0.isNumber }))
        else { continue }
        return (start..<end, date, words[start..<end].map(\.confidence).min() ?? 0)
      }
    }
    return nil
  }
}

extension String {
  fileprivate func trimmingSuffix(while isEdge: (Character) -> Bool) -> String {
    String(reversed().drop(while: isEdge).reversed())
  }
}
