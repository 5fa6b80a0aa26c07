/// The order in which a person counts: `tờ 2` before `tờ 10`, upper and lower case as one.
enum NaturalOrder {
  static func sorted(_ names: [String]) -> [String] {
    names.map { (key: key(of: $0), name: $0) }
      .sorted { left, right in
        if precedes(left.key, right.key) { return true }
        if precedes(right.key, left.key) { return false }
        // Names that count the same, or look the same (NFC and NFD), still have one order.
        return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
      }
      .map(\.name)
  }

  private enum Piece: Equatable {
    /// Digits without leading zeros; as long as it takes, so no number overflows.
    case number(String)
    case text(String)

    func precedes(_ other: Piece) -> Bool {
      switch (self, other) {
      case (.number(let left), .number(let right)): (left.utf8.count, left) < (right.utf8.count, right)
      case (.text(let left), .text(let right)): left < right
      case (.number, .text): true
      case (.text, .number): false
      }
    }
  }

  private static func key(of name: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = name.lowercased()[...]
    while let first = rest.first {
      let isNumber = first.isDigit
      let run = rest.prefix { $0.isDigit == isNumber }
      pieces.append(isNumber ? .number(String(run.drop { $0 == "0" })) : .text(String(run)))
      rest = rest[run.endIndex...]
    }
    return pieces
  }

  private static func precedes(_ left: [Piece], _ right: [Piece]) -> Bool {
    left.lexicographicallyPrecedes(right) { $0.precedes($1) }
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
