import Testing

@testable import sohoa
@testable import Showing

@Suite struct `Laying out text` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Quyết định", 10), ("Quye\u{302}\u{301}t đi\u{323}nh", 10), ("ươỷợ", 4), ("…«»›", 4),
    ("中文", 4), ("e\u{301}", 1),
  ])
  func `counts the columns of Vietnamese letters, however they are composed`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("Nghị quyết", 10, "Nghị quyết"), ("Nghị quyết", 5, "Nghị…"), ("Nghị quyết", 1, "…"), ("Nghị quyết", 0, ""),
    ("中文字", 4, "中…"),
  ])
  func `cuts what is too long with an ellipsis`(text: String, width: Int, expected: String) {
    #expect(TextWidth.cut(text, to: width) == expected)
  }

  @Test func `cuts a path from its front`() {
    #expect(TextWidth.cutFront("phông/hộp/hồ sơ", to: 8) == "…p/hồ sơ")
    #expect(TextWidth.cutFront("hồ sơ", to: 8) == "hồ sơ")
  }

  @Test func `keeps the columns of a table in line`() {
    let table = TextTable(
      columns: [.init(heading: "Hồ sơ"), .init(heading: "Số\ntrang", alignment: .right), .init(heading: "Kết quả")],
      rows: [["Cấp phép", "7", "đã đọc"], ["Đấu thầu xây lắp", "1.234", ""]])
    let lines = table.lines(width: 100)
    #expect(lines.heading == ["                     Số", "Hồ sơ             trang  Kết quả"])
    #expect(lines.rows == ["Cấp phép              7  đã đọc", "Đấu thầu xây lắp  1.234"])
  }

  @Test(arguments: [40, 60, 80, 120]) func `fits a table into the width that there is`(width: Int) {
    let long = String(repeating: "một tên hồ sơ rất dài ", count: 9)
    let table = TextTable(
      columns: [
        .init(heading: "Hồ sơ", alignment: .path), .init(heading: "Số"), .init(heading: "Trang", alignment: .right),
      ],
      rows: [[long, long, "1.234.567"], ["a", "b", "1"]])
    let lines = table.lines(width: width)
    let printed = (lines.heading + lines.rows).flatMap { $0.split(separator: "\n") }
    #expect(printed.allSatisfy { TextWidth.columns(of: String($0)) <= width })
    #expect(lines.rows.allSatisfy { $0.hasSuffix("1.234.567") || $0.hasSuffix("1") })
  }

  @Test func `wraps between words, and leaves a long word whole`() {
    #expect(WrappedText.lines("Kế hoạch chuyển đổi số", width: 12) == ["Kế hoạch", "chuyển đổi", "số"])
    #expect(WrappedText.lines("một-từ-rất-dài hai", width: 5) == ["một-từ-rất-dài", "hai"])
    #expect(WrappedText.lines("", width: 5) == [])
  }
}

@Suite struct `Text from strangers` {
  @Test(arguments: ["\u{1B}[2J", "a\u{7}b", "a\u{9B}31m", "a\rb", "a\u{7F}", "a\u{202E}gpj.exe", "a\nb", "\u{2028}"])
  func `never reaches a terminal as a command`(text: String) {
    #expect(SafeText.line(text).unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    #expect(SafeText.line(text).contains("\u{FFFD}"))
  }

  @Test func `keeps its lines where lines are wanted`() {
    #expect(SafeText.lines("một\nhai\u{1B}[0m") == "một\nhai\u{FFFD}[0m")
  }

  @Test func `is escaped in JSON, which then says the same`() throws {
    let line = try JSONLine.encode(["a": "x\u{9B}y\u{202E}\u{1B}\u{7F}/"])
    #expect(line == #"{"a":"x\u009by\u202e\u001b\u007f/"}"#)
  }

  @Test func `is quoted where a person may copy it into a shell`() {
    #expect(ShownPath.quoted("hồ sơ") == "'hồ sơ'")
    #expect(ShownPath.quoted("a'b;rm") == "'a'\\''b;rm'")
    #expect(ShownPath.quoted("./kho/lưu-trữ_1") == "./kho/lưu-trữ_1")
  }

  @Test func `is shown from the current folder where it lies in it`() {
    #expect(ShownPath.of("/a/b/c.tif", in: "/a") == "b/c.tif")
    #expect(ShownPath.of("/ab/c.tif", in: "/a") == "/ab/c.tif")
    #expect(ShownPath.of("/c.tif", in: "/") == "c.tif")
  }
}
