package import Records
internal import VietnameseText

extension SecrecyMark {
  /// The mark that stands alone on a line in the upper half of a recognised page.
  ///
  /// Alone, because `mật độ xây dựng` and `bí mật nhà nước` are ordinary words of a body.
  package static func standing(alone text: PageText) -> SecrecyMark? {
    for line in text.lines {
      guard let box = line.box, box.y < text.size.height / 2 else { continue }
      if let mark = SecrecyMark(stamped: line.text) { return mark }
    }
    return nil
  }

  /// The mark that `line` is, misread marks included: `MẠT`, `TÓI MẬT`, `TUYỆT MẶT`. Only in capitals.
  package init?(stamped line: String) {
    let letters = line.filter { $0.isLetter || $0.isWhitespace }.singleSpaced
    guard letters == letters.uppercased() else { return nil }
    switch letters.folded {
    case "mat": self = .secret
    case "toi mat", "toimat": self = .highlySecret
    case "tuyet mat", "tuyetmat": self = .topSecret
    default: return nil
    }
  }
}
