internal import VietnameseText

/// What a paragraph of a plan begins with. Paragraphs of one level of a plan have the same.
enum PlanMarker: Hashable {
  /// `I.`, `IV.`; `1.`, `1.2.` with its depth; `a)`; `-`; `+`; another bullet.
  case roman, number(depth: Int), letter, dash, plus, bullet

  /// Whether paragraphs that begin with `other` may be the points of one that begins with this.
  func mayHold(_ other: PlanMarker) -> Bool {
    switch (self, other) {
    case (.roman, _): false
    case (.number, .dash), (.number, .plus), (.number, .bullet), (.number, .letter): true
    case (.letter, .dash), (.letter, .plus), (.letter, .bullet): true
    case (.dash, .plus), (.bullet, .plus), (.bullet, .dash): true
    default: false
    }
  }

  init?(_ text: String) {
    switch text {
    case "-", "–", "—": self = .dash
    case "+": self = .plus
    case "•", "*", "·", "▪", "o": self = .bullet
    default:
      guard let last = text.last, ".)/".contains(last), text.count <= 8 else { return nil }
      let body = text.dropLast()
      if body.allSatisfy({ $0.isNumber || $0 == "." }), body.contains(where: \.isNumber) {
        self = .number(depth: body.split(separator: ".").count)
      } else if body.allSatisfy({ "IVX1l".contains($0) }) {
        // "1V.": a numeral I that was misread.
        self = .roman
      } else if body.count == 1, body.allSatisfy(\.isLetter) {
        self = .letter
      } else {
        return nil
      }
    }
  }
}
