internal import Archive
internal import Foundation
internal import Records
internal import Showing
internal import Spreadsheets
internal import VietnameseText
internal import Wording

/// The inventory as a sheet; columns are known by their headings, Vietnamese or English, with or without marks.
struct InventorySheet {
  enum Column: CaseIterable {
    case code, fonds, inventory, box, title, firstDay, lastDay, sheets, pages, retention, division, field, priority

    /// Folded, the first as the template has it.
    var headings: [String] {
      switch self {
      case .code: ["ma ho so", "ho so so", "so ho so", "ky hieu ho so", "dossier code", "code", "dossier"]
      case .fonds: ["phong", "ten phong", "ma phong", "fonds"]
      case .inventory: ["muc luc so", "muc luc", "inventory"]
      case .box: ["hop so", "hop", "cap so", "box"]
      case .title: ["tieu de ho so", "tieu de", "trich yeu", "title"]
      case .firstDay: ["ngay dau", "thoi gian bat dau", "tu ngay", "first day", "from"]
      case .lastDay: ["ngay cuoi", "thoi gian ket thuc", "den ngay", "last day", "to"]
      case .sheets: ["so to", "sheets"]
      case .pages: ["so trang", "so trang du kien", "pages planned", "pages"]
      case .retention: ["thoi han bao quan", "thbq", "retention"]
      case .division: ["don vi", "phong ban", "don vi quan ly", "division"]
      case .field: ["linh vuc", "field"]
      case .priority: ["uu tien", "muc uu tien", "priority"]
      }
    }

    var label: InventoryPhrase {
      switch self {
      case .code: .code
      case .fonds: .fonds
      case .inventory: .inventoryNumber
      case .box: .box
      case .title: .title
      case .firstDay: .firstDay
      case .lastDay: .lastDay
      case .sheets: .sheets
      case .pages: .pages
      case .retention: .retention
      case .division: .division
      case .field: .field
      case .priority: .priority
      }
    }
  }

  /// What is wrong with a row.
  struct Fault: Hashable {
    var row: Int
    var phrase: InventoryPhrase
    var text = ""
    var other = 0
  }

  private(set) var lines: [InventoryLine] = []
  private(set) var faults: [Fault] = []

  /// Throws where it is no sheet, or has no column of codes.
  init(_ path: String) throws {
    let shown = Filling.text(ShownPath.of(path))
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= SheetTable.largestFile else {
      throw Failure.said(InventoryFailurePhrase.fileUnreadable, ["path": shown])
    }
    let table: SheetTable
    do { table = try SheetTable(bytes) } catch { throw Failure(error, at: shown) }
    // A title may stand above the headings.
    guard let head = table.rows.prefix(10).firstIndex(where: { Self.columns(of: $0)[.code] != nil }) else {
      throw Failure.said(InventoryFailurePhrase.codeColumnMissing, ["path": shown])
    }
    let columns = Self.columns(of: table.rows[head])
    var rows: [String: Int] = [:]
    for row in table.rows.dropFirst(head + 1) {
      let texts = columns.compactMapValues { place -> String? in
        let text = String(row.text(place).singleSpaced.drop { $0 == "'" })
        return text.isEmpty ? nil : text
      }
      guard !texts.isEmpty else { continue }
      read(texts, of: row.number, &rows)
    }
  }

  private static func columns(of row: SheetRow) -> [Column: Int] {
    var places: [Column: Int] = [:]
    for cell in row.cells {
      let heading = cell.value.text.folded.split { !$0.isLetter }.joined(separator: " ")
      if let column = Column.allCases.first(where: { $0.headings.contains(heading) }), places[column] == nil {
        places[column] = cell.column
      }
    }
    return places
  }

  private mutating func read(_ texts: [Column: String], of row: Int, _ rows: inout [String: Int]) {
    guard let code = texts[.code], code.contains(where: { $0.isLetter || $0.isNumber }) else {
      faults.append(Fault(row: row, phrase: .rowWithoutCode))
      return
    }
    let key = Archive.inventoryKey(code)
    if let first = rows[key] {
      faults.append(Fault(row: row, phrase: .codeTwice, text: code, other: first))
      return
    }
    rows[key] = row
    var line = InventoryLine(code: code)
    (line.fonds, line.inventory, line.box, line.title) = (
      texts[.fonds], texts[.inventory], texts[.box], texts[.title]
    )
    (line.retention, line.division, line.field, line.priority) = (
      texts[.retention], texts[.division], texts[.field], texts[.priority]
    )
    (line.sheets, line.pages) = (count(texts[.sheets], row), count(texts[.pages], row))
    line.firstDay = day(texts[.firstDay], row)?.first
    line.lastDay = day(texts[.lastDay], row)?.last
    if let first = line.firstDay, let last = line.lastDay, first > last {
      faults.append(Fault(row: row, phrase: .daysReversed))
    }
    lines.append(line)
  }

  private mutating func count(_ text: String?, _ row: Int) -> Int? {
    guard let text else { return nil }
    let digits = text.filter { !". ".contains($0) }
    guard let count = Int(digits), (0...1_000_000).contains(count) else {
      faults.append(Fault(row: row, phrase: .notACount, text: text))
      return nil
    }
    return count
  }

  /// A day, a month or a year.
  private mutating func day(_ text: String?, _ row: Int) -> DatePeriod? {
    guard let text else { return nil }
    guard let period = DatePeriod(text) else {
      faults.append(Fault(row: row, phrase: .notADay, text: text))
      return nil
    }
    return period
  }
}
