/// Text as it stands in XML 1.0: signs of the markup escaped, and characters that XML does not allow left out
/// (XML 1.0, 2.2: all below U+0020 but tab and line ends, surrogates, U+FFFE and U+FFFF).
enum XMLText {
  /// Between tags, and in attributes in double quotation marks, where line ends and tabs would become spaces.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      default: if isAllowed(scalar) { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// Whether nothing of `text` is left but space.
  static func isEmpty(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { !isAllowed($0) || $0.properties.isWhitespace }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
