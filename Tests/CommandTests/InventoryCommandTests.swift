import Foundation
import Testing

@Suite struct `The inventory command` {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  @Test func `takes a table in and compares it with what was scanned`() throws {
    let file = try sheet(
      """
      MỤC LỤC HỒ SƠ,,,
      Mã hồ sơ,Phông,Tiêu đề hồ sơ,Số trang,Ngày đầu
      Hồ sơ 1,Phông A,Kế hoạch,9,01/2025
      HS 77,Phông A,Cấp phép,1.200,2024
      """)
    let taken = try run(["inventory", "import", file, "--by", "Lan"])
    #expect(taken.status == 0)
    #expect(taken.output == "Took the inventory in: 2 new rows, 0 changed, 0 as before.\n")
    let differences = try run(["inventory", "differences"])
    #expect(differences.output.contains("The inventory has 2 dossiers; 1 are scanned (50.0 %)."))
    #expect(differences.output.contains("In the inventory, not scanned: 1\n  Phông A · HS 77 · Cấp phép"))
    #expect(differences.output.contains("9 pages in the inventory, 4 scanned"))
    let again = try run(["inventory", "import", file, "--by", "Lan", "--json"])
    #expect(again.output == "{\"changed\":0,\"kind\":\"inventory-import\",\"new\":0,\"unchanged\":2}\n")
  }

  @Test func `names every wrong row, and takes nothing in`() throws {
    let file = try sheet(
      """
      code,pages,first day
      A1,10,2025
      ,5,
      a 1,7,
      B2,nhiều,
      C3,1,31/31/2025
      """)
    let run = try run(["inventory", "import", file, "--by", "Lan"])
    #expect(run.status == 1)
    #expect(run.errors.contains("Row 3: there is no dossier code."))
    #expect(run.errors.contains("Row 4: the code “a 1” stands in row 2 already."))
    #expect(run.errors.contains("Row 5: “nhiều” is no number."))
    #expect(run.errors.contains("Row 6: “31/31/2025” is no day, month or year."))
    #expect(run.errors.contains("has 4 wrong rows, so nothing was taken in."))
    #expect(try self.run(["inventory", "list", "--json"]).output.isEmpty)
  }

  @Test func `refuses a table without codes, and makes one to fill in`() throws {
    let without = try run(["inventory", "import", try sheet("tên,trang\nA,1\n"), "--by", "Lan"])
    #expect(without.status == 1)
    #expect(without.errors.contains("has no column of dossier codes."))
    let template = archive.folder + "/mau.xlsx"
    #expect(try run(["inventory", "template", template]).status == 0)
    #expect(FileManager.default.fileExists(atPath: template))
    #expect(try run(["inventory", "import", template, "--by", "Lan"]).output.contains("0 new rows"))
    #expect(try run(["inventory", "template", template]).status == 1)
  }

  private func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(arguments, environment: archive.environment)
  }

  private func sheet(_ text: String) throws -> String {
    let file = archive.folder + "/muc-luc-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }
}
