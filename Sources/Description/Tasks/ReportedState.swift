internal import VietnameseText

/// How far a task is, in the words of plans: `Đã hoàn thành`, `Đang triển khai`.
enum ReportedState {
  /// Whether `text` is nothing but such words, and a few more: `Đã hoàn thành trong Quý I/2026`.
  static func isAll(of text: String) -> Bool {
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.count <= mostWords && openings.contains { words.starts(with: $0) }
  }

  /// `text` without a state in brackets at its end, and that state.
  static func apart(_ text: String) -> (text: String, state: String?) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return (text, nil) }
    let inside = String(text[text.index(after: open)...].dropLast())
    guard isAll(of: inside) else { return (text, nil) }
    return (String(text[..<open]).trimmed, inside.trimmed)
  }

  /// More words than these tell something else too.
  private static let mostWords = 9
  private static let openings: [[String]] = {
    var openings = [["hoan", "thanh"], ["tam", "dung"]]
    let works = [
      ["hoan", "thanh"], ["trien", "khai"], ["thuc", "hien"], ["hoan", "thien"], ["xay", "dung"], ["trinh"],
      ["ban", "hanh"],
    ]
    for start in ["da", "dang", "chua"] { openings += works.map { [start] + $0 } }
    return openings
  }()
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace || ".;,".contains(last) { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
