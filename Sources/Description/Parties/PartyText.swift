internal import Records
internal import VietnameseText

/// The words of a document in reading order, with where each stands.
struct PartyText {
  struct Token {
    var text: String
    /// Its letters and digits without diacritics.
    var bare: String
    var page: Int
    var line: Int
    var box: PixelBox
    /// 0 to 1.
    var confidence: Double
  }

  private(set) var tokens: [Token] = []
  let bare: [String]

  init(_ pages: [DescribablePage]) {
    var line = 0
    for page in pages.sorted(by: { $0.number < $1.number }) {
      for row in page.text.lines {
        line += 1
        for word in row.words {
          tokens.append(
            Token(
              text: word.text, bare: word.text.folded.filter { $0.isLetter || $0.isNumber }, page: page.number,
              line: line,
              box: word.box, confidence: max(0, min(1, word.confidence / 100))))
        }
      }
    }
    bare = tokens.map(\.bare)
  }

  /// The tokens from `start` to the end of what stands together: a sign that ends it, another label, or the line after the next.
  func value(from start: Int, lines: Int, endsAt signs: String) -> Range<Int> {
    guard start < tokens.count else { return start..<start }
    var end = start
    while end < tokens.count, tokens[end].page == tokens[start].page, tokens[end].line < tokens[start].line + lines,
      end - start < Self.longest
    {
      if end > start, tokens[end].line != tokens[end - 1].line, !goesOn(end) { break }
      if end > start, let label = PartyLabel.found(in: bare[end..<min(bare.count, end + 6)]),
        !label.label.wantsColon || colonFollows(end + label.length - 1)
      {
        break
      }
      end += 1
      if let last = tokens[end - 1].text.last, signs.contains(last) { break }
    }
    return start..<end
  }

  /// Whether the first word of a line goes on with what stands on the line before: that ends with a comma or a hyphen, this one
  /// begins small, or both are in capitals.
  private func goesOn(_ index: Int) -> Bool {
    let (before, word) = (tokens[index - 1].text, tokens[index].text)
    if let last = before.last, ",-–".contains(last) { return true }
    if word.first?.isLowercase == true { return true }
    return [before, word].allSatisfy { $0.count > 1 && $0.contains(where: \.isLetter) && $0 == $0.uppercased() }
  }

  func colonFollows(_ index: Int) -> Bool {
    tokens[index].text.contains(":") || (index + 1 < tokens.count && tokens[index + 1].text.hasPrefix(":"))
  }

  func text(_ range: Range<Int>) -> String {
    var text = tokens[range].map(\.text).joined(separator: " ")
    while let last = text.last, ";.,:-–( ".contains(last) { text.removeLast() }
    while let first = text.first, ";.,:-–) ".contains(first) { text.removeFirst() }
    return text.composed
  }

  func box(_ range: Range<Int>) -> PixelBox? { PixelBox.around(tokens[range].map(\.box)) }
  func confidence(_ range: Range<Int>) -> Double { tokens[range].map(\.confidence).min() ?? 0 }

  private static let longest = 40
}
