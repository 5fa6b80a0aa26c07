internal import Records
internal import VietnameseText

extension PrintedGap {
  /// The gap behind the label `Số:`, which takes `label` characters of the row's first word.
  static func number(behind label: Int, in row: PrintedRow) -> PrintedGap? {
    guard row.isBegun, let first = row.words.first, let right = symbolStart(in: row, behind: label) else { return nil }
    // Strokes may run over the colon.
    let end = row.end(of: first.text.drop { !$0.isLetter }.prefix(2), from: first.box.x) + Int(labelRoom * row.em)
    let isAlone = label >= first.text.count && !row.isTooWide(first, for: "Số:")
    let colon = first.text.hasSuffix(":") ? row.end(of: ":", from: 0) : 0
    return PrintedGap(.number, from: isAlone ? first.box.right - colon : end, to: right, in: row, beside: first)
  }

  /// Where the stroke stands before the symbol, or the symbol itself where that has none.
  private static func symbolStart(in row: PrintedRow, behind label: Int) -> Int? {
    var words = row.words
    words[0].text = String(words[0].text.dropFirst(label))
    var best: (form: SymbolForm, start: Int)?
    for (index, word) in words.enumerated() {
      let letters = Array(word.text)
      let behind = words[(index + 1)...].prefix(2).map(\.text).joined()
      for place in letters.indices {
        let printed = String(letters[place...])
        guard let form = SymbolForm(printed + behind, isWord: place == 0 || !letters[place - 1].isLetter),
          form < best?.form ?? .nothing
        else { continue }
        let start = row.start(of: form == .bare ? "/" + printed : printed, to: word.box.right)
        best = (form, place == 0 && index > 0 && !row.isTooWide(word, for: printed) ? word.box.x : start)
      }
    }
    return best?.start
  }

  /// Number of characters of the label `Số:`, in its misread forms too; nil for other words.
  static func labelLength(of word: Word) -> Int? {
    let letters = Array(word.text.drop { !$0.isLetter && !$0.isNumber })
    guard letters.count >= 2, ["so", "s6", "s0", "s5"].contains(String(letters.prefix(2)).folded),
      letters[0] == "S" || letters[0] == "s", !["sở", "sơ"].contains(String(letters.prefix(2)).lowercased())
    else { return nil }
    let rest = letters.dropFirst(2)
    // Strokes that run into the label are taken for letters, a few: "Sóz23".
    guard rest.isEmpty || !(rest.first ?? "a").isLetter || rest.contains("/") || rest.contains(where: \.isNumber) else {
      return nil
    }
    return word.text.count - letters.count + 2 + rest.prefix { ":.;,".contains($0) }.count
  }

  /// Between the label and what may be a digit, in em.
  private static let labelRoom = 0.06
}

/// What a symbol looks like from its stroke on, the likeliest first.
private enum SymbolForm: Int, Comparable {
  /// `/QĐ-UBND`
  case common
  /// `-CV/TU`, of Party bodies.
  case party
  /// `/UBND`
  case short
  /// `QĐ-UBND`, where the stroke was lost.
  case bare
  case nothing

  init?(_ text: String, isWord: Bool) {
    guard let first = text.first else { return nil }
    let rest = text.dropFirst()
    if Self.strokes.contains(first), Self.begins(Self.behindYear(rest)) {
      self = rest.contains(where: Self.hyphens.contains) ? .common : .short
    } else if Self.hyphens.contains(first), Self.begins(rest), rest.contains(where: Self.strokes.contains) {
      self = .party
    } else if isWord, Self.begins(text[...]), rest.contains(where: Self.hyphens.contains) {
      self = .bare
    } else {
      return nil
    }
  }

  /// Behind the year that some symbols begin with: `2020/NĐ-CP`.
  private static func behindYear(_ text: Substring) -> Substring {
    let year = text.prefix(4)
    guard year.count == 4, year.allSatisfy(\.isNumber), ["19", "20"].contains(year.prefix(2)),
      let stroke = text.dropFirst(4).first, strokes.contains(stroke)
    else { return text }
    return text.dropFirst(5)
  }

  /// Two capitals that a pen's strokes are seldom taken for: `QĐ`, `T.Tr`.
  private static func begins(_ text: Substring) -> Bool {
    let letters = text.filter { !$0.isWhitespace && $0 != "." }.prefix {
      !strokes.contains($0) && !hyphens.contains($0)
    }
    return letters.count >= 2 && letters.first.map(isCapital) ?? false
      && letters.filter(isCapital).count * 2 >= letters.count
      && !letters.contains(where: \.isNumber)
  }

  private static func isCapital(_ letter: Character) -> Bool {
    letter.isASCII && letter.isUppercase || letter == "Đ" || letter == "Ư"
  }

  private static let strokes: Set<Character> = ["/", "⁄"]
  private static let hyphens: Set<Character> = ["-", "–"]

  static func < (one: SymbolForm, other: SymbolForm) -> Bool { one.rawValue < other.rawValue }
}
