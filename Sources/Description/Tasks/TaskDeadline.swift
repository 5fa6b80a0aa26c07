internal import Records
internal import VietnameseText

/// The last day of a time as plans write it: `trước ngày 30/6/2026`, `Quý IV/2025`, `Tháng 12 năm 2025`, `Năm 2026`.
enum TaskDeadline {
  /// Nil where it names no day: `Thường xuyên`. `year` is the plan's, for times that do not tell theirs.
  static func last(of time: String, year: Int?) -> RecordDate? {
    let tokens = tokens(of: time)
    let days = tokens.indices.compactMap { day(tokens, at: $0, year: year) }
    if let last = days.max() { return last }
    let parts = tokens.indices.compactMap { part(tokens, at: $0, year: year) }
    if let last = parts.max() { return last }
    return tokens.compactMap { $0.number }.filter { (1990...2100).contains($0) }.max()
      .flatMap { RecordDate(year: $0, month: 12, day: 31) }
  }

  /// `time` with a quarter's numeral as it is meant: `Quý II1/2026` is `Quý III/2026`.
  static func tidied(_ time: String) -> String {
    var words = time.split(separator: " ").map(String.init)
    for place in words.indices.dropFirst() where words[place - 1].folded == "quy" {
      let numeral = String(words[place].prefix { $0.isLetter || $0.isNumber })
      guard let (quarter, _) = quarter(tokens(of: numeral), at: 0), Int(numeral).map({ $0 == 1 || $0 > 4 }) ?? true
      else {
        continue
      }
      words[place] = ["I", "II", "III", "IV"][quarter - 1] + words[place].dropFirst(numeral.count)
    }
    return words.joined(separator: " ")
  }

  private struct Token {
    var text: String
    var number: Int? { Int(text) }
    var isYear: Bool { text.count == 4 && number != nil }
  }

  /// Runs of letters and of digits, folded; `/`, `-` and `.` between digits count as `/`.
  private static func tokens(of time: String) -> [Token] {
    var tokens: [Token] = []
    var isOpen = false
    for character in time.folded {
      let isDigit = character.isASCII && character.isNumber
      if isDigit || character.isLetter {
        if isOpen, let last = tokens.last, (last.number != nil) == isDigit {
          tokens[tokens.count - 1].text.append(character)
        } else {
          tokens.append(Token(text: String(character)))
        }
        isOpen = true
      } else {
        isOpen = false
        if "/-.".contains(character), tokens.last?.number != nil { tokens.append(Token(text: "/")) }
      }
    }
    return tokens
  }

  /// `30/6/2026`, `ngày 30 tháng 6 năm 2026`, `ngày 30/6`.
  private static func day(_ tokens: [Token], at index: Int, year: Int?) -> RecordDate? {
    guard let day = tokens[index].number, index + 2 < tokens.count, ["/", "thang"].contains(tokens[index + 1].text),
      let month = tokens[index + 2].number
    else { return nil }
    if index + 4 < tokens.count, ["/", "nam"].contains(tokens[index + 3].text), tokens[index + 4].isYear,
      let year = tokens[index + 4].number
    {
      return RecordDate(year: year, month: month, day: day)
    }
    guard index > 0, tokens[index - 1].text == "ngay", !tokens[index + 2].isYear, let year else { return nil }
    return RecordDate(year: year, month: month, day: day)
  }

  /// `quý IV/2025`, `tháng 12/2025`, `12/2025`, `6 tháng đầu năm 2026`.
  private static func part(_ tokens: [Token], at index: Int, year: Int?) -> RecordDate? {
    func told(behind place: Int) -> Int? {
      let next = tokens.indices.contains(place) && ["/", "nam"].contains(tokens[place].text) ? place + 1 : place
      return tokens.indices.contains(next) && tokens[next].isYear ? tokens[next].number : nil
    }
    let later = tokens[index...].first { $0.isYear }?.number ?? year
    let word = tokens[index].text
    guard index + 1 < tokens.count else { return nil }
    let next = tokens[index + 1]
    if word == "quy", let (quarter, behind) = quarter(tokens, at: index + 1), let year = told(behind: behind) ?? later {
      return end(ofMonth: quarter * 3, year)
    }
    if word == "thang", let month = next.number, !next.isYear, let year = told(behind: index + 2) ?? later {
      return end(ofMonth: month, year)
    }
    if word == "6", next.text == "thang", index + 2 < tokens.count, let later {
      if tokens[index + 2].text == "dau" { return end(ofMonth: 6, later) }
      if tokens[index + 2].text == "cuoi" { return end(ofMonth: 12, later) }
    }
    if let month = Int(word), next.text == "/", let year = told(behind: index + 1) { return end(ofMonth: month, year) }
    if word == "cuoi", next.text == "nam", let year = told(behind: index + 1) ?? year { return end(ofMonth: 12, year) }
    return nil
  }

  private static func end(ofMonth month: Int, _ year: Int) -> RecordDate? {
    (28...31).lazy.reversed().compactMap { RecordDate(year: year, month: month, day: $0) }.first
  }

  /// `IV`, `4`, and what recognition makes of Roman numerals: `II1`, `H`.
  private static func quarter(_ tokens: [Token], at start: Int) -> (quarter: Int, behind: Int)? {
    var text = ""
    var index = start
    while index < tokens.count, tokens[index].text.count <= 4, !["/", "nam"].contains(tokens[index].text),
      !tokens[index].isYear
    {
      text += tokens[index].text
      index += 1
    }
    if let quarter = Int(text), (2...4).contains(quarter) { return (quarter, index) }
    let strokes = text.map { $0 == "l" || $0 == "1" ? "i" : $0 == "h" ? "ii" : String($0) }.joined()
    guard let quarter = ["i": 1, "ii": 2, "iii": 3, "iv": 4][strokes] else { return nil }
    return (quarter, index)
  }
}
