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
  ///
  /// Single letters are the stamp's frame, and an urgency mark may stand beside it.
  package init?(stamped line: String) {
    let words = line.split { !$0.isLetter }.filter { $0.count > 1 && !Self.urgency.contains($0.folded) }
    guard words.allSatisfy({ $0 == $0.uppercased() }) else { return nil }
    switch words.map(\.folded) {
    case ["mat"]: self = .secret
    case ["toi", "mat"], ["toimat"]: self = .highlySecret
    case ["tuyet", "mat"], ["tuyetmat"]: self = .topSecret
    default: return nil
    }
  }

  /// The words of HỎA TỐC, THƯỢNG KHẨN and KHẨN (Decree 30/2020, box 10b), folded.
  private static let urgency: Set<String> = ["hoa", "toc", "hoatoc", "thuong", "khan", "thuongkhan"]
}
