import Archive
import Foundation
import Records
import Testing

@Suite struct `The commands` {
  private let archive: SmallArchive

  init() throws {
    archive = try SmallArchive()
  }

  @Test(arguments: [["search", "a"], ["show", "1"], ["report"], ["check"], ["export"]])
  func `say where there is no archive`(arguments: [String]) throws {
    let run = try CommandRun(arguments + ["--archive", "/nonexistent/kho"])
    #expect(run.status == 10)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        sohoa: There is no archive at /nonexistent/kho.
               Fill one first with “sohoa run FOLDER”, or name another with --archive.

        """)
  }

  @Test func `say that an archive is in use, while searching goes on`() throws {
    let held = try Archive.open(archive.path, for: .digitising)
    #expect(try CommandRun(["check"], environment: archive.environment).status == 11)
    #expect(try CommandRun(["search", "kế hoạch"], environment: archive.environment).status == 0)
    #expect(try held.ledger().registered == 4)
  }

  @Test func `say that a file is no archive`() throws {
    try Data(repeating: 65, count: 4096).write(to: URL(filePath: archive.path + "/catalogue.sqlite"))
    let run = try CommandRun(["report"], environment: archive.environment)
    #expect(run.status == 1)
    #expect(run.errors.split(separator: "\n").count == 2)
  }

  @Test func `speak Vietnamese unless asked otherwise`() throws {
    let run = try CommandRun(["report"], environment: archive.environment.merging(["LANG": "C"]) { $1 })
    #expect(run.lines.first == "Đã xử lý 4 trên 4 trang (100 %); đọc được hoặc trang trắng: 2 (50,0 %).")
    #expect(try CommandRun(["--help", "--lang", "vi"]).output.contains("CÁC LỆNH"))
    #expect(try CommandRun(["--version"]).output.hasPrefix("sohoa "))
  }

  @Test func `report every page in a CSV that computes nothing`() throws {
    let run = try CommandRun(["report", "--by", "dossier", "--csv"], environment: archive.environment)
    #expect(
      run.output == """
        \u{FEFF}Fonds,Box,Dossier,Registered,Read,Blank,Unreadable,Withheld,Waiting,Share settled,Documents,Documents done,To review\r
        Phông A,'=Hộp 1,"Hồ sơ, ""1""\",4,2,0,1,1,0,100 %,3,1,1\r

        """)
  }

  @Test(arguments: ["dossier", "box", "type", "month", "outcome"]) func `report for programs`(grouping: String) throws {
    let run = try CommandRun(["report", "--by", grouping, "--json"], environment: archive.environment)
    #expect(run.lines.last?.contains(#""kind":"total""#) == true)
    #expect(run.lines.last?.contains(#""registered":4"#) == true)
  }

  @Test func `show fields with evidence, and pages with outcomes`() throws {
    let run = try CommandRun(["show", "1", "--find", "chuyển đổi"], environment: archive.environment)
    #expect(run.status == 0)
    #expect(run.lines.first == "Document 1 · Kế hoạch 22/KH-UBND of 2025-07-28")
    #expect(run.output.contains("page 1, box 1,2 3×4, by zone-test"))
    #expect(run.output.contains("Unreadable: damaged or cut short"))
  }

  @Test func `say that a picture cannot be written where it was wanted`() throws {
    for place in ["/proc/x.png", "/nonexistent/x.png", archive.folder, archive.original] {
      let run = try CommandRun(["show", "1", "--image", place], environment: archive.environment)
      #expect(run.status == 1)
      #expect(run.errors.contains(" cannot be written.\n       Choose another place"))
    }
    #expect(try Data(contentsOf: URL(filePath: archive.original)) == Data("abc".utf8))
  }

  @Test func `do not draw an original that is not the one that was read`() throws {
    try Data("abd".utf8).write(to: URL(filePath: archive.original))
    let run = try CommandRun(["show", "1", "--image", archive.folder + "/x.png"], environment: archive.environment)
    #expect(run.status == 1)
    #expect(run.errors.contains("the file changed after it was registered"))
    #expect(!FileManager.default.fileExists(atPath: archive.folder + "/x.png"))
  }

  @Test func `go by the content of an original where only its time is another`() throws {
    let run = try CommandRun(["show", "1", "--image", archive.folder + "/x.png"], environment: archive.environment)
    #expect(run.errors.contains("neither a picture nor a PDF"))
  }

  @Test func `show text without the escapes that it holds`() throws {
    let run = try CommandRun(["show", "2", "--text"], environment: archive.environment)
    #expect(run.output == "thoát \u{FFFD}[2J\u{FFFD}31m ra =cmd\n")
  }

  @Test func `say that a document or a page is not there`() throws {
    let document = try CommandRun(["show", "99"], environment: archive.environment)
    #expect(document.status == 1)
    #expect(document.errors.hasPrefix("sohoa: There is no document 99 in the archive.\n"))
    let page = try CommandRun(["show", "1", "--page", "7"], environment: archive.environment)
    #expect(page.status == 1)
    #expect(page.errors.hasPrefix("sohoa: Document 1 has no page 7.\n"))
  }

  @Test func `check originals, and list what is off with exit code 3`() throws {
    let run = try CommandRun(["check"], environment: archive.environment)
    #expect(run.status == 3)
    #expect(!run.output.contains("kế hoạch.tif"))
    #expect(run.output.contains("mật.tif is gone."))
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    try Data("abd".utf8).write(to: URL(filePath: archive.original))
    let changed = try CommandRun(["check", "--json"], environment: archive.environment)
    #expect(changed.status == 3)
    #expect(changed.output.contains(#""kind":"original-changed""#))
  }

  @Test func `export to a file or a pipe alike`() throws {
    let file = archive.folder + "/out.jsonl"
    let run = try CommandRun(["export", "--output", file], environment: archive.environment)
    #expect(run.status == 0)
    let piped = try CommandRun(["export", "--format", "jsonl"], environment: archive.environment)
    #expect(try String(contentsOf: URL(filePath: file), encoding: .utf8) == piped.output)
    #expect(piped.lines.count == 2)
    let failed = try CommandRun(["export", "--output", "/nonexistent/x"], environment: archive.environment)
    #expect(failed.status == 1)
    #expect(failed.errors.split(separator: "\n").count == 2)
  }

  @Test func `say that the reader is missing, or cannot be started`() throws {
    let scans = archive.folder + "/scans"
    let missing = try CommandRun(
      ["run", scans], environment: archive.environment.merging(["SOHOA_READER": "/nonexistent/reader"]) { $1 })
    #expect(missing.status == 12)
    #expect(missing.errors.hasPrefix("sohoa: The program sohoa-reader is not at /nonexistent/reader.\n"))
    try Data("new".utf8).write(to: URL(filePath: scans + "/mới.tif"))
    let useless = try CommandRun(
      ["run", scans], environment: archive.environment.merging(["SOHOA_READER": "/bin/false"]) { $1 })
    #expect(useless.status == 12)
  }
}
