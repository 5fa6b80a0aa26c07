import Foundation
import Spreadsheets

/// A workbook in the making, as spreadsheet programs write it; what a test wants otherwise, it sets.
struct TestWorkbook {
  var rows = ""
  var behindRows = ""
  var shared: String?
  var styles: String?
  var workbook: String?
  var properties = ""
  var extra: [(String, String)] = []
  var sheetName = "xl/worksheets/sheet1.xml"

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  init(rows: String = "") {
    self.rows = rows
  }

  /// Rows of texts in the cells themselves.
  init(_ rows: [[String]]) {
    let cells = rows.enumerated().map { number, row in
      "<row r=\"\(number + 1)\">" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    self.init(rows: cells.joined())
  }

  var sheet: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData>\(behindRows)</worksheet>"
  }

  var zip: StoredZIP {
    var zip = StoredZIP()
    zip.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"rId1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )
    zip.add(
      "xl/workbook.xml",
      workbook
        ?? "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(properties)<sheets><sheet name=\"Bảng 1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    )
    var relations = "<Relationship Id=\"rId1\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    if let shared {
      relations += "<Relationship Id=\"rId8\" Type=\"\(Self.office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
      zip.add("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(shared)</sst>")
    }
    if let styles {
      relations += "<Relationship Id=\"rId9\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>"
      zip.add("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>")
    }
    relations += extra.enumerated().map { place, part in
      "<Relationship Id=\"rId\(20 + place)\" Type=\"\(Self.office)/worksheet\" Target=\"/\(part.0)\"/>"
    }.joined()
    zip.add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>")
    zip.add(sheetName, sheet)
    for (name, text) in extra { zip.add(name, text) }
    return zip
  }

  var data: Data { zip.data }
}

extension SheetTable {
  /// Texts by their places, for comparing.
  var texts: [String: String] {
    var texts: [String: String] = [:]
    for row in rows {
      for cell in row.cells {
        texts[CellPlace(row: row.number, column: cell.column).description] = cell.value.text
      }
    }
    return texts
  }

  var values: [String: CellValue] {
    var values: [String: CellValue] = [:]
    for row in rows {
      for cell in row.cells { values[CellPlace(row: row.number, column: cell.column).description] = cell.value }
    }
    return values
  }
}
