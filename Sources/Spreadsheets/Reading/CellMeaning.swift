internal import Records

/// A cell as it is stored, before its meaning is known.
struct StoredCell {
  var place: CellPlace
  var kind: String
  var style: Int
  var value = ""
  var inline = ""
  var isFormula = false
}

/// What the stored form of a cell means in its workbook (ECMA-376 part 1, 18.18.11).
struct CellMeaning {
  var texts: [String] = []
  var areDates: [Bool] = []
  var isFrom1904 = false

  /// Nil for an empty cell.
  func value(of cell: StoredCell) throws(SheetFault) -> CellValue? {
    switch cell.kind {
    case "inlineStr": return try text(cell.inline, cell)
    case "str": return try text(EscapedText.read(cell.value), cell)
    case "s":
      guard !cell.value.isEmpty else { return nil }
      guard let number = Int(cell.value), texts.indices.contains(number) else { throw .cell(cell.place, .textMissing) }
      return try text(texts[number], cell)
    default: break
    }
    guard !cell.value.isEmpty else {
      if cell.isFormula { throw .cell(cell.place, .notComputed) }
      return nil
    }
    switch cell.kind {
    case "n": return try number(cell)
    case "b":
      guard let value = ["0": false, "1": true, "false": false, "true": true][cell.value] else {
        throw .cell(cell.place, .kindNotKnown(cell.value))
      }
      return .boolean(value)
    case "e": return .failure(cell.value)
    case "d":
      guard let date = RecordDate(String(cell.value.prefix { $0 != "T" })) else {
        throw .cell(cell.place, .notADate(cell.value))
      }
      return .date(date)
    default: throw .cell(cell.place, .kindNotKnown(cell.kind))
    }
  }

  private func text(_ text: String, _ cell: StoredCell) throws(SheetFault) -> CellValue? {
    if text.isEmpty { return nil }
    guard text.utf8.count <= SheetLimits.cellText || text.utf16.count <= SheetLimits.cellText else {
      throw .cell(cell.place, .textTooLong)
    }
    return .text(text)
  }

  private func number(_ cell: StoredCell) throws(SheetFault) -> CellValue {
    guard let number = Double(cell.value), number.isFinite else {
      throw .cell(cell.place, .notANumber(cell.value))
    }
    guard areDates.indices.contains(cell.style), areDates[cell.style] else { return .number(number) }
    guard let value = SerialDate.value(number, from1904: isFrom1904) else {
      throw .cell(cell.place, .notADate(cell.value))
    }
    return value
  }
}
