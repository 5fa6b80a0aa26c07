/// Text broken into lines between words.
enum WrappedText {
  /// Lines of at most `width` columns; a word longer than that has a line for itself.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, TextWidth.columns(of: last) + 1 + TextWidth.columns(of: String(word)) <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// `text` for a terminal: broken where a person looks, one line for files and pipes.
  static func lines(_ text: String, on terminal: Terminal, width: Int? = nil, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard terminal.isInteractive else { return [margin + text] }
    return lines(text, width: (width ?? terminal.width) - indent).map { margin + $0 }
  }
}
