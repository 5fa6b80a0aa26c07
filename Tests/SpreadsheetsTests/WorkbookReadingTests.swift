import Foundation
import Records
import Spreadsheets
import Testing

@Suite struct `A workbook that came in` {
  @Test func `gives texts of every kind, and numbers as they are`() throws {
    var workbook = TestWorkbook(
      rows: """
        <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="E2" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c></row>
        <row r="7"><c r="A7"><v>12</v></c><c r="B7"><v>1.5E-1</v></c><c r="C7" t="b"><v>1</v></c><c r="D7" t="str"><f>A1&amp;B1</f><v>x_x000A_y</v></c>\
        <c r="E7" t="e"><v>#N/A</v></c><c r="F7" s="0"/><c r="G7" t="s"/></row>
        """)
    workbook.shared = """
      <si><t>Quyết định</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Kế </t></r><r><t>hoạch</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>
      """
    let table = try SheetTable(workbook.data)
    #expect(table.sheet == "Bảng 1")
    #expect(table.rows.map(\.number) == [2, 7])
    #expect(
      table.values == [
        "B2": .text("Quyết định"), "C2": .text("Kế hoạch"), "E2": .text("a b"), "A7": .number(12), "B7": .number(0.15),
        "C7": .boolean(true), "D7": .text("x\ny"), "E7": .failure("#N/A"),
      ])
    #expect(table.texts["A7"] == "12")
    #expect(table.rows[1][3]?.text == "TRUE")
    #expect(table.rows[1].text(6) == "")
  }

  @Test(arguments: [
    (false, "45866", "2025-07-28"), (false, "1", "1900-01-01"), (false, "59", "1900-02-28"),
    (false, "61", "1900-03-01"), (false, "44257.75", "2021-03-02"), (false, "36585", "2000-02-29"),
    (true, "44404", "2025-07-28"), (true, "0", "1904-01-01"), (true, "36162", "2003-01-03"),
  ]) func `counts days from 1900 or from 1904`(from1904: Bool, stored: String, date: String) throws {
    var workbook = TestWorkbook(rows: "<row><c s=\"1\"><v>\(stored)</v></c></row>")
    workbook.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    if from1904 { workbook.properties = "<workbookPr date1904=\"1\"/>" }
    #expect(try SheetTable(workbook.data).texts == ["A1": try #require(RecordDate(date)).dayFirst])
  }

  @Test(arguments: [
    ("dd/mm/yyyy", true), ("[$-42A]d &quot;tháng&quot; m", true), ("mmmm", true), ("yyyy", true), ("0.00", false),
    ("h:mm", false), ("mm:ss", false), ("#,##0&quot; đồng&quot;", false), ("General", false), ("[h]:mm", false),
    ("0;[Red]-0", false), ("\\d0", false), ("@", false),
  ]) func `tells a date by its format`(code: String, isDate: Bool) throws {
    var workbook = TestWorkbook(rows: "<row><c s=\"0\"><v>45866</v></c></row>")
    workbook.styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(code)\"/></numFmts><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"170\"/></cellXfs>"
    let day = try #require(RecordDate("2025-07-28"))
    #expect(try SheetTable(workbook.data).values["A1"] == (isDate ? .date(day) : .number(45866)))
  }

  @Test func `keeps a number in a date's format that is no day of a record`() throws {
    var workbook = TestWorkbook(
      rows: "<row><c s=\"0\"><v>0</v></c><c s=\"0\"><v>0.5</v></c><c s=\"0\"><v>100000</v></c></row>")
    workbook.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    #expect(try SheetTable(workbook.data).texts == ["A1": "0", "B1": "0.5", "C1": "100000"])
  }

  @Test func `tells of merged cells, whose first one has the value`() throws {
    var workbook = TestWorkbook([["Tiêu đề"], ["x"]])
    workbook.behindRows = "<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>"
    let table = try SheetTable(workbook.data)
    #expect(table.texts == ["A1": "Tiêu đề", "A2": "x"])
    #expect(table.merging(CellPlace(row: 1, column: 3)) == CellRange("A1:C1"))
    #expect(table.merging(CellPlace(row: 2, column: 1)) == nil)
  }

  @Test func `gives the first sheet that is shown, or one by its name`() throws {
    var workbook = TestWorkbook([["một"]])
    workbook.extra = [("xl/other/two.xml", TestWorkbook([["hai"]]).sheet)]
    workbook.workbook = """
      <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships">
      <x:sheets><x:sheet name="Ẩn" sheetId="1" state="hidden" q:id="rId1"/><x:sheet name="Hai" sheetId="2" q:id="rId20"/></x:sheets></x:workbook>
      """
    #expect(try SheetTable(workbook.data).texts == ["A1": "hai"])
    #expect(try SheetTable(workbook.data, sheet: "Ẩn").texts == ["A1": "một"])
    #expect(throws: SheetFault.sheetMissing("Ba", among: ["Ẩn", "Hai"])) { try SheetTable(workbook.data, sheet: "Ba") }
  }

  @Test func `counts rows and cells that do not say where they are`() throws {
    let workbook = TestWorkbook(
      rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>")
    #expect(try SheetTable(workbook.data).texts == ["A1": "1", "B1": "2", "C5": "3", "D5": "4"])
  }

  @Test func `is one value with comma-separated values`() throws {
    let sheet = try SheetTable(TestWorkbook([["a", "b"], ["c"]]).data)
    let text = try SheetTable(Data("a,b\nc,\n".utf8))
    #expect(sheet.rows == text.rows)
  }

  @Test(arguments: [("A1", 1, 1), ("AT2", 2, 46), ("XFD1048576", 1_048_576, 16_384)])
  func `names cells as spreadsheets do`(name: String, row: Int, column: Int) {
    #expect(CellPlace(name) == CellPlace(row: row, column: column))
    #expect(CellPlace(row: row, column: column).description == name)
  }
}
