import Foundation
import Records
import Spreadsheets
import Testing

@Suite struct `A sheet that is written and read again` {
  @Test(arguments: 1...20) func `has the same cells`(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let columns = Int.random(in: 1...46, using: &random)
    let rows = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      (0..<columns).map { _ in Self.cell(using: &random) }
    }
    let headings = (0..<columns).map { "Cột \($0 + 1)" }
    let folder = try TemporaryFolder()
    let path = folder.path + "/bảng.xlsx"
    let writing = try WorkbookWriting(path, sheet: "Bảng", columns: headings.map { SheetColumn($0) })
    for row in rows { try writing.append(row) }
    try writing.end()
    let table = try SheetTable(Data(contentsOf: URL(filePath: path)))
    var expected: [String: CellValue] = [:]
    for (row, cells) in ([headings.map { SheetCell.text($0) }] + rows).enumerated() {
      for (column, cell) in cells.enumerated() {
        expected[CellPlace(row: row + 1, column: column + 1).description] = Self.value(cell)
      }
    }
    #expect(table.values == expected)
    #expect(table.sheet == "Bảng")
  }

  @Test(arguments: 1...20) func `is the same as comma-separated values`(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let rows = (0..<30).map { _ in (0..<5).map { _ in Self.cell(using: &random) } }
    let table = try SheetTable(Data(SheetDocument(heading: ["a", "b", "c", "d", "e"], rows: rows).csv.utf8))
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        // A text that would be computed has an apostrophe, and a break of a line is one sign.
        let found = table.texts[CellPlace(row: row + 2, column: column + 1).description] ?? ""
        let sent = Self.withOneBreak(Self.value(cell)?.text ?? "")
        if rows[row].allSatisfy({ Self.isBlank($0) }) { continue }
        #expect(Array(found.unicodeScalars) == Array(sent.unicodeScalars) || found == "'" + sent)
      }
    }
  }

  @Test func `keeps what looks like a formula, a number or a date as text`() throws {
    let texts = ["=1+1", "+84", "-", "@SUM(A1)", "01", "28/7/2025", "1E5", "'=x", "TRUE", "http://x.vn", "_x0041_"]
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.xlsx"
    try SheetDocument(heading: texts, rows: [texts.map { .text($0) }]).write(path, sheet: "a")
    let row = try #require(try SheetTable(Data(contentsOf: URL(filePath: path))).rows.last)
    #expect(row.cells.map(\.value) == texts.map { .text($0) })
  }

  @Test func `has no text that a spreadsheet would cut`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.xlsx"
    let long = String(repeating: "ữ", count: 32_767)
    try SheetDocument(heading: ["a"], rows: [[.text(long)]]).write(path, sheet: "a")
    #expect(try SheetTable(Data(contentsOf: URL(filePath: path))).texts["A2"] == long)
    #expect(throws: SheetWritingFault.textTooLong(CellPlace(row: 3, column: 2))) {
      try SheetDocument(heading: ["a", "b"], rows: [[], [.empty, .text(long + "x")]]).write(path, sheet: "a")
    }
  }

  @Test func `says where it cannot be written`() {
    #expect(throws: SheetWritingFault.notWritten) {
      try SheetDocument(heading: ["a"], rows: []).write("/nonexistent/a.xlsx", sheet: "a")
    }
  }

  /// By scalars, as a break with a combining letter behind it is another Character.
  private static func withOneBreak(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      if scalar == "\n", place > 0, scalars[place - 1] == "\r" { continue }
      result.append(scalar == "\r" ? "\n" : scalar)
    }
    return String(result)
  }

  private static func isBlank(_ cell: SheetCell) -> Bool {
    value(cell)?.text.allSatisfy(\.isWhitespace) ?? true
  }

  /// What is to be read where `cell` was written.
  private static func value(_ cell: SheetCell) -> CellValue? {
    switch cell {
    case .text(let text), .figure(let text): text.isEmpty ? nil : .text(text)
    case .count(let count): .number(Double(count))
    case .date(let date): .date(date)
    case .empty: nil
    }
  }

  private static func cell(using random: inout SeededRandom) -> SheetCell {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .empty
    case 1: return .count(Int.random(in: -1_000_000...1_000_000_000, using: &random))
    case 2, 3:
      let date = RecordDate(
        year: Int.random(in: 1900...2100, using: &random), month: Int.random(in: 1...12, using: &random),
        day: Int.random(in: 1...28, using: &random))
      return date.map { .date($0) } ?? .empty
    default:
      let count = Int.random(in: 0...40, using: &random)
      let scalars = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" }
      return .text(String(String.UnicodeScalarView(scalars)))
    }
  }

  private static let alphabet: [UnicodeScalar] = Array(
    "abcXYZ0189 \"',;<>&=+-@\n\r\t_x0041_]]>ạăâđêôơưỹẠĐỬ中🗂\u{301}\u{1}\u{1F}\u{7F}\u{A0}\u{FEFF}/\\".unicodeScalars)
}

/// The same numbers for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "sohoa-sheets-\(UUID().uuidString)").path(
      percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
