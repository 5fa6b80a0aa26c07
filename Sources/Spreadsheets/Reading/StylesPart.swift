/// Which styles of cells show a day (`styles.xml`).
final class StylesPart: XMLPart {
  /// For each style of cells, by its number.
  private(set) var areDates: [Bool] = []
  private var formats: [Int: Bool] = [:]
  private var isInCellStyles = false

  func begin(_ element: String, _ attributes: XMLAttributes) throws(SheetFault) {
    switch element {
    case "numFmt":
      guard let number = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"]
      else { return }
      formats[number] = NumberFormat.isDate(code)
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles:
      guard areDates.count < SheetLimits.cells else { throw .tooLarge(.parts) }
      let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      areDates.append(formats[number] ?? NumberFormat.isDate(number))
    default: break
    }
  }

  func end(_ element: String) {
    if element == "cellXfs" { isInCellStyles = false }
  }

  func take(_ text: String) {}
}
