import Foundation
import Testing

@Suite struct `Pages that could not be read` {
  private let shelf: ScanShelf

  init() throws {
    shelf = try ScanShelf()
    try shelf.add("a-3p.tif", "crash.tif", "damaged-2p.tif", "uncountable.pdf")
    // One reader, so that documents are numbered in the order of their files.
    #expect(try shelf.run("--readers", "1").status == 3)
  }

  private func sohoa(_ words: String...) throws -> CommandRun {
    try CommandRun(words + ["--archive", shelf.folder + "/scans/archive"])
  }

  @Test func `are reported by dossier, with reason, tries and remedy`() throws {
    let report = try sohoa("report", "--set-aside")
    #expect(report.status == 0)
    #expect(report.lines.first == "Unreadable: 4 pages in 1 dossier")
    #expect(report.lines.contains("scans"))
    #expect(
      report.output.contains(
        "scans/crash.tif, page 1 – readers stopped twice at this page (document 2, tried 2 times)\n"))
    #expect(report.output.contains("scans/damaged-2p.tif, page 2 – damaged or cut short (document 3, tried 1 time)\n"))
    #expect(
      report.output.contains(
        "scans/uncountable.pdf, page 1 – the PDF asks for a password (document 4, its pages could not be counted)\n"))
    #expect(report.output.components(separatedBy: "    Scan it again or restore the original").count == 2)
    #expect(report.output.contains("sohoa retry --all --archive "))
  }

  @Test func `are reported in Vietnamese, and as a table`() throws {
    let report = try sohoa("report", "--set-aside", "--lang", "vi")
    #expect(report.lines.first == "Không đọc được: 4 trang trong 1 hồ sơ")
    #expect(report.output.contains("trang 2 – tệp hỏng hoặc bị cắt cụt (văn bản 3, đã thử 1 lần)\n"))
    let table = try sohoa("report", "--set-aside", "--csv", "--lang", "vi")
    #expect(table.output.hasPrefix("\u{FEFF}Phông,Hộp,Hồ sơ,Tệp,Trang,Văn bản,Lý do,Số lần thử,Cách xử lý\r\n"))
    #expect(table.output.split(separator: "\r\n").count == 5)
  }

  @Test func `are reported for programs`() throws {
    let report = try sohoa("report", "--set-aside", "--json")
    #expect(report.objects.count == 4)
    let crash = try #require(report.objects.first)
    #expect(crash["file"] as? String == shelf.folder + "/scans/crash.tif")
    #expect(crash["reason"] as? String == "reader-died" && crash["attempts"] as? Int == 2)
    #expect(crash["document"] as? Int == 2 && crash["page"] as? Int == 1 && crash["overwritten"] as? Bool == false)
    #expect(crash["dossier"] as? String == "scans" && crash["said"] as? String == "readers stopped twice at this page")
    #expect((crash["remedy"] as? String)?.isEmpty == false && (crash["set_aside_at"] as? String)?.isEmpty == false)
  }

  @Test func `wait again when they are chosen, and are read by the next run`() throws {
    let some = try sohoa("retry", "--reason", "damaged", "--reason", "out-of-time")
    #expect(some.status == 0)
    #expect(some.lines.first == "2 pages wait to be read again.")
    #expect(try sohoa("report", "--json").last?["pages"] as? [String: Int] == Self.pages(unreadable: 2, waiting: 2))
    let one = try sohoa("retry", "2", "--json")
    #expect(one.objects.count == 1 && one.last?["retried"] as? Bool == true)
    #expect(try sohoa("retry", "--all").lines.first == "1 page waits to be read again.")
    #expect(try sohoa("retry", "--all").lines == ["No such page was set aside as unreadable."])
    #expect(try sohoa("report", "--set-aside").lines == ["No page was set aside as unreadable."])
    #expect(try sohoa("check").status == 0)
    let run = try shelf.run("--json")
    #expect((run.last?["pages"] as? [String: Int])?["unreadable"] == 4)
  }

  private static func pages(unreadable: Int, waiting: Int) -> [String: Int] {
    ["registered": 7, "read": 3, "blank": 0, "unreadable": unreadable, "withheld": 0, "waiting": waiting]
  }

  @Test func `are left where nothing sensible was asked for`() throws {
    for words in [[], ["--all", "2"], ["--reason", "tired"], ["x"]] {
      let run = try CommandRun(["retry", "--archive", shelf.folder + "/scans/archive"] + words)
      #expect(run.status == 64, "\(words)")
      #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
    }
    let unknown = try sohoa("retry", "999")
    #expect(unknown.status == 1 && unknown.errors.hasPrefix("sohoa: There is no document 999 in the archive.\n"))
    #expect(try sohoa("report", "--set-aside", "--quality").status == 64)
    #expect(try sohoa("report", "--set-aside", "--json").objects.count == 4)
    #expect(try CommandRun(["retry", "--all", "--archive", shelf.folder + "/none"]).status == 10)
  }
}

@Suite struct `A run whose readers are broken` {
  @Test(arguments: ["jams", "jams-at-pages"]) func `stops with the reason, and no page is set aside`(language: String)
    throws
  {
    let shelf = try ScanShelf()
    try shelf.add("a.tif", "b-2p.tif", "c.tif", "d.tif", "e.tif")
    let run = try shelf.run("--language", language)
    #expect(run.status == 12)
    #expect(
      run.errors.contains(
        """
        sohoa: The page reader died of every page that it was given (3 files), so the run was stopped; no page was set aside because of it.
               See that there is free memory (try --readers 1), install the program again, then run again;
        """), "\(run.errors)")
    let vietnamese = try shelf.run("--language", language, "--lang", "vi")
    #expect(vietnamese.errors.hasPrefix("sohoa: Trình đọc dừng đột ngột ở mọi trang được giao (3 tệp)"))
    let good = try shelf.run("--json")
    #expect(good.status == 0 && (good.last?["pages"] as? [String: Int])?["read"] == 6)
  }

  @Test func `says so when they do not start, and no page is set aside`() throws {
    let shelf = try ScanShelf()
    try shelf.add("a.tif", "b-2p.tif")
    let run = try shelf.run("--language", "dies")
    #expect(run.status == 12)
    #expect(run.errors.contains("sohoa: The page reader does not start; pages go on waiting.\n"))
    #expect((try shelf.run("--json").last?["pages"] as? [String: Int])?["read"] == 3)
  }
}
