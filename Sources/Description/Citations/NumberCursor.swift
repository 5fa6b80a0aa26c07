/// Reads the parts of a number, scalar by scalar.
struct NumberCursor {
  private let text: [Unicode.Scalar]
  private(set) var index: Int
  /// Letters that were taken for digits, and strokes that were lost.
  var substitutions = 0

  init(text: [Unicode.Scalar], index: Int) {
    self.text = text
    self.index = index
  }

  private func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
    text.indices.contains(index + offset) ? text[index + offset] : nil
  }

  var isAtCapital: Bool { scalar()?.properties.isUppercase ?? false }

  mutating func skipSpace() {
    if scalar() == " " { index += 1 }
  }

  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard let next = scalar(), Self.alike(next) == wanted else { return false }
    index += 1
    return true
  }

  /// Digits, parts joined by dots (`66.18`), one small letter behind them (`12a`).
  mutating func ordinal() -> String? {
    var digits = ""
    while let next = scalar(), digits.count < 6 {
      if Self.isDigit(next) {
        digits.unicodeScalars.append(next)
      } else if next == ".", !digits.isEmpty, let behind = scalar(1), Self.isDigit(behind) {
        digits.append(".")
      } else if digits.isEmpty, let digit = Self.digit(next), let behind = scalar(1), Self.isDigit(behind) {
        digits.append(digit)
        substitutions += 1
      } else {
        break
      }
      index += 1
    }
    guard digits.contains(where: \.isNumber) else { return nil }
    if let letter = scalar(), ("a"..."z").contains(letter), let behind = scalar(1), "/-".unicodeScalars.contains(behind)
    {
      digits.unicodeScalars.append(letter)
      index += 1
    }
    return digits
  }

  /// Four digits and a stroke; the stroke may be lost before a capital.
  mutating func year() -> String? {
    let four = (0..<4).compactMap { scalar($0) }
    guard four.count == 4, four.allSatisfy(Self.isDigit), "12".unicodeScalars.contains(four[0]) else { return nil }
    var end = 4
    if scalar(end) == " " { end += 1 }
    if let stroke = scalar(end), Self.alike(stroke) == "/" {
      end += 1
    } else if !(scalar(4).map { $0.properties.isUppercase } ?? false) {
      return nil
    }
    index += end
    return String(String.UnicodeScalarView(four))
  }

  /// Groups of capitals, joined by hyphens, strokes, dots and `&`, also across a space or the end of a line.
  mutating func symbol() -> String? {
    guard let first = group(at: index) else { return nil }
    var symbol = first.text
    index = first.end
    while let (joint, behind) = joint(after: symbol), let next = group(at: behind) {
      symbol += joint + next.text
      index = next.end
    }
    return symbol.count >= 2 ? symbol : nil
  }

  /// What joins the next group, and where that begins.
  private func joint(after symbol: String) -> (String, Int)? {
    var place = index
    // `NĐ - CP`: spaces on both sides only where a type stands alone, which is no whole symbol.
    if scalar() == " ", !symbol.contains("-"), SymbolReading.beginsWithType(symbol + "-") { place += 1 }
    guard text.indices.contains(place) else { return nil }
    let joint = Self.alike(text[place])
    guard "-/&.".unicodeScalars.contains(joint) else { return nil }
    place += 1
    // One hyphen read twice.
    if text.indices.contains(place), joint == "-", Self.alike(text[place]) == "-" { place += 1 }
    if text.indices.contains(place), text[place] == " " {
      if joint == "." { return nil }
      place += 1
    }
    return (String(joint), place)
  }

  /// Capitals and digits, with the small letters of `TTr`, `TTg`, `QyĐ` among them. Nil where another word begins.
  private func group(at start: Int) -> (text: String, end: Int)? {
    var end = start
    var capitals = 0
    var letters = 0
    var isShort = false
    while end < text.count, end - start < 14 {
      let next = text[end]
      if "'’‘".unicodeScalars.contains(next), end - start == 2, text[start + 1] == "T" {
        // The r of TTr and CTr.
        isShort = true
        end += 1
        break
      } else if next.properties.isUppercase {
        capitals += 1
        letters += 1
      } else if ("a"..."z").contains(next) || next == "đ" {
        letters += 1
      } else if !Self.isDigit(next) || end == start {
        break
      }
      end += 1
    }
    // A letter with marks follows: this is a word, not a group.
    if end < text.count, text[end].properties.isAlphabetic { return nil }
    guard end > start, text[start].properties.isUppercase, capitals * 2 >= letters else { return nil }
    if isShort { return (String(String.UnicodeScalarView(text[start..<(end - 1)])) + "r", end) }
    return (String(String.UnicodeScalarView(text[start..<end])), end)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// What recognition reads for 0 and 1 before digits (`domain/records-rules.md` §7).
  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar {
    case "l", "I", "|": "1"
    case "O", "o": "0"
    default: nil
    }
  }

  private static func alike(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "—", "–", "‐", "‑", "−", "_": "-"
    case "⁄", "∕": "/"
    default: scalar
    }
  }
}
