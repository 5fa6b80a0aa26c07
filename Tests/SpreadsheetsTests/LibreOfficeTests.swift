import Foundation
import Records
import Spreadsheets
import Testing

/// What another program makes of our sheets.
@Suite struct `In LibreOffice` {
  static let program = ["/usr/bin/soffice", "/usr/bin/libreoffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: program != nil, "LibreOffice Calc is not installed"))
  func `a workbook opens, and is the same as the comma-separated values`() throws {
    let folder = try TemporaryFolder()
    let day = try #require(RecordDate("2025-07-28"))
    let document = SheetDocument(
      heading: ["Số, ký hiệu", "Ngày", "Trang", "Trích yếu"],
      rows: [
        [.text("01"), .date(day), .count(12), .text("về \"việc\" số hóa; bước 1,\nbước 2")],
        [.text("=1+1"), .empty, .count(0), .text("_x0041_ <&> Ệ 🗂")],
        [.figure("98,7 %"), .text("03/2020"), .count(1_000_000), .text("'=x")],
      ])
    try document.write(folder.path + "/a.xlsx", sheet: "Văn bản")
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.program))
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path)/home", "--headless", "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", "--outdir", folder.path,
      folder.path + "/a.xlsx",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let made = try SheetTable(Data(contentsOf: URL(filePath: folder.path + "/a.csv")))
    let ours = try SheetTable(Data(document.csv.utf8))
    // The guard is for programs that open comma-separated values; in a workbook a text is a text.
    let unguarded = ours.texts.mapValues { $0.hasPrefix("'=1") ? String($0.dropFirst()) : $0 }
    #expect(made.texts == unguarded)
  }
}
