/// A table as comma-separated values (RFC 4180) that Excel opens as it is meant.
package struct CSVDocument: Hashable, Sendable {
  package enum Cell: Hashable, Sendable {
    case text(String)
    case count(Int)
    /// A number that was written for a language, such as `98,7`; it is not guarded.
    case figure(String)
  }

  package var heading: [String]
  package var rows: [[Cell]]

  package init(heading: [String], rows: [[Cell]]) {
    self.heading = heading
    self.rows = rows
  }

  /// With a byte order mark, without which Excel takes Vietnamese for Latin-1.
  package var text: String {
    let lines = [heading.map { Self.quoted($0) }] + rows.map { $0.map(Self.written) }
    return "\u{FEFF}" + lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(guarded(text))
    case .count(let count): String(count)
    case .figure(let figure): quoted(figure)
    }
  }

  /// A text that a spreadsheet would compute is made plain text with an apostrophe, as OWASP advises against formula
  /// injection; folder names come from anywhere.
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    // By scalars: a carriage return and line feed together are one Character.
    guard text.unicodeScalars.contains(where: { "\",;\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
