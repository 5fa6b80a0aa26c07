internal import Records
internal import VietnameseText

/// Days as people type them among words.
enum TypedDate {
  /// `14/11/2025`, `2025-11-14` or `14 tháng 11 năm 2025`.
  static func first(in typed: Substring) -> RecordDate? {
    // Most of what is typed has no day, month and year.
    guard typed.split(whereSeparator: { !$0.isNumber }).count >= 3 else { return nil }
    let bytes = Array(typed.utf8)
    let forms = String(typed).syllables(limit: SearchExpression.mostWords)
    for start in forms.indices.dropLast(2) {
      let signs = [0, 1].map { bytes[forms[start + $0].bytes.upperBound..<forms[start + $0 + 1].bytes.lowerBound] }
      let areJoined = signs.allSatisfy { sign in
        sign.filter { $0 != UInt8(ascii: " ") }.count == 1 && sign.contains { "/.-".utf8.contains($0) }
      }
      if areJoined {
        let parts = forms[start..<start + 3].map(\.folded)
        let isReversed = parts[0].utf8.count == 4
        if let date = date(isReversed ? parts.reversed() : parts) { return date }
      }
      let words = forms[start...].prefix(5).map(\.folded)
      if words.count == 5, words[1] == "thang", words[3] == "nam", let date = date([words[0], words[2], words[4]]) {
        return date
      }
    }
    return nil
  }

  /// A day, a month and a year.
  private static func date(_ parts: [String]) -> RecordDate? {
    guard parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return RecordDate(year: year, month: month, day: day)
  }
}
