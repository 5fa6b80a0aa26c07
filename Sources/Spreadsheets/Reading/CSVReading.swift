internal import Foundation

/// A table of comma-separated values as spreadsheets write it (RFC 4180), also with semicolons or tabs, as Excel does
/// where the comma is the decimal mark, and in UTF-16.
struct CSVReading {
  /// Empty rows are left out.
  let rows: [SheetRow]

  init(_ data: Data) throws(SheetFault) {
    let text = try Self.text(of: data)
    rows = try Self.rows(of: text, separator: Self.separator(in: text))
  }

  private static func text(of data: Data) throws(SheetFault) -> String {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      guard let text = String(data: data, encoding: .utf16) else { throw .encoding }
      return text
    }
    guard
      let text = String(validating: data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data, as: UTF8.self)
    else { throw .encoding }
    return text
  }

  /// Which of the signs stands most often in the first line, outside quotation marks.
  private static func separator(in text: String) -> UnicodeScalar {
    let signs: [UnicodeScalar] = [",", ";", "\t"]
    var counts: [UnicodeScalar: Int] = [:]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if scalar == "\n" || scalar == "\r" { break }
      if signs.contains(scalar) { counts[scalar, default: 0] += 1 }
    }
    return signs.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }

  /// By scalars: a sign with a combining letter behind it would be another Character.
  private static func rows(of text: String, separator: UnicodeScalar) throws(SheetFault) -> [SheetRow] {
    var table = GrowingTable()
    var (isQuoted, wasQuoted) = (false, false)
    var rest = text.unicodeScalars[...]
    while var scalar = rest.popFirst() {
      if scalar == "\r" {
        if rest.first == "\n" { rest.removeFirst() }
        scalar = "\n"
      }
      if isQuoted {
        if scalar != "\"" {
          table.cell.append(scalar)
        } else if rest.first == "\"" {
          table.cell.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", table.cell.isEmpty, !wasQuoted {
        isQuoted = true
        wasQuoted = true
      } else if scalar == separator {
        try table.endCell()
        wasQuoted = false
      } else if scalar == "\n" {
        try table.endRow()
        wasQuoted = false
      } else {
        table.cell.append(scalar)
      }
    }
    if isQuoted { throw .openQuote(row: table.number) }
    return try table.end()
  }
}

/// Rows in the making.
private struct GrowingTable {
  var cell = String.UnicodeScalarView()
  private(set) var number = 1
  private var cells: [String] = []
  private var rows: [SheetRow] = []
  private var (count, bytes) = (0, 0)

  mutating func endCell() throws(SheetFault) {
    guard number <= SheetLimits.rows, cells.count < SheetLimits.columns else {
      throw .cell(CellPlace(row: number, column: cells.count + 1), .misplaced)
    }
    let text = String(cell)
    count += 1
    bytes += text.utf8.count
    if count > SheetLimits.cells { throw .tooLarge(.cells) }
    if bytes > SheetLimits.texts { throw .tooLarge(.texts) }
    cells.append(text)
    cell = String.UnicodeScalarView()
  }

  mutating func endRow() throws(SheetFault) {
    try endCell()
    if cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { rows.append(SheetRow(number: number, texts: cells)) }
    cells = []
    number += 1
  }

  mutating func end() throws(SheetFault) -> [SheetRow] {
    if !cell.isEmpty || !cells.isEmpty { try endRow() }
    return rows
  }
}
