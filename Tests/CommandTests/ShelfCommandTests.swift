import Foundation
import Testing

/// Runs with the reader of the Digitisation tests, which does what a file's name says.
@Suite struct `sohoa shelf` {
  private let scans: ScanShelf
  private var kho: String { scans.folder + "/kho" }
  private var archive: String { scans.folder + "/archive" }

  init() throws {
    scans = try ScanShelf()
    for name in ["a/hop-01/hs-1/1.tif", "a/hop-01/hs-2/2.tif", "b/hop-01/hs-1/3.tif"] {
      let url = URL(filePath: kho + "/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(name.utf8).write(to: url)
    }
  }

  private func run(_ arguments: String..., by name: String? = "Lan") throws -> CommandRun {
    var environment = try scans.environment
    environment["SOHOA_BY"] = name
    environment["SOHOA_ARCHIVE"] = archive
    return try CommandRun(arguments, environment: environment)
  }

  private var rows: [[String: String]] {
    get throws {
      try run("report", "--by", "dossier", "--json").objects.compactMap { $0["key"] as? [String: String] }
        .filter { !$0.isEmpty }
    }
  }

  @Test func `add says how folders are read, once`() throws {
    let added = try run("shelf", "add", kho + "/a", "--fonds", "Sở Xây dựng")
    #expect(added.status == 0)
    #expect(added.lines[0].hasSuffix("/kho/a: fonds “Sở Xây dựng”, levels box/dossier."))
    #expect(try run("run", kho + "/a").errors.isEmpty)
    #expect(
      try rows == [
        ["fonds": "Sở Xây dựng", "box": "hop-01", "dossier": "hs-1"],
        ["fonds": "Sở Xây dựng", "box": "hop-01", "dossier": "hs-2"],
      ])
    let listed = try #require(try run("shelf", "list", "--json").last)
    #expect(listed["fonds"] as? String == "Sở Xây dựng" && listed["levels"] as? String == "box/dossier")
    #expect(listed["how"] as? String == "named" && listed["by"] as? String == "Lan" && listed["files"] as? Int == 2)
    #expect(try run("shelf", "list", "--lang", "vi").output.contains("hộp/hồ sơ"))
  }

  @Test func `run says in a line what it understood, and in JSON as an event`() throws {
    let first = try run("run", kho, "--lang", "vi")
    #expect(first.status == 0)
    #expect(first.errors.contains("kho: mỗi thư mục là một phông, các cấp phông/hộp/hồ sơ."))
    #expect(first.errors.contains("sohoa shelf add ") && first.errors.split(separator: "\n").count == 1)
    #expect(try run("run", kho + "/a").errors.isEmpty)
    let other = try run("run", kho + "/a", kho + "/b", "--json", "--archive", scans.folder + "/second")
    let events = other.objects.filter { $0["kind"] as? String == "shelf" }
    #expect(events.map { $0["fonds"] as? String } == ["a", "b"])
    #expect(events.map { $0["levels"] as? String } == ["box/dossier", "box/dossier"])
    #expect(events.allSatisfy { ($0["folder"] as? String)?.contains("/kho/") == true })
  }

  @Test(arguments: [
    (["nowhere", "--fonds", "A"], 1, "There is no folder ", "mount it first"),
    (["a", "--levels", "kệ/hộp"], 64, "The levels “kệ/hộp” are not understood.", "fonds/box/dossier"),
    (["a", "--fonds", "A", "--levels", "dossier/box"], 64, "The levels “dossier/box” are not", "the dossier last"),
    (["a", "--levels", "hộp/hồ sơ"], 64, "the levels have none.", "--fonds NAME"),
    (["a"], 64, "the levels have none.", "begin --levels with fonds"),
    (["a", "--fonds", " "], 64, "The name of the fonds is empty.", "--fonds"),
    (["b/hop-01", "--fonds", "C"], 1, "lies inside the registered shelf", "register"),
    (["", "--fonds", "C"], 1, "lies inside ", "the folders beside"),
    (["a", "--fonds", "sở b"], 1, "The fonds “Sở B” is at ", "add --also"),
  ])
  func `add refuses what cannot be, with a remedy`(
    arguments: [String], status: Int32, sentence: String, remedy: String
  ) throws {
    #expect(try run("shelf", "add", kho + "/b", "--fonds", "Sở B").status == 0)
    var environment = try scans.environment
    environment["SOHOA_BY"] = "Lan"
    environment["SOHOA_ARCHIVE"] = archive
    let refused = try CommandRun(
      ["shelf", "add", kho + "/" + arguments[0]] + arguments.dropFirst(), environment: environment)
    #expect(refused.status == status && refused.output.isEmpty)
    let lines = refused.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(sentence) == true && lines.last?.contains(remedy) == true)
    #expect(try run("shelf", "list", "--json").objects.count == 1)
  }

  @Test func `add wants to know who says it`() throws {
    #expect(try run("shelf", "add", kho + "/a", "--fonds", "A", by: nil).status == 64)
    #expect(try run("shelf", "add", kho + "/a", "--fonds", "A", "--by", "Lan", by: nil).status == 0)
  }

  @Test func `move takes a shelf to another place, where everything is known`() throws {
    _ = try run("run", kho)
    try FileManager.default.moveItem(atPath: kho, toPath: scans.folder + "/disk")
    let missing = try run("run", kho)
    #expect(missing.status == 3)
    #expect(missing.lines.first == "No new pages, and some files of the archive are missing (see below).")
    #expect(missing.output.contains("/kho: 3 files; nothing at all is there now\n"))
    #expect(missing.output.contains("sohoa shelf move ") && missing.output.contains("Mount the disk or share"))
    let moved = try run("shelf", "move", kho, scans.folder + "/disk")
    #expect(moved.status == 0 && moved.output.contains("3 files keep all that was read and decided."))
    let again = try run("run", scans.folder + "/disk", "--json")
    #expect(again.status == 0 && again.objects.count == 1)
    #expect((again.last?["files"] as? [String: Int])?["known"] == 3)
    #expect(try run("check").status == 0)
    #expect(try run("shelf", "list").output.contains("; registered at "))
  }

  @Test func `move refuses what is not the same shelf, with a remedy`() throws {
    _ = try run("run", kho)
    let files = FileManager.default
    try files.copyItem(atPath: kho, toPath: scans.folder + "/other")
    try Data("other".utf8).write(to: URL(filePath: scans.folder + "/other/a/hop-01/hs-1/1.tif"))
    try files.createDirectory(atPath: scans.folder + "/empty", withIntermediateDirectories: true)
    let refusals = [
      (try run("shelf", "move", scans.folder + "/nothing", scans.folder + "/other"), 1, "is no registered shelf."),
      (try run("shelf", "move", kho, scans.folder + "/nothing"), 1, "There is no folder "),
      (try run("shelf", "move", kho, scans.folder + "/empty"), 1, "only 0 of 3 compared files are found."),
      (try run("shelf", "move", kho, scans.folder + "/other"), 1, "hs-1/1.tif has other content than"),
      (try run("shelf", "move", kho, kho), 64, "are the same: "),
    ]
    for (refused, status, sentence) in refusals {
      #expect(refused.status == status && refused.output.isEmpty)
      #expect(refused.errors.split(separator: "\n").count == 2 && refused.errors.contains(sentence), "\(sentence)")
    }
    #expect(try run("run", kho).status == 0)
  }

  @Test func `list says how to register a shelf where there is none`() throws {
    #expect(try run("shelf", "list").status == 10)
    let empty = scans.folder + "/empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    _ = try run("run", empty)
    #expect(try run("shelf", "list").output.contains("sohoa shelf add FOLDER --fonds NAME"))
  }
}
