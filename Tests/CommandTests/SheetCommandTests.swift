import Foundation
import Spreadsheets
import Testing

@Suite struct `Sheets that leave` {
  private let archive = try! SmallArchive()

  private func sohoa(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, environment: archive.environment)
  }

  private func table(_ name: String) throws -> SheetTable {
    try SheetTable(Data(contentsOf: URL(filePath: archive.folder + "/" + name)))
  }

  @Test func `are a workbook of 46 columns, without what is withheld`() throws {
    let run = try sohoa("export", "--format", "xlsx", "--output", archive.folder + "/a.xlsx", "--lang", "vi")
    #expect(run.status == 0)
    #expect(run.errors.contains("Đã xuất 2 văn bản"))
    let table = try table("a.xlsx")
    #expect(table.sheet == "Danh mục văn bản")
    #expect(table.rows.count == 3)
    #expect(table.rows[0].cells.count == 46)
    #expect(table.rows.contains { $0.text(27) == "22" && $0.text(28) == "KH-UBND" && $0.text(29) == "28" })
    #expect(!table.rows.contains { $0.text(46).contains("mật") })
    // A text that looks like a formula is a text.
    #expect(table.rows[1].text(4) == "=Hộp 1")
  }

  @Test func `are comma-separated values, in a file and on standard output`() throws {
    let printed = try sohoa("export", "--format", "csv")
    let written = try sohoa("export", "--format", "csv", "--output", archive.folder + "/a.csv")
    #expect(printed.status == 0 && written.status == 0)
    #expect(printed.output.hasPrefix("\u{FEFF}STT,Phông,"))
    let bytes = try Data(contentsOf: URL(filePath: archive.folder + "/a.csv"))
    #expect(String(decoding: bytes, as: UTF8.self) == printed.output)
    #expect(printed.output.contains("'=Hộp 1"))
  }

  @Test(arguments: [
    ("number,date,pages", "en", "\"Number\",Date,Pages"),
    ("so,ngay,co quan", "vi", "\"Số, ký hiệu\",Ngày ban hành,Cơ quan ban hành"),
    ("Trích yếu,Người ký", "vi", "Trích yếu,Người ký"), ("row,id", "en", "No.,Document"),
  ]) func `have the columns that were chosen`(columns: String, language: String, heading: String) throws {
    let run = try sohoa("export", "--format", "csv", "--columns", columns, "--lang", language)
    #expect(run.status == 0)
    let first = run.output.unicodeScalars.split(separator: "\r").first.map(String.init) ?? ""
    #expect(
      first.replacing("\"Number\"", with: "Number") == "\u{FEFF}" + heading.replacing("\"Number\"", with: "Number"))
  }

  @Test(
    arguments: [
      ["export", "--format", "xlsx"], ["export", "--format", "docx"], ["export", "--columns", "number"],
      ["export", "--format", "csv", "--columns", "nummer"], ["export", "--format", "csv", "--columns", ","],
      ["report", "--format", "xlsx"], ["report", "--json", "--format", "csv"],
    ]) func `are refused where they cannot be, with a sentence and a remedy`(arguments: [String]) throws
  {
    let run = try CommandRun(arguments, environment: archive.environment)
    #expect(run.status == 64)
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ["--by", "dossier"], ["--by", "type"], ["--by", "month"], ["--by", "outcome"], ["--quality"], ["--set-aside"],
  ]) func `are reports, the same as comma-separated values`(options: [String]) throws {
    let text = try CommandRun(["report", "--csv"] + options, environment: archive.environment)
    let path = archive.folder + "/r.xlsx"
    let run = try CommandRun(["report", "--output", path] + options, environment: archive.environment)
    #expect(run.status == 0 && run.output.isEmpty)
    let ours = try SheetTable(Data(text.output.utf8)).rows.map { row in
      row.cells.map(\.value.text).map { $0.hasPrefix("'=") ? String($0.dropFirst()) : $0 }
    }
    #expect(try table("r.xlsx").rows.map { $0.cells.map(\.value.text) } == ours)
  }

  @Test func `never take the place of an original`() throws {
    let before = try Data(contentsOf: URL(filePath: archive.original))
    let run = try sohoa("report", "--format", "csv", "--output", archive.original)
    #expect(run.status == 1)
    #expect(try Data(contentsOf: URL(filePath: archive.original)) == before)
  }

  @Test func `come back from review as they left`() throws {
    let path = archive.folder + "/xem.xlsx"
    let out = try sohoa("review", "--export", path, "--lang", "vi")
    #expect(out.status == 0)
    let table = try table("xem.xlsx")
    #expect(table.sheet == "Cần xem lại")
    #expect(table.rows[0].text(1) == "Mã văn bản")
    var environment = archive.environment
    environment["SOHOA_BY"] = "Lan"
    let back = try CommandRun(["review", "--import", path], environment: environment)
    #expect(back.status == 0)
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).write(to: URL(filePath: path))
    let old = try CommandRun(["review", "--import", path, "--lang", "en"], environment: environment)
    #expect(old.status == 1)
    #expect(old.errors.contains("old form (xls)"))
    #expect(old.errors.split(separator: "\n").count == 2)
  }
}
