import Archive
import Foundation
import Records
import Testing

/// With the reader of the Digitisation tests; `--language mended` makes it that of a mended program.
@Suite struct `sohoa reread` {
  private let shelf: ScanShelf

  init() throws {
    shelf = try ScanShelf()
    try shelf.add("a-blank-2p.tif", "b.tif", "c-later-bad.tif", "secret.tif")
    _ = try shelf.run()
  }

  /// The number of the document in the file of this name: files are counted side by side.
  private func id(_ name: String) throws -> String {
    let archive = try Archive.open(shelf.folder + "/scans/archive", for: .searching)
    let document = try archive.documents(limit: 99).first { $0.path.hasSuffix("/" + name) }
    return String(try #require(document).id.rawValue)
  }

  private func command(_ arguments: String...) throws -> CommandRun {
    try CommandRun(
      arguments + ["--archive", shelf.folder + "/scans/archive"],
      environment: try shelf.environment.merging(["SOHOA_BY": "Lan"]) { $1 })
  }

  @Test func `says what it would read, and reads it`() throws {
    let preview = try command("reread", "--blank", "--dry-run")
    #expect(preview.status == 0)
    #expect(preview.lines.first == "Would be read anew: 2 pages of 1 document:")
    #expect(preview.lines.last == "Nothing was read. Leave out --dry-run to read them.")
    let run = try command("reread", "--blank", "--language", "mended")
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("Read anew: 2 pages in ") == true)
    let blank = try id("a-blank-2p.tif")
    #expect(run.output.contains("a-blank-2p.tif, page 1 (document \(blank)): Blank → Read\n"))
    #expect(run.output.contains("Balances: 4 + 0 + 0 + 1 + 0 = 5\n"))
    let readings = try command("show", blank, "--readings")
    #expect(readings.lines.count == 4 && readings.lines[1].hasSuffix("(Lan)"))
    #expect(readings.lines[1].hasPrefix("  1. page 1, Blank, 0 words, reading version 2, read on "))
    #expect(try command("check").status == 0)
  }

  @Test func `keeps what was read better, and says so with exit code 3`() throws {
    let (good, bad) = (try id("b.tif"), try id("c-later-bad.tif"))
    let run = try command("reread", good, bad, "--language", "mended")
    #expect(run.status == 3)
    #expect(run.output.contains("Earlier reading kept: 1 page\n"))
    #expect(run.output.contains("c-later-bad.tif, page 1 – damaged or cut short\n"))
    #expect(try command("show", bad, "--text").output.contains("c-later-bad.tif trang 1 usual"))
    let old = try command("show", good, "--reading", "1")
    #expect(old.output.hasPrefix("b.tif trang 1 usual") && !old.output.contains("mended"))
    #expect(try command("show", good, "--text").output.hasSuffix("mended\n"))
    #expect(try command("show", good, "--reading", "2").status == 1)
    let event = try command("show", good, "--readings", "--json").last
    #expect(event?["by"] as? String == "Lan" && (event?["text"] as? String)?.hasPrefix("b.tif") == true)
    #expect(try command("check").status == 0)
  }

  @Test func `leaves withheld pages alone`() throws {
    let run = try command("reread", try id("secret.tif"), "--language", "mended")
    #expect(run.status == 0)
    #expect(run.lines == ["No page is to be read anew.", "  Not read anew, as withheld: 1 page"])
  }

  @Test func `reads the pages of what a search finds, or one page`() throws {
    #expect(
      try command("reread", "--search", "trang", "--dry-run", "--json").last?["pages"] as? [String: Int] == [
        "chosen": 2, "skipped_withheld": 0, "skipped_waiting": 0, "skipped_overwritten": 0,
      ])
    let run = try command("reread", try id("a-blank-2p.tif"), "--page", "2", "--language", "mended", "--json")
    let renewed = run.objects.first { $0["kind"] as? String == "renewed" }
    #expect(
      renewed?["page"] as? Int == 2 && renewed?["was"] as? String == "blank" && renewed?["now"] as? String == "read")
    #expect(run.last?["kind"] as? String == "summary")
    #expect((run.last?["pages"] as? [String: Int])?["renewed"] == 1)
  }

  @Test(arguments: [[], ["1", "--search", "x"], ["1", "2", "--page", "1"], ["--blank", "--readers", "0"]])
  func `refuses what makes no sense`(arguments: [String]) throws {
    let run = try CommandRun(["reread"] + arguments, environment: try shelf.environment)
    #expect(run.status == 64)
    #expect(run.errors.split(separator: "\n").count == 2)
  }

  @Test func `says that a document or an archive is not there`() throws {
    #expect(try command("reread", "99").status == 1)
    #expect(try CommandRun(["reread", "1", "--archive", "/nonexistent/kho"]).status == 10)
  }

  @Test func `is advised by a check, without an error, where a reader is there`() throws {
    try shelf.add("layer.tif")
    _ = try shelf.run()
    try shelf.makeOlder()
    let check = try command("check")
    #expect(check.status == 0)
    #expect(check.output.contains("Faults of reading that this version mends touch 2 pages:\n"))
    #expect(check.output.contains("  2 pages – called blank though the file paints something\n"))
    #expect(check.output.contains("Read them anew with: sohoa reread --advised --archive "))
    let advice = try command("check", "--json").objects.first { $0["kind"] as? String == "advice" }
    #expect(
      advice?["pages"] as? Int == 2
        && (advice?["by_fault"] as? [String: Int])?.filter { $0.value > 0 } == ["called-blank": 2])
    let run = try command("reread", "--advised", "--language", "mended")
    #expect(run.status == 0 && run.output.contains("Now as read anew: 2 pages\n"))
    #expect(try !command("check").output.contains("reread"))
  }

  @Test func `is hinted at where no reader is there, and after a run`() throws {
    try shelf.makeOlder()
    let check = try CommandRun(
      ["check", "--archive", shelf.folder + "/scans/archive"], environment: ["SOHOA_READER": "/nonexistent/reader"])
    #expect(check.status == 0)
    #expect(check.output.contains("4 pages of earlier versions have not been looked at for mended faults.\n"))
    #expect(try shelf.run().output.contains("sohoa reread --advised --dry-run"))
  }

  @Test func `shows the words of another program apart from the text, and finds nothing by them`() throws {
    try shelf.add("layer.tif")
    _ = try shelf.run()
    let shown = try command("show", "5", "--layer")
    #expect(
      shown.lines == ["Page 1", "Words of another program (Copier 3000) – not used as text:", "chữ máy khác zebrafish"])
    #expect(try command("show", "5", "--layer", "--json").last?["maker"] as? String == "Copier 3000")
    #expect(
      try command("show", "5").lines.last
        == "Page 1 carries another program's words, which are not used as text: sohoa show 5 --layer")
    #expect(try !command("show", "5", "--text").output.contains("zebrafish"))
    #expect(try !command("export").output.contains("zebrafish"))
    #expect(try command("search", "zebrafish", "--json").lines.isEmpty)
    _ = try command("withhold", "5", "--reason", "đời tư", "--kind", "personal")
    #expect(try command("show", "5", "--layer").lines == ["No page of document 5 carries another program's words."])
  }

  @Test(arguments: [1, 4, 9]) func `may be killed`(events: Int) throws {
    try shelf.add("d-slow-30p.tif")
    _ = try shelf.run()
    let process = Process()
    process.executableURL = try CommandRun.program(named: "sohoa")
    process.arguments = [
      "reread", "--search", "trang", "--language", "mended", "--archive", shelf.folder + "/scans/archive",
    ]
    process.environment = try shelf.environment.merging(["SOHOA_BY": "Lan", "PATH": "/usr/bin:/bin"]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let archive = try Archive.open(shelf.folder + "/scans/archive", for: .searching)
    while process.isRunning, try archive.earlierReadings(of: DocumentID(rawValue: 5)).count < events {}
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let between = try archive.ledger()
    #expect(between.balances && between.waiting == 0 && between.read == 32)
    #expect(try command("reread", "5", try id("b.tif"), "--language", "mended").status == 0)
    #expect(try command("check").status == 0)
    #expect(try archive.earlierReadings(of: DocumentID(rawValue: 5)).count == 30)
  }
}
