/// A record's number and symbol (số, ký hiệu), such as `22/KH-UBND`, `57-NQ/TW`, `30/2020/NĐ-CP`, `1657/SXD-QLCL`.
///
/// The number stays a string: dotted ones (`66.18/2026/NQ-CP`) and ones with a letter exist
/// (`domain/records-rules.md` §1.2).
package struct RecordNumber: Hashable, Sendable, Codable {
  /// `22`; empty where the paper leaves it blank (`Số:    /KH-SXD`).
  package var ordinal: String
  /// `2020` in `30/2020/NĐ-CP`; nil where the number has no year.
  package var year: Int?
  /// `KH-UBND`, `NQ/TW`, `NĐ-CP`.
  package var symbol: String
  /// As it is written, without spaces.
  package var written: String

  /// Takes a number apart. Nil where there is no symbol in letters.
  package init?(_ text: String) {
    let written = text.filter { !$0.isWhitespace }
    let digits = written.prefix { $0.isNumber || $0 == "." || ($0.isLowercase && $0.isASCII) }
    // A number put in between others: `774BS/QĐ-UBND`, `96B/KH-SXD`.
    let suffix = ["BS/", "A/", "B/", "C/"].first { written[digits.endIndex...].hasPrefix($0) }?.dropLast() ?? ""
    let ordinal = digits.isEmpty ? digits : written.prefix(digits.count + suffix.count)
    var rest = written[ordinal.endIndex...]
    guard ordinal.isEmpty || ordinal.contains(where: \.isNumber) else { return nil }
    if rest.first == "/" || rest.first == "-" { rest = rest.dropFirst() }
    var year: Int?
    if rest.prefix(4).allSatisfy(\.isNumber), rest.dropFirst(4).first == "/" {
      year = Int(rest.prefix(4))
      rest = rest.dropFirst(5)
    }
    guard rest.first?.isLetter == true, rest.count >= 2 else { return nil }
    self.ordinal = String(ordinal)
    self.year = year
    self.symbol = String(rest)
    self.written = written
  }
}
