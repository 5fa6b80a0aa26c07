internal import Foundation
internal import Records
internal import VietnameseText

/// A gap of the print into which a pen writes a number: between `Số:` and the symbol, `ngày` and `tháng`, `tháng` and `năm`
/// (Decree 30/2020, appendix I, boxes 3 and 4).
struct PrintedGap: Hashable {
  let kind: WrittenNumber.Kind
  /// Where digits are to be looked for: higher and lower than the print beside it.
  let box: PixelBox
  /// The height of the print beside it, with its marks.
  let print: PixelBox

  /// The gaps of a page, a few at most.
  static func all(in text: PageText) -> [PrintedGap] {
    let bottom = Int(headOfPage * Double(text.size.height))
    let words = text.words.filter { $0.box.y < bottom && !$0.text.isEmpty }
    var gaps: [PrintedGap] = []
    for word in words {
      if gaps.count >= most { break }
      if let label = labelLength(of: word) {
        if let gap = number(behind: word, label: label, in: words) { gaps.append(gap) }
      } else if part(of: word, "ngay") != nil {
        gaps += date(from: word, in: words)
      }
    }
    return gaps
  }

  private static func number(behind label: Word, label length: Int, in words: [Word]) -> PrintedGap? {
    let row = row(of: label, in: words)
    for word in [label] + row {
      let letters = Array(word.text)
      let start = word == label ? length : 0
      let stroke = letters.indices.dropFirst(start).last { "/⁄".contains(letters[$0]) && $0 + 1 < letters.count }
      let symbol = stroke ?? letters.indices.dropFirst(start).first { beginsSymbol(letters[$0...]) }
      guard let symbol else { continue }
      // The first stroke before letters; a second one belongs to the symbol.
      let first = letters.indices.dropFirst(start).first { "/⁄".contains(letters[$0]) } ?? symbol
      let right = word.box.x + Int(Double(word.box.width) * share(of: letters, before: min(first, symbol)))
      var print = label.box
      // Digits that stand in one word with the label are higher than it.
      if word != label { print.height = min(print.height, Int(labelHeight * Double(word.box.height))) }
      let isAlone = length >= label.text.count
      let most = label.box.x + Int((isAlone ? labelWidth : gluedLabelWidth) * Double(print.height))
      let left = isAlone ? min(label.box.right, most) : most
      return PrintedGap(kind: .number, from: left, to: right, beside: print)
    }
    return nil
  }

  private static func date(from day: Word, in words: [Word]) -> [PrintedGap] {
    let row = row(of: day, in: words)
    guard let month = row.first(where: { part(of: $0, "thang") != nil }), let monthPart = part(of: month, "thang"),
      let year = row.first(where: { $0.box.x > month.box.x && part(of: $0, "nam") != nil }),
      let yearPart = part(of: year, "nam"), let dayPart = part(of: day, "ngay")
    else { return [] }
    let height = min(day.box.height, month.box.height)
    let print = PixelBox(x: day.box.x, y: month.box.bottom - height, width: day.box.width, height: height)
    // Digits that touch a word are taken into its box.
    let dayEnd = min(dayPart.right, dayPart.left + Int(dayWidth * Double(height)))
    let monthEnd = min(monthPart.right, monthPart.left + Int(monthWidth * Double(height)))
    return [
      PrintedGap(kind: .day, from: dayEnd, to: monthPart.left, beside: print),
      PrintedGap(kind: .month, from: monthEnd, to: yearPart.left, beside: print),
    ].compactMap(\.self)
  }

  /// Share of a word's width that its first `count` letters take: in Times a capital is half as wide again as a digit, signs are half
  /// as wide.
  private static func share(of letters: [Character], before count: Int) -> Double {
    let widths = letters.map { $0.isUppercase ? 0.7 : $0.isNumber || $0.isLetter ? 0.5 : 0.3 }
    let all = widths.reduce(0, +)
    return all > 0 ? widths.prefix(count).reduce(0, +) / all : 0
  }

  /// Nil where the gap is too narrow for a digit or too wide for a number.
  private init?(kind: WrittenNumber.Kind, from left: Int, to right: Int, beside print: PixelBox) {
    let height = Double(print.height)
    let width = Double(right - left)
    guard width > Self.narrowest * height, width < Self.widest * height else { return nil }
    self.kind = kind
    self.print = PixelBox(x: left, y: print.y, width: right - left, height: print.height)
    let top = print.y - Int(Self.above * height)
    box = PixelBox(
      x: left, y: top, width: right - left, height: print.bottom + Int(Self.below * height) - top)
  }

  /// What stands right of a word in its row, from left to right, up to a wide gap.
  private static func row(of word: Word, in words: [Word]) -> [Word] {
    let beside = words.filter { other in
      let shared = min(other.box.bottom, word.box.bottom) - max(other.box.y, word.box.y)
      return other.box.x > word.box.x && Double(shared) > 0.4 * Double(min(other.box.height, word.box.height))
    }.sorted { $0.box.x < $1.box.x }
    var right = word.box.right
    var row: [Word] = []
    for other in beside {
      guard Double(other.box.x - right) < widest * Double(word.box.height) else { break }
      row.append(other)
      right = max(right, other.box.right)
    }
    return row
  }

  /// Number of characters of the label `Số:`, in its misread forms too; nil for other words.
  private static func labelLength(of word: Word) -> Int? {
    let letters = Array(word.text.drop { !$0.isLetter && !$0.isNumber })
    guard letters.count >= 2, ["so", "s6", "s0", "s5"].contains(String(letters.prefix(2)).folded),
      letters[0] == "S" || letters[0] == "s", !["sở", "sơ"].contains(String(letters.prefix(2)).lowercased())
    else { return nil }
    let rest = letters.dropFirst(2)
    guard rest.isEmpty || ":.;,".contains(rest.first ?? "a") || rest.contains("/") else { return nil }
    return word.text.count - letters.count + 2 + rest.prefix { ":.;,".contains($0) }.count
  }

  /// Where the word `part` ends and begins, if the text of `word` is little more than it.
  private static func part(of word: Word, _ part: String) -> (left: Int, right: Int)? {
    let folded = word.text.folded
    guard folded.count <= part.count + 4, let range = folded.range(of: part) else { return nil }
    let start = folded.distance(from: folded.startIndex, to: range.lowerBound)
    let scale = { (place: Int) in word.box.x + word.box.width * place / max(1, folded.count) }
    return (scale(start), scale(start + part.count))
  }

  /// `QĐ-UBND`: two capitals and a hyphen.
  private static func beginsSymbol(_ letters: ArraySlice<Character>) -> Bool {
    letters.prefix(2).count == 2 && letters.prefix(2).allSatisfy(\.isUppercase) && letters.contains("-")
  }

  /// Share of the page's height in which numbers and dates stand.
  private static let headOfPage = 0.45
  private static let most = 6
  // In heights of the print beside, marks included.
  private static let narrowest = 0.35
  private static let widest = 14.0
  private static let above = 0.6
  // Of `Số:` as printed (measured 1.27 to 1.31), and where more stands in its word; in heights of the symbol; of `ngày` (1.94) and
  // `tháng`.
  private static let labelWidth = 1.38
  private static let gluedLabelWidth = 1.25
  private static let labelHeight = 1.35
  private static let dayWidth = 2.1
  private static let monthWidth = 2.6
  private static let below = 0.5
}
