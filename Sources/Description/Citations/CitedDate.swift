internal import Records
internal import VietnameseText

/// The date behind a cited number: `ngày 14/11/2025`, `, ngày 14 tháng 11 năm 2025`.
struct CitedDate {
  let date: RecordDate
  /// Where it ends in the text.
  let end: Int

  /// Looks right behind `start`, past a comma or a speck and up to two words such as `ký`, `ban hành`.
  init?(in text: [Unicode.Scalar], from start: Int) {
    var index = start
    var words = 0
    while true {
      while index < text.count, " ,.(".unicodeScalars.contains(text[index]) { index += 1 }
      let word = Self.word(in: text, at: index)
      if word.text.hasPrefix("ngay") {
        index += 4
        break
      }
      words += 1
      guard words <= 2, ["ky", "ban", "hanh", "de"].contains(word.text) else { return nil }
      index = word.end
    }
    var numbers: [Int] = []
    while index < text.count, numbers.count < 3 {
      let scalar = text[index]
      if ("0"..."9").contains(scalar) {
        var value = 0
        while index < text.count, ("0"..."9").contains(text[index]), value < 10_000 {
          value = value * 10 + Int(text[index].value - 48)
          index += 1
        }
        numbers.append(value)
      } else if " /.-–,".unicodeScalars.contains(scalar) {
        index += 1
      } else {
        let word = Self.word(in: text, at: index)
        guard ["thang", "nam"].contains(word.text) else { return nil }
        index = word.end
      }
    }
    guard numbers.count == 3, let date = RecordDate(year: numbers[2], month: numbers[1], day: numbers[0]) else {
      return nil
    }
    self.date = date
    end = index
  }

  /// The letters from `start` on, folded.
  private static func word(in text: [Unicode.Scalar], at start: Int) -> (text: String, end: Int) {
    var end = start
    while end < text.count, text[end].properties.isAlphabetic { end += 1 }
    return (String(String.UnicodeScalarView(text[start..<end])).folded, max(end, start + 1))
  }
}
