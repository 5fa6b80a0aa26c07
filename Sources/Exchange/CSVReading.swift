package import Foundation

/// A table of comma-separated values as spreadsheets write it (RFC 4180), also with semicolons or tabs, as Excel does
/// where the comma is the decimal mark, and in UTF-16.
package struct CSVReading: Hashable, Sendable {
  package enum Fault: Error, Hashable, Sendable {
    /// The bytes are no Unicode text.
    case encoding
    /// A quotation mark that is opened in this row is never closed.
    case openQuote(row: Int)
  }

  /// Each row with its number as a spreadsheet shows it, from 1; empty rows are left out.
  package let rows: [(number: Int, cells: [String])]

  package init(_ data: Data) throws(Fault) {
    var text = try Self.text(of: data)
    text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    rows = try Self.rows(of: text, separator: Self.separator(in: text))
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.rows.map(\.number) == right.rows.map(\.number) && left.rows.map(\.cells) == right.rows.map(\.cells)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rows.map(\.cells))
  }

  private static func text(of data: Data) throws(Fault) -> String {
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
  private static func separator(in text: String) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == "\n" { break }
      if !isQuoted, ",;\t".contains(character) { counts[character, default: 0] += 1 }
    }
    return [",", ";", "\t"].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }

  private static func rows(of text: String, separator: Character) throws(Fault) -> [(number: Int, cells: [String])] {
    var rows: [(number: Int, cells: [String])] = []
    var cells: [String] = []
    var cell = ""
    var number = 1
    var isQuoted = false
    var wasQuoted = false
    var rest = text[...]
    func end() {
      cells.append(cell)
      if cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { rows.append((number, cells)) }
      cells = []
      cell = ""
      wasQuoted = false
      number += 1
    }
    while let character = rest.popFirst() {
      if isQuoted {
        if character != "\"" {
          cell.append(character)
        } else if rest.first == "\"" {
          cell.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if character == "\"", cell.isEmpty, !wasQuoted {
        isQuoted = true
        wasQuoted = true
      } else if character == separator {
        cells.append(cell)
        cell = ""
        wasQuoted = false
      } else if character == "\n" {
        end()
      } else {
        cell.append(character)
      }
    }
    if isQuoted { throw .openQuote(row: number) }
    if !cell.isEmpty || !cells.isEmpty { end() }
    return rows
  }
}
