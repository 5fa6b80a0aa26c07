import Foundation
import Spreadsheets
import Testing

/// A sheet that cannot be taken, and what is to be said of it.
struct BadSheet: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var data: Data
  var fault: SheetFault

  init(_ name: String, _ fault: SheetFault, _ data: Data) {
    testDescription = name
    self.data = data
    self.fault = fault
  }

  init(_ name: String, _ fault: SheetFault, _ zip: StoredZIP) { self.init(name, fault, zip.data) }

  /// A workbook with these rows.
  init(_ name: String, _ fault: SheetFault, rows: String, dates: Bool = false) {
    var workbook = TestWorkbook(rows: rows)
    workbook.shared = "<si><t>một</t></si>"
    if dates { workbook.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>" }
    self.init(name, fault, workbook.data)
  }

  private static let sheet = "xl/worksheets/sheet1.xml"

  static let all: [BadSheet] = files + packages + contents + cells

  private static let files: [BadSheet] = {
    let whole = TestWorkbook([["a"]]).data
    return [
      BadSheet("cut in the middle", .cutShort, whole.prefix(whole.count / 2)),
      BadSheet("without its last byte but some", .cutShort, whole.dropLast(30)),
      BadSheet("only the first four bytes", .cutShort, whole.prefix(4)),
      BadSheet("encrypted", .encrypted, compound("EncryptedPackage")),
      BadSheet("of Excel before 2007", .oldWorkbook, compound("Workbook")),
      BadSheet("a PDF", .notAWorkbook, Data("%PDF-1.7\n".utf8)),
      BadSheet("a web page", .notAWorkbook, Data("<html><table><tr><td>a".utf8)),
      BadSheet("text of a font of old as Windows stores it", .encoding, Data([0x51, 0x75, 0x79, 0xD5, 0x74])),
      BadSheet("an open quotation mark", .openQuote(row: 2), Data("a,b\n\"c,d\n".utf8)),
      BadSheet(
        "TCVN3 pasted into a CSV", .cell(CellPlace(row: 2, column: 2), .legacyLetters), Data("a,b\n1,QuyÕt ®Þnh\n".utf8)
      ),
    ]
  }()

  private static let packages: [BadSheet] = {
    var open = StoredZIP()
    open.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    open.add("content.xml", "<office:document-content/>")
    var archive = StoredZIP()
    archive.add("readme.txt", "x")
    var twice = TestWorkbook([["a"]]).zip
    twice.add("XL/worksheets/SHEET1.xml", TestWorkbook([["b"]]).sheet)
    var binary = StoredZIP()
    binary.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>")
    var letter = StoredZIP()
    letter.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
    letter.add("word/document.xml", "<w:document/>")
    var without = TestWorkbook([["a"]]).zip
    without.entries.removeAll { $0.name == sheet }
    var secret = TestWorkbook([["a"]]).zip
    for place in secret.entries.indices { secret.entries[place].flags = 1 }
    var wrong = TestWorkbook([["a"]]).zip
    wrong.entries[wrong.entries.count - 1].checksum = 1
    var many = TestWorkbook([["a"]]).zip
    for number in 0..<10_001 { many.add("x/\(number)", "") }
    var bomb = TestWorkbook().zip
    bomb.entries[bomb.entries.count - 1].deflated = HandDeflate("<worksheet><sheetData>", spaces: 1_400_000).bytes
    bomb.entries[bomb.entries.count - 1].size = 23 + 258 * 1_400_000
    var torn = TestWorkbook().zip
    torn.entries[torn.entries.count - 1].deflated = [0xFF, 0xFF, 0xFF]
    return [
      BadSheet("of LibreOffice, renamed", .openDocument, open),
      BadSheet("any ZIP archive", .notAWorkbook, archive),
      BadSheet("a part twice, in other letters", .suspicious(part: "XL/worksheets/SHEET1.xml"), twice),
      BadSheet("of Excel's binary form", .binaryWorkbook, binary),
      BadSheet("a letter", .notAWorkbook, letter),
      BadSheet("without its sheet", .damaged(part: sheet), without),
      BadSheet("encrypted as ZIP does it", .encrypted, secret),
      BadSheet("a wrong checksum", .damaged(part: sheet), wrong),
      BadSheet("ten thousand parts", .tooLarge(.parts), many),
      BadSheet("a bomb of 361 MB in 2 MB", .tooLarge(.unpacked), bomb),
      BadSheet("torn deflate", .damaged(part: sheet), torn),
    ]
  }()

  private static let contents: [BadSheet] = {
    func with(_ text: String) -> StoredZIP {
      var zip = TestWorkbook().zip
      zip.entries[zip.entries.count - 1].bytes = Array(text.utf8)
      return zip
    }
    var laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">"
    for number in 1...9 {
      let before = number == 1 ? "lol" : "lol\(number - 1)"
      laughs += "<!ENTITY lol\(number) \"\(String(repeating: "&\(before);", count: 10))\">"
    }
    laughs += "]><worksheet><sheetData><row><c t=\"str\"><v>&lol9;</v></c></row></sheetData></worksheet>"
    let outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>"
    var hidden = TestWorkbook([["a"]])
    hidden.workbook =
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\" state=\"veryHidden\"/></sheets></workbook>"
    var empty = TestWorkbook([["a"]])
    empty.workbook = "<workbook/>"
    var many = TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    many.shared = "<si><t>\(String(repeating: "x", count: 300_000))</t></si>"
    return [
      BadSheet("a billion laughs", .suspicious(part: sheet), with(laughs)),
      BadSheet("an entity from outside", .suspicious(part: sheet), with(outside)),
      BadSheet("no XML", .damaged(part: sheet), with("PK")),
      BadSheet("an empty part", .damaged(part: sheet), with("")),
      BadSheet("XML that ends too early", .damaged(part: sheet), with("<worksheet><sheetData>")),
      BadSheet("elements within elements", .tooLarge(.nesting), with(String(repeating: "<a>", count: 1000))),
      BadSheet(
        "one tag of two megabytes", .suspicious(part: sheet),
        with("<worksheet a=\"\(String(repeating: "x", count: 2 << 20))\"/>")),
      BadSheet("only a hidden sheet", .noSheet, hidden.data),
      BadSheet("no sheet", .noSheet, empty.data),
      BadSheet("a shared text longer than any cell", .tooLarge(.texts), many.data),
    ]
  }()

  private static let cells: [BadSheet] = [
    BadSheet(
      "a text that is not there", .cell(CellPlace(row: 3, column: 2), .textMissing),
      rows: "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c></row>"),
    BadSheet(
      "a text of number -1", .cell(CellPlace(row: 1, column: 1), .textMissing),
      rows: "<row><c t=\"s\"><v>-1</v></c></row>"),
    BadSheet(
      "a word for a number", .cell(CellPlace(row: 1, column: 2), .notANumber("mười")),
      rows: "<row><c/><c><v>mười</v></c></row>"),
    BadSheet(
      "an endless number", .cell(CellPlace(row: 1, column: 1), .notANumber("1e999")),
      rows: "<row><c><v>1e999</v></c></row>"),
    BadSheet(
      "31 February", .cell(CellPlace(row: 1, column: 1), .notADate("2025-02-31")),
      rows: "<row><c t=\"d\"><v>2025-02-31</v></c></row>"),
    BadSheet(
      "the day that 1900 did not have", .cell(CellPlace(row: 1, column: 1), .notADate("60")),
      rows: "<row><c s=\"1\"><v>60</v></c></row>", dates: true),
    BadSheet(
      "a day before all days", .cell(CellPlace(row: 1, column: 1), .notADate("-5")),
      rows: "<row><c s=\"1\"><v>-5</v></c></row>", dates: true),
    BadSheet(
      "a kind of cell that there is none of", .cell(CellPlace(row: 1, column: 1), .kindNotKnown("picture")),
      rows: "<row><c t=\"picture\"><v>1</v></c></row>"),
    BadSheet(
      "yes for a truth value", .cell(CellPlace(row: 1, column: 1), .kindNotKnown("yes")),
      rows: "<row><c t=\"b\"><v>yes</v></c></row>"),
    BadSheet(
      "a formula without result", .cell(CellPlace(row: 2, column: 1), .notComputed),
      rows: "<row r=\"2\"><c r=\"A2\"><f>SUM(A1)</f></c></row>"),
    BadSheet(
      "a row twice", .cell(CellPlace(row: 2, column: 1), .misplaced),
      rows: "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>"),
    BadSheet(
      "a cell twice", .cell(CellPlace(row: 1, column: 3), .misplaced),
      rows: "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"),
    BadSheet(
      "a cell of another row", .cell(CellPlace(row: 1, column: 1), .misplaced),
      rows: "<row r=\"1\"><c r=\"A9\"><v>1</v></c></row>"),
    BadSheet(
      "a row behind the last one", .cell(CellPlace(row: 1_048_576, column: 1), .misplaced),
      rows: "<row r=\"9999999\"><c><v>1</v></c></row>"),
    BadSheet(
      "a text longer than a cell", .cell(CellPlace(row: 1, column: 1), .textTooLong),
      rows: "<row><c t=\"str\"><v>\(String(repeating: "x", count: 32_768))</v></c></row>"),
    BadSheet(
      "TCVN3", .cell(CellPlace(row: 4, column: 2), .legacyLetters),
      rows: "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>KÕ ho¹ch chuyÓn ®æi sè</t></is></c></row>"),
  ]

  /// A compound file (MS-CFB) with a stream of this name, as far as anybody looks.
  private static func compound(_ stream: String) -> Data {
    Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 504)
      + Data(stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }
}

@Suite struct `A sheet that cannot be taken` {
  @Test(arguments: BadSheet.all) func `says what is wrong, and where`(sheet: BadSheet) {
    #expect(throws: sheet.fault) { try SheetTable(sheet.data) }
  }

  @Test func `comes in many forms`() { #expect(BadSheet.all.count >= 40) }

  @Test(arguments: [
    "Quyết định số 5 của UBND", "Công ty TNHH Microsoft® Việt Nam", "Đường kính 5 µm, ±2 °C", "© 2024 Sở Xây dựng",
    "Ông Trần Ñ", "Kế hoạch: ý, à, ô, ù", "São Paulo, façade, naïve",
  ]) func `is not one that has signs of other languages`(text: String) throws {
    #expect(try SheetTable(Data("a\n\"\(text)\"\n".utf8)).rows.count == 2)
  }
}
