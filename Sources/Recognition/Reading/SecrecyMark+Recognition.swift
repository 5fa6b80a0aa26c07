package import Records
internal import VietnameseText

extension SecrecyMark {
  /// The mark that stands alone in the upper half of a recognised page: on a line, or clearly apart from what else
  /// stands on its line.
  ///
  /// Alone, because `mật độ xây dựng` and `bí mật nhà nước` are ordinary words of a body.
  package static func standing(alone text: PageText) -> SecrecyMark? {
    for line in text.lines {
      guard let box = line.box, box.y < text.size.height / 2 else { continue }
      for piece in [line.words] + line.pieces {
        if let mark = SecrecyMark(stamped: piece.map(\.text).joined(separator: " ")) { return mark }
      }
    }
    return nil
  }

  /// The mark that stands alone on a line of what annotations and form fields say.
  static func standing(inNotes words: [String]) -> SecrecyMark? {
    for words in words {
      for line in words.split(whereSeparator: \.isNewline) {
        if let mark = SecrecyMark(stamped: String(line)) { return mark }
      }
    }
    return nil
  }

  /// The mark that `line` is, misread marks included: `MẠT`, `TÓI MẬT`, `TUYỆT MẶT`, `ĐỘ MẬT: TỐI MẬT`.
  ///
  /// Only in capitals, unless the line is known to be a stamp. Single letters are the stamp's frame, and an urgency mark
  /// may stand beside it.
  package init?(stamped line: String, isStamp: Bool = false) {
    var words = line.split { !$0.isLetter }.filter { $0.count > 1 && !Self.urgency.contains($0.folded) }
    guard isStamp || words.allSatisfy({ $0 == $0.uppercased() }) else { return nil }
    if words.count > 2, words[0].folded == "do", words[1].folded == "mat" { words.removeFirst(2) }
    if isStamp, let mark = Self.misread(words.map(\.folded)) {
      self = mark
      return
    }
    switch words.map(\.folded) {
    case ["mat"]: self = .secret
    case ["toi", "mat"], ["toimat"]: self = .highlySecret
    case ["tuyet", "mat"], ["tuyetmat"]: self = .topSecret
    default: return nil
    }
  }

  /// A stamp that lost a letter: `TUYỆT MẠ`, `ÕI MẬT`, `MẬI`. Read from stamp ink alone, where hardly anything else is.
  private static func misread(_ words: [String]) -> SecrecyMark? {
    let secret: Set<String> = ["mat", "ma", "mal", "mai", "maj", "mati", "imat", "nat", "at"]
    switch words.count {
    case 1 where ["mat", "mal", "mai", "mati", "imat"].contains(words[0]): return .secret
    case 2 where secret.contains(words[1]):
      if ["toi", "oi", "roi", "tol", "ti", "tot"].contains(words[0]) { return .highlySecret }
      if words[0].hasPrefix("tuy") || words[0].hasSuffix("yet") { return .topSecret }
      return nil
    default: return nil
    }
  }

  /// The words of HỎA TỐC, THƯỢNG KHẨN and KHẨN (Decree 30/2020, box 10b), folded.
  private static let urgency: Set<String> = ["hoa", "toc", "hoatoc", "thuong", "khan", "thuongkhan"]
}

extension TextLine {
  /// The parts of the line that stand apart by more than twice its height: letterhead and motto, a stamp beside a title.
  fileprivate var pieces: [[Word]] {
    guard let height = box?.height else { return [] }
    return words.reduce(into: []) { pieces, word in
      if let last = pieces.last?.last, word.box.x - last.box.right <= 2 * height {
        pieces[pieces.count - 1].append(word)
      } else {
        pieces.append([word])
      }
    }
  }
}
