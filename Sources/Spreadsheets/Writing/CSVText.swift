/// Comma-separated values (RFC 4180) that Excel opens as they are meant.
package enum CSVText {
  /// Without this mark Excel takes Vietnamese for Latin-1.
  package static let beginning = "\u{FEFF}"

  package static func line(_ cells: [SheetCell]) -> String { cells.map(\.csv).joined(separator: ",") + "\r\n" }

  /// Headings are the program's own: they need no guard.
  package static func line(headings: [String]) -> String { headings.map(quoted).joined(separator: ",") + "\r\n" }

  /// A text that a spreadsheet would compute is made plain text with an apostrophe, as OWASP advises against formula
  /// injection; folder names come from anywhere.
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
  }

  static func quoted(_ text: String) -> String {
    // By scalars: a carriage return and line feed together are one Character, and so is a sign with a combining mark.
    let scalars = text.unicodeScalars
    guard text.utf8.contains(where: { "\",;\r\n".utf8.contains($0) }) else { return text }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in scalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
