internal import Foundation

/// JSON as all commands print it: one line, keys in order, slashes as they are, safe on a terminal.
enum JSONLine {
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return SafeText.json(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
