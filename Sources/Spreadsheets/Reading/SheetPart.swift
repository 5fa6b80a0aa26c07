/// The cells of a sheet (`sheet1.xml`).
final class SheetPart: XMLPart {
  private(set) var rows: [SheetRow] = []
  private(set) var merged: [CellRange] = []
  private let meaning: CellMeaning

  private var row = SheetRow(number: 0, cells: [])
  private var cell: StoredCell?
  private var column = 0
  private var isInCells = false
  private var isInValue = false
  private var gathering = TextGathering()
  private var cells = 0
  private var bytes = 0

  init(_ meaning: CellMeaning) {
    self.meaning = meaning
  }

  func begin(_ element: String, _ attributes: XMLAttributes) throws(SheetFault) {
    switch element {
    case "sheetData": isInCells = true
    case "row" where isInCells: try beginRow(attributes["r"])
    case "c" where isInCells: try beginCell(attributes)
    case "v" where cell != nil: isInValue = true
    case "f" where cell != nil: cell?.isFormula = true
    case "mergeCell":
      guard merged.count < SheetLimits.mergedRanges else { throw .tooLarge(.cells) }
      if let range = attributes["ref"].flatMap({ CellRange($0) }) { merged.append(range) }
    default: if cell != nil { gathering.begin(element) }
    }
  }

  func end(_ element: String) throws(SheetFault) {
    switch element {
    case "sheetData": isInCells = false
    case "row":
      if !row.cells.isEmpty { rows.append(row) }
      row.cells = []
    case "c": try endCell()
    case "v": isInValue = false
    default: if cell != nil { gathering.end(element) }
    }
  }

  func take(_ text: String) throws(SheetFault) {
    guard let place = cell?.place else { return }
    if isInValue {
      cell?.value += text
      if (cell?.value.utf8.count ?? 0) > 7 * SheetLimits.cellText { throw .cell(place, .textTooLong) }
    } else if !gathering.take(text) {
      throw .cell(place, .textTooLong)
    }
  }

  private func beginRow(_ number: String?) throws(SheetFault) {
    let next = row.number + 1
    let number = number.map { Int($0) ?? 0 } ?? next
    guard number >= next, number <= SheetLimits.rows else {
      throw .cell(CellPlace(row: max(1, min(number, SheetLimits.rows)), column: 1), .misplaced)
    }
    row.number = number
    column = 0
  }

  private func beginCell(_ attributes: XMLAttributes) throws(SheetFault) {
    var place = CellPlace(row: row.number, column: column + 1)
    if let reference = attributes["r"] {
      guard let told = CellPlace(reference), told.row == row.number, told.column > column else {
        throw .cell(place, .misplaced)
      }
      place = told
    }
    guard place.column <= SheetLimits.columns else { throw .cell(place, .misplaced) }
    column = place.column
    cell = StoredCell(
      place: place, kind: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
  }

  private func endCell() throws(SheetFault) {
    guard var stored = cell else { return }
    cell = nil
    stored.inline = gathering.taken()
    guard let value = try meaning.value(of: stored) else { return }
    cells += 1
    guard cells <= SheetLimits.cells else { throw .tooLarge(.cells) }
    if case .text(let text) = value, stored.kind != "s" { bytes += text.utf8.count }
    guard bytes <= SheetLimits.texts else { throw .tooLarge(.texts) }
    row.cells.append(SheetRow.Cell(column: stored.place.column, value: value))
  }
}
