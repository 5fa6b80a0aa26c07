internal import Foundation
internal import Records
internal import VietnameseText

extension PrintedGap {
  /// The gaps of a date line that begins with the row's first word; none where that is no date line.
  static func dates(in row: PrintedRow) -> [PrintedGap] {
    guard let day = Anchor("ngay", in: row.words.prefix(1), offset: 0), let line = Anchors(day, in: row),
      day.isExact || !row.words.dropFirst().contains(where: { $0.text.folded.contains("ngay") })
    else { return [] }
    let label = row.words[day.word]
    return [
      PrintedGap(.day, from: line.day.right, to: line.month.left, in: row, beside: label),
      PrintedGap(.month, from: line.month.right, to: line.year.left, in: row, beside: label),
    ].compactMap(\.self)
  }

  /// Whether a word may hold `ngày`, maybe misread.
  static func mayBeginDate(_ word: Word) -> Bool { Anchor("ngay", in: [word], offset: 0) != nil }

  /// Whether a date is the last that stands in the row, as above a signature.
  static func endsInDate(_ row: PrintedRow) -> Bool {
    guard let year = row.words.lastIndex(where: { $0.text.folded.hasSuffix("nam") }) else { return false }
    return row.words.count <= year + 2
  }

  /// A printed word of the line, in the word of the row that holds it.
  private struct Anchor {
    let word: Int
    let before: Int
    let behind: Int
    let isExact: Bool

    /// The first word that holds `name`, maybe with a letter misread where nothing else stands in it.
    init?(_ name: String, in words: ArraySlice<Word>, offset: Int) {
      for index in words.indices {
        let folded = words[index].text.folded
        let start = index == words.startIndex ? offset : 0
        guard folded.count > start else { continue }
        let from = folded.index(folded.startIndex, offsetBy: start)
        if let range = folded[from...].range(of: name) {
          word = index
          before = folded.distance(from: folded.startIndex, to: range.lowerBound)
          behind = folded.distance(from: range.upperBound, to: folded.endIndex)
          isExact = true
          return
        }
        if name.count > 3, start == 0, LetterDistance.between(folded.filter(\.isLetter), name, limit: 1) != nil {
          (word, before, behind, isExact) = (index, 0, 0, false)
          return
        }
      }
      return nil
    }
  }

  /// Where `ngày`, `tháng` and `năm` begin and end.
  private struct Anchors {
    typealias Stretch = (left: Int, right: Int)
    let day: Stretch
    let month: Stretch
    let year: Stretch

    init?(_ day: Anchor, in row: PrintedRow) {
      let words = row.words
      let length = words[day.word].text.folded.count
      guard day.before <= 2, let month = Anchor("thang", in: words[day.word...], offset: length - day.behind),
        let year = Anchor(
          "nam", in: words[month.word...], offset: words[month.word].text.folded.count - month.behind),
        year.word - day.word <= Self.farthest
      else { return nil }
      let dayBox = words[day.word].box
      let dayEnd = row.end(of: "ngày", from: dayBox.x) + Int(Self.room * row.em)
      let isDayAlone = day.behind == 0 && day.word != month.word && !row.isTooWide(words[day.word], for: "ngày")
      self.day = (dayBox.x, isDayAlone ? max(dayBox.right, dayEnd - Int(Self.trimmed * row.em)) : dayEnd)
      let yearBox = words[year.word].box
      let yearStart = row.start(of: "năm", to: yearBox.right) - Int(Self.room * row.em)
      let isYearAlone = year.before == 0 && year.word != month.word && !row.isTooWide(words[year.word], for: "năm")
      self.year = (isYearAlone ? min(yearBox.x, yearStart + Int(Self.trimmed * row.em)) : yearStart, yearBox.right)
      self.month = Self.month(month, day: day, year: year, between: (self.day.right, self.year.left), in: row)
    }

    private static func month(_ month: Anchor, day: Anchor, year: Anchor, between: Stretch, in row: PrintedRow)
      -> Stretch
    {
      let box = row.words[month.word].box
      let width = row.end(of: "tháng", from: 0)
      let fromLeft = (box.x, box.x + width + Int(room * row.em))
      let fromRight = (box.right - width - Int(room * row.em), box.right)
      let hasBefore = month.before > 0 || month.word == day.word
      let hasBehind = month.behind > 0 || month.word == year.word
      if hasBefore, hasBehind {
        // Digits on both sides: what is left is shared by day and month.
        let room = max(0, between.right - between.left - width) / 2
        return (between.left + room, between.left + room + width)
      }
      if hasBefore { return fromRight }
      if hasBehind { return fromLeft }
      guard row.isTooWide(row.words[month.word], for: "tháng") else { return (box.x, box.right) }
      // Strokes were taken for a part of the word on the side where none stand by themselves.
      let hasDay = month.word > day.word + 1 || day.behind > 0
      let hasMonth = year.word > month.word + 1 || year.before > 0
      return hasDay && !hasMonth ? fromLeft : fromRight
    }

    /// Words from `ngày` to `năm`.
    private static let farthest = 8
    /// Between the print and what may be a digit, in em.
    private static let room = 0.04
    /// By how much letters may be narrower than told, in em.
    private static let trimmed = 0.15
  }
}
