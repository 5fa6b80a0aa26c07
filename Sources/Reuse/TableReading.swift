/// The part of TOML that files of procedures are written in: comments, `[[procedure]]`, `[[procedure.component]]`, and keys
/// whose values are texts in quotation marks, whole numbers, `true`, `false`, and lists of texts on one line.
///
/// Every value knows its line, so that a wrong key is told by it; readers of whole TOML keep only the places of wrong syntax.
struct TableReading {
  enum Value: Hashable {
    case text(String), number(Int), flag(Bool), list([String])
  }

  struct Table {
    var name: String
    var line: Int
    var values: [String: (value: Value, line: Int)] = [:]
  }

  private(set) var tables: [Table] = []
  private(set) var faults: [ProcedureFault] = []

  init(_ text: String) {
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = Self.trimmed(raw)
      if !line.isEmpty, line.first != "#" { read(line, at: index + 1) }
    }
  }

  private mutating func read(_ line: Substring, at number: Int) {
    if line.hasPrefix("[[") {
      guard let end = line.range(of: "]]"), Self.isRest(line[end.upperBound...]) else { return fault(number) }
      let name = String(Self.trimmed(line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]))
      guard name == "procedure" || name == "procedure.component" else {
        return faults.append(ProcedureFault(line: number, kind: .unknownKey(name)))
      }
      return tables.append(Table(name: name, line: number))
    }
    guard let equals = line.firstIndex(of: "=") else { return fault(number) }
    let key = String(Self.trimmed(line[..<equals]))
    guard !key.isEmpty, key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }), !tables.isEmpty
    else { return fault(number) }
    var rest = Self.trimmed(line[line.index(after: equals)...])
    guard let value = Self.value(&rest), Self.isRest(rest) else { return fault(number) }
    guard tables[tables.count - 1].values[key] == nil else {
      return faults.append(ProcedureFault(line: number, kind: .doubleKey(key)))
    }
    tables[tables.count - 1].values[key] = (value, number)
  }

  private mutating func fault(_ line: Int) { faults.append(ProcedureFault(line: line, kind: .notUnderstood)) }

  private static func value(_ rest: inout Substring) -> Value? {
    if rest.first == "\"" { return text(&rest).map(Value.text) }
    if rest.first == "[" {
      rest = trimmed(rest.dropFirst())
      var texts: [String] = []
      while rest.first == "\"" {
        guard let next = text(&rest) else { return nil }
        texts.append(next)
        rest = trimmed(rest)
        if rest.first == "," { rest = trimmed(rest.dropFirst()) } else { break }
      }
      guard rest.first == "]" else { return nil }
      rest = rest.dropFirst()
      return .list(texts)
    }
    let word = rest.prefix { !$0.isWhitespace && $0 != "#" }
    rest = rest.dropFirst(word.count)
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    // `1.013236` without quotation marks is a number of TOML's; what is asked for is told by the key.
    default: return Double(word).map { .number(Int($0)) }
    }
  }

  private static func text(_ rest: inout Substring) -> String? {
    var text = ""
    var index = rest.index(after: rest.startIndex)
    while index < rest.endIndex {
      let letter = rest[index]
      index = rest.index(after: index)
      switch letter {
      case "\"":
        rest = rest[index...]
        return text
      case "\\":
        guard index < rest.endIndex, "\"\\".contains(rest[index]) else { return nil }
        text.append(rest[index])
        index = rest.index(after: index)
      default: text.append(letter)
      }
    }
    return nil
  }

  private static func isRest(_ rest: Substring) -> Bool {
    let rest = trimmed(rest)
    return rest.isEmpty || rest.first == "#"
  }

  private static func trimmed(_ text: some StringProtocol) -> Substring {
    var text = Substring(text)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return text
  }
}

extension Substring {
  fileprivate func range(of sign: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(sign) { return index..<self.index(index, offsetBy: sign.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
