internal import Foundation

/// The fields of a form, as a query or a body has them (WHATWG URL, application/x-www-form-urlencoded). Of a name that stands
/// twice the first counts.
struct FormFields: Hashable {
  private(set) var values: [String: String] = [:]

  init(_ encoded: String?) {
    for pair in (encoded ?? "").split(separator: "&").prefix(Self.most) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.decoded(parts[0])
      if values[name] == nil { values[name] = parts.count > 1 ? Self.decoded(parts[1]) : "" }
    }
  }

  /// Without spaces around it; nil where it is missing or empty.
  subscript(name: String) -> String? {
    let value = values[name]?.trimmingCharacters(in: .whitespacesAndNewlines)
    return value?.isEmpty ?? true ? nil : value
  }

  private static let most = 64

  private static func decoded(_ text: Substring) -> String {
    let spaced = String(text.map { $0 == "+" ? " " : $0 })
    return (spaced.removingPercentEncoding ?? spaced).precomposedStringWithCanonicalMapping
  }
}

/// A link of this room.
enum Link {
  /// `path` with the fields that have a value, in this order, and the place on the page.
  static func to(_ path: String, _ fields: KeyValuePairs<String, String?> = [:]) -> String {
    let query = fields.compactMap { name, value in value.map { name + "=" + encoded($0) } }
    return path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  static func encoded(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "" }

  /// RFC 3986, 2.3.
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
