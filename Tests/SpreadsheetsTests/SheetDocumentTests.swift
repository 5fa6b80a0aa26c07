import Spreadsheets
import Testing

@Suite struct `A CSV document` {
  @Test func `begins with a byte order mark and ends each line as RFC 4180 does`() {
    let document = SheetDocument(heading: ["Hồ sơ", "Số trang"], rows: [[.text("Hộp 1"), .count(1234)]])
    #expect(document.csv == "\u{FEFF}Hồ sơ,Số trang\r\nHộp 1,1234\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("a;b", "\"a;b\""),
    ("", ""), ("plain", "plain"),
  ])
  func `quotes what would break a line`(text: String, written: String) {
    #expect(SheetDocument(heading: [], rows: [[.text(text)]]).csv == "\u{FEFF}\r\n\(written)\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://x\",\"y\")", "＝1"])
  func `lets no text be computed`(text: String) {
    let line = SheetDocument(heading: [], rows: [[.text(text)]]).csv.dropFirst(2)
    #expect(line.hasPrefix("'") || line.hasPrefix("\"'"))
  }

  @Test func `leaves figures as they were written`() {
    let text = SheetDocument(heading: [], rows: [[.figure("98,7 %"), .figure("-1")]]).csv
    #expect(text == "\u{FEFF}\r\n\"98,7 %\",-1\r\n")
  }
}
