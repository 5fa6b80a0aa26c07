/// How OOXML writes characters that XML cannot have: `_x000D_`, and `_x005F_` for the mark that begins one (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
  /// What is meant by a stored text.
  static func read(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if let (meant, behind) = escape(rest) {
        result.append(meant)
        rest = behind
      } else {
        result.append(scalar)
        rest.removeFirst()
      }
    }
    return String(result)
  }

  /// How a text is to be stored: what looks like such a mark by chance is made one. Characters below space that XML cannot have are left
  /// to the writer.
  static func written(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      result.append(scalar)
      if scalar == "_", isEscape(rest) { result.append(contentsOf: "x005F_".unicodeScalars) }
    }
    return String(result)
  }

  private static func escape(_ text: Substring.UnicodeScalarView) -> (UnicodeScalar, Substring.UnicodeScalarView)? {
    guard text.first == "_", isEscape(text.dropFirst()),
      let meant = UInt32(String(text.dropFirst(2).prefix(4)), radix: 16).flatMap(UnicodeScalar.init)
    else { return nil }
    return (meant, text.dropFirst(7))
  }

  /// Whether `text` goes on as a mark does behind its first sign: `x000D_`.
  private static func isEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let mark = Array(text.prefix(6))
    return mark.count == 6 && mark[0] == "x" && mark[5] == "_" && mark[1...4].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
