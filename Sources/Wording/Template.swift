/// A sentence with placeholders in braces, taken apart.
package struct Template: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    /// The forms are empty for a placeholder that is filled in, and two for one that chooses by a count.
    case placeholder(name: String, forms: [String])
  }

  package let parts: [Part]

  package init(_ sentence: String) {
    var parts: [Part] = []
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if rest.startIndex < open { parts.append(.text(String(rest[..<open]))) }
      let inside = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      parts.append(.placeholder(name: String(inside.first ?? ""), forms: inside.dropFirst().map(String.init)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// The names of what has to be filled in.
  package var names: Set<String> {
    Set(parts.compactMap { if case .placeholder(let name, _) = $0 { name } else { nil } })
  }

  /// The sentence with each placeholder replaced by what `fill` gives for its name and forms.
  package func filled(_ fill: (String, [String]) -> String?) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let name, let forms): fill(name, forms) ?? "{\(name)}"
      }
    }.joined()
  }
}
