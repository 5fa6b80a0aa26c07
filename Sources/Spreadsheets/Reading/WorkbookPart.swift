/// The sheets of a workbook and from when it counts days (`workbook.xml`).
final class WorkbookPart: XMLPart {
  struct Sheet {
    var name: String
    var relation: String
    var isShown: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var isFrom1904 = false
  private(set) var isWorkbook = false

  func begin(_ element: String, _ attributes: XMLAttributes) throws(SheetFault) {
    switch element {
    case "workbook": isWorkbook = true
    case "workbookPr": isFrom1904 = ["1", "true"].contains(attributes["date1904"])
    case "sheet":
      guard sheets.count < SheetLimits.parts else { throw .tooLarge(.parts) }
      guard let name = attributes["name"], let relation = attributes["id"] else { return }
      sheets.append(Sheet(name: name, relation: relation, isShown: attributes["state"] ?? "visible" == "visible"))
    default: break
    }
  }

  func end(_ element: String) {}
  func take(_ text: String) {}
}
