internal import Foundation

/// The one style of every JSON line that leaves the program (docs/json.md): one object a line, keys in snake_case and in
/// alphabetical order, slashes as they are, moments in ISO 8601. What is stored inside an archive, and what goes between
/// the program and its readers, has forms of its own.
package enum JSONStyle {
  /// `value` on one line, without a line break. Keys of dictionaries stay as they are.
  package static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.dateEncodingStrategy = .iso8601
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// A value that is null where there is none: its key is always in the line.
@propertyWrapper
package struct OrNull<Value: Encodable>: Encodable {
  package var wrappedValue: Value?

  package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

extension Double {
  /// As lines give shares and confidences: 0 to 1, in thousandths.
  package var thousandths: Double { (self * 1000).rounded() / 1000 }
}
