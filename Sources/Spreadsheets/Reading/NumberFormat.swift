/// Whether a format of numbers shows a day.
enum NumberFormat {
  /// The numbers of formats that every spreadsheet has and that show a day (ECMA-376 part 1, 18.8.30, also for East Asia).
  private static let dates: Set<Int> = Set([14, 15, 16, 17, 22] + (27...31) + [36] + (50...54) + [57, 58])

  static func isDate(_ number: Int) -> Bool { dates.contains(number) }

  /// Formats are stored as English has them, whatever the language of the program. Day and year make a date, and so does a month
  /// without hours or seconds, where `m` would be minutes.
  static func isDate(_ code: String) -> Bool {
    var letters: Set<Character> = []
    var rest = code.lowercased()[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "\"": rest = rest.firstIndex(of: "\"").map { rest[rest.index(after: $0)...] } ?? ""
      case "[":
        // A colour, a language or a condition, but `[h]` are hours that go beyond a day.
        let inside = rest.prefix { $0 != "]" }
        if inside.allSatisfy({ "hms".contains($0) }) { letters.formUnion(inside) }
        rest = rest.dropFirst(inside.count + 1)
      case "\\", "_", "*": rest = rest.dropFirst()
      // Behind it stands the format of negative numbers.
      case ";": rest = ""
      default: letters.insert(sign)
      }
    }
    // “General” is no pattern.
    if letters.isSuperset(of: "genral") { return false }
    return letters.contains("d") || letters.contains("y")
      || (letters.contains("m") && letters.isDisjoint(with: ["h", "s"]))
  }
}
