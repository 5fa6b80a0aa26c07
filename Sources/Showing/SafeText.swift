/// File names and recognised text may hold anything; a terminal must never take it for commands.
package enum SafeText {
  /// `text` on one line, with every control and direction-changing character shown as `�`.
  package static func line(_ text: String) -> String {
    text.unicodeScalars.contains(where: isHarmful) ? replaced(in: text, keepingLines: false) : text
  }

  /// As `line`, but line breaks stay.
  package static func lines(_ text: String) -> String {
    text.unicodeScalars.contains(where: isHarmful) ? replaced(in: text, keepingLines: true) : text
  }

  /// JSON in which no such character stands as itself, but as `\u` and its number, which means the same.
  ///
  /// `JSONEncoder` escapes only what JSON asks for, which leaves DEL, the C1 controls and direction marks.
  package static func json(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isHarmful) else { return json }
    var safe = ""
    for scalar in json.unicodeScalars {
      if isHarmful(scalar) {
        let digits = String(scalar.value, radix: 16)
        safe += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  private static func replaced(in text: String, keepingLines: Bool) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      safe.append(isHarmful(scalar) && !(keepingLines && scalar == "\n") ? "\u{FFFD}" : scalar)
    }
    return String(safe)
  }

  /// C0 and C1 controls, DEL, line and paragraph separators, and the marks that turn the direction of writing.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
