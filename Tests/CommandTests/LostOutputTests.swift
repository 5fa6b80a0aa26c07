import Archive
import Foundation
import Records
import Testing

/// A full disk or a closed pipe behind any output is an error with its sentence.
@Suite struct `Output that is lost` {
  private let archive: SmallArchive

  init() throws {
    archive = try SmallArchive()
  }

  static let commands: [[String]] = [
    ["--help"], ["--version"], ["run", "--help"],
    ["report"], ["report", "--csv"], ["report", "--json"], ["report", "--quality"], ["report", "--quality", "--csv"],
    ["report", "--quality", "--json"],
    ["report", "--set-aside"], ["report", "--set-aside", "--json"], ["report", "--set-aside", "--csv"],
    ["search", "kế", "hoạch"], ["search", "kế hoạch", "--json"], ["search", "kế hoạch", "--facets"],
    ["search", "kế hoạch", "--explain"], ["search", "không-có-từ-này"],
    ["show", "1"], ["show", "1", "--text"], ["show", "1", "--raw"], ["show", "1", "--fields"], ["show", "1", "--json"],
    ["show", "1", "--versions"], ["show", "1", "--alike"], ["show", "1", "--layer"], ["show", "1", "--readings"],
    ["check"], ["check", "--json"], ["export"], ["review", "--list"], ["cites", "1"], ["tasks"], ["audit"],
    ["authority"], ["remove", "--list"], ["shelf", "list"],
    ["reread", "1", "--dry-run"], ["reread", "1", "--dry-run", "--json"],
  ]

  @Test(arguments: commands) func `to a full disk is told, with exit code 1`(command: [String]) throws {
    let device = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try LostOutput(command, to: device, environment: archive.environment)
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        """
        sohoa: Not all could be written: the disk behind the output is full.
               Make room, then run again; what was written is not complete and is not to be used.

        """), "\(run.errors)")
  }

  @Test(arguments: commands) func `to a closed pipe is told, with exit code 1`(command: [String]) throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try LostOutput(command, to: pipe.fileHandleForWriting, environment: archive.environment)
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "sohoa: Not all could be written: the program that reads the output closed it before the end.\n"),
      "\(run.errors)")
  }

  @Test func `is told in Vietnamese too`() throws {
    let device = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try LostOutput(["report", "--lang", "vi"], to: device, environment: archive.environment)
    #expect(run.errors.hasPrefix("sohoa: Chưa ghi hết kết quả: ổ đĩa nhận kết quả đã đầy.\n"))
  }

  @Test func `does not undo what a run has filed`() throws {
    let shelf = try ScanShelf()
    try shelf.add("a-3p.tif", "b.tif")
    let device = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let place = ["--archive", shelf.folder + "/archive"]
    let run = try LostOutput(
      ["run", shelf.folder + "/scans", "--json"] + place, to: device, environment: try shelf.environment)
    #expect(run.status == 1)
    #expect(try Archive.open(shelf.folder + "/archive", for: .searching).ledger().read == 4)
    #expect(try CommandRun(["check"] + place).status == 0)
  }

  @Test func `shows no search as seen whose results were not shown`() throws {
    _ = try CommandRun(["search", "kế hoạch", "--saved", "a"], environment: archive.environment)
    let saved = try Data(contentsOf: URL(filePath: archive.path + "/searches.json"))
    let device = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try LostOutput(["search", "--saved", "a", "--new"], to: device, environment: archive.environment)
    #expect(run.status == 1)
    #expect(try Data(contentsOf: URL(filePath: archive.path + "/searches.json")) == saved)
  }

  @Test(arguments: [["export", "--output"], ["review", "--export"]])
  func `to a named file on a full disk is told, and leaves nothing behind`(command: [String]) throws {
    let run = try CommandRun(command + ["/dev/full"], environment: archive.environment)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("sohoa: /dev/full cannot be written: the disk is full.\n"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
  }

  @Test func `to a file leaves the one that was there`() throws {
    let file = archive.folder + "/out.jsonl"
    try Data("cũ".utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    let run = try CommandRun(["export", "--output", file, "--archive", "/nonexistent"])
    #expect(run.status == 10)
    #expect(try String(contentsOf: URL(filePath: file), encoding: .utf8) == "cũ")
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.folder).allSatisfy { !$0.hasSuffix(".part") })
  }
}

/// The built program with an output that takes nothing.
private struct LostOutput {
  var status: Int32
  var errors: String

  init(_ arguments: [String], to output: FileHandle, environment: [String: String]) throws {
    let process = Process()
    process.executableURL = try CommandRun.program(named: "sohoa")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "en_GB.UTF-8"]
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
    #expect(process.terminationReason == .exit)
  }
}
