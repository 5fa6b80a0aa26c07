internal import Exchange
internal import Showing

/// JSON as all commands print it: in the one style, and safe on a terminal.
enum JSONLine {
  static func encode(_ value: some Encodable) throws -> String {
    SafeText.json(try JSONStyle.line(value))
  }
}
