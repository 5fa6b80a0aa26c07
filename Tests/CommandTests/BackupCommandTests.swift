import Archive
import Foundation
import Testing

@Suite(.serialized) struct `sohoa backup, restore and check --backup` {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  private var backups: String { archive.folder + "/sao-luu" }
  private var restored: String { archive.folder + "/lai" }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, environment: archive.environment)
  }

  @Test func `back up, check, restore, and go on`() throws {
    let first = try run("backup", backups, "--lang", "en")
    #expect(first.status == 0 && first.errors.isEmpty)
    #expect(first.lines.first?.hasPrefix("Backed up and checked: 20") == true)
    #expect(first.output.contains("4 pages · 3 documents · 0 kept files · "))
    #expect(first.output.contains("This is the first set in this folder."))
    #expect(first.output.contains("The backup lies on the same disk as the archive"))
    let second = try run("backup", backups, "--json")
    let told = try #require(second.last)
    let set = try #require(told["set"] as? [String: Any])
    let manifest = try #require(set["manifest"] as? [String: Any])
    #expect(told["kind"] as? String == "backup" && told["first"] as? Bool == false)
    #expect(manifest["pages"] as? Int == 4 && manifest["number"] as? Int == 2)
    #expect((manifest["last_event"] as? [String: Any])?["hash"] as? String != nil)

    let check = try run("check", "--backup", backups, "--lang", "vi")
    #expect(check.status == 0)
    #expect(check.lines.first?.hasPrefix("Bản sao lưu") == true)
    #expect(check.output.contains("Cả 2 bản sao lưu còn nguyên; phục hồi được từ bản mới nhất \(set["name"] ?? "")."))
    #expect(
      try run("check", "--backup", backups, "--json").objects.map { $0["kind"] as? String } == [
        "backup-set", "backup-set", "backup-check",
      ])

    let back = try run("restore", backups, "--archive", restored, "--lang", "en")
    #expect(back.status == 0)
    #expect(back.output.contains("sohoa check --archive \(restored)"))
    #expect(back.output.contains("sohoa run FOLDER --archive \(restored)"))
    #expect(try run("search", "chuyển đổi số", "--archive", restored, "--json").lines.count == 1)
    let (mine, theirs) = (
      try run("check", "--json"), try run("check", "--archive", restored, "--json")
    )
    #expect(mine.lines == theirs.lines && mine.status == theirs.status)
    let export = (try run("export"), try run("export", "--archive", restored))
    #expect(export.0.output == export.1.output && !export.0.output.isEmpty)
  }

  @Test func `refuse a living archive, and say what to do`() throws {
    #expect(try run("backup", backups).status == 0)
    let before = try Data(contentsOf: URL(filePath: archive.path + "/catalogue.sqlite"))
    let over = try run("restore", backups, "--lang", "vi")
    #expect(over.status == 1 && over.output.isEmpty)
    #expect(over.errors.contains("đang có một kho; không phục hồi đè lên kho"))
    #expect(over.errors.split(separator: "\n").count == 2)
    #expect(try Data(contentsOf: URL(filePath: archive.path + "/catalogue.sqlite")) == before)
  }

  @Test(
    arguments: [
      (["backup"], 64), (["backup", "sao-luu", "--keep-last", "0"], 64), (["backup", "{home}/không/sl"], 1),
      (["backup", "{home}/archive/sl"], 1), (["backup", "{home}"], 1), (["backup", "{home}/scans"], 1),
      (["backup", "{home}/sl", "--archive", "{home}/nowhere"], 10),
      (["restore", "{home}/scans", "--archive", "{home}/x"], 1),
      (["restore", "{home}/nowhere", "--archive", "{home}/x"], 1), (["check", "--backup", "{home}/scans"], 1),
      (["check", "--backup", "{home}/nowhere"], 1),
    ] as [([String], Int32)])
  func `refuse what cannot be with one sentence and a remedy`(arguments: [String], status: Int32) throws {
    for language in ["vi", "en"] {
      let typed = arguments.map { $0.replacingOccurrences(of: "{home}", with: archive.folder) } + ["--lang", language]
      let run = try CommandRun(typed, environment: archive.environment)
      #expect(run.status == status && run.output.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: archive.folder + "/sl"))
  }

  @Test func `find a set that was tampered with`() throws {
    let name = try setName(try run("backup", backups, "--json"))
    let catalogue = "\(backups)/\(name)/catalogue.sqlite"
    var bytes = try Data(contentsOf: URL(filePath: catalogue))
    bytes[bytes.count / 2] ^= 255
    try bytes.write(to: URL(filePath: catalogue))
    let check = try run("check", "--backup", backups, "--lang", "en")
    #expect(check.status == 3)
    #expect(check.output.contains("the catalogue is not what was written") && check.output.contains("No set is sound"))
    let json = try run("check", "--backup", backups, "--json")
    #expect(
      (json.objects.first?["findings"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["catalogue-changed"])
    let back = try run("restore", backups, "--archive", restored, "--lang", "en")
    #expect(back.status == 1 && back.errors.contains("is not what was written; nothing was restored"))
    #expect(!FileManager.default.fileExists(atPath: restored))
  }

  @Test func `say which older sets hold what was withheld, and drop them`() throws {
    let name = try setName(try run("backup", backups, "--json"))
    #expect(try run("withhold", "1", "--reason", "dấu mờ", "--by", "Lan").status == 0)
    let told = try run("backup", backups, "--lang", "vi")
    #expect(told.output.contains("1 bản sao lưu cũ hơn còn giữ nội dung nay đã tạm giữ") && told.output.contains(name))
    let dropped = try run("backup", backups, "--keep-last", "1", "--json")
    #expect((dropped.last?["removed_sets"] as? [String])?.count == 2)
    #expect(dropped.last?["sets_with_withheld"] as? [String] == [])
    #expect(try run("check", "--backup", backups).status == 0)
  }

  @Test func `leave earlier sets whole when the disk is full in the middle`() throws {
    let name = try setName(try run("backup", backups, "--json"))
    let before = try everything(in: backups)
    // No file may grow beyond 64 blocks of 512 or 1024 bytes, fewer than the catalogue has.
    let limited = try Program.run(
      "/bin/sh", ["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" backup \"$1\" --lang en", sohoa, backups],
      archive.environment)
    #expect(limited.status == 1)
    #expect(limited.errors.split(separator: "\n").count == 2 && limited.errors.contains("earlier sets are whole"))
    #expect(try everything(in: backups) == before)
    #expect(try run("check", "--backup", backups).status == 0)
    #expect(try run("backup", backups, "--json").status == 0)
    #expect(try run("restore", backups, "--set", name, "--archive", restored).status == 0)
  }

  @Test func `leave earlier sets whole when they are killed`() throws {
    for number in 0..<40 {
      try Data(repeating: UInt8(number), count: 500_000).write(to: URL(filePath: "\(archive.path)/tep-\(number).bin"))
    }
    let name = try setName(try run("backup", backups, "--json"))
    for number in 40..<80 {
      try Data(repeating: UInt8(number), count: 500_000).write(to: URL(filePath: "\(archive.path)/tep-\(number).bin"))
    }
    for files in [1, 20, 39] {
      let killed = try Program(sohoa, ["backup", backups], archive.environment)
      killed.wait { storedFiles >= 40 + files }
      killed.kill()
      let check = try run("check", "--backup", backups, "--json")
      #expect(check.status == 0)
      #expect(check.objects.map { $0["sound"] as? Bool } == [true, false, nil])
      #expect(check.last?["unfinished_sets"] as? Int == 1 && (check.last?["strays"] as? Int ?? 0) > 0)
    }
    let next = try run("backup", backups, "--json", "--lang", "en")
    #expect(next.status == 0 && (next.last?["swept_sets"] as? [String])?.count == 1)
    let check = try run("check", "--backup", backups, "--json")
    #expect(check.status == 0 && check.last?["sets"] as? Int == 2 && check.last?["strays"] as? Int == 0)
    #expect(storedFiles == 80)
    #expect(try run("restore", backups, "--set", name, "--archive", restored).status == 0)
    // Two sets share their files, and an earlier one has nothing of what came later.
    #expect(try everything(in: restored).keys.count { $0.hasPrefix("tep-") } == 40)
  }

  @Test func `run beside a run`() throws {
    let shelf = try ScanShelf()
    for number in 0..<60 { try shelf.add("trang-\(number)-3p.tif") }
    let place = shelf.folder + "/scans/archive"
    let run = try Program(
      sohoa, ["run", shelf.folder + "/scans", "--archive", place, "--keep", "--json"], try shelf.environment)
    run.wait { FileManager.default.fileExists(atPath: place + "/originals") }
    var sets = 0
    while run.isRunning, sets < 20 {
      let backup = try CommandRun(["backup", backups, "--archive", place, "--json"])
      #expect(backup.status == 0, "\(backup.errors)")
      sets += 1
    }
    #expect(run.finish() == 0)
    #expect(try CommandRun(["backup", backups, "--archive", place, "--keep-last", "3"]).status == 0)
    let check = try CommandRun(["check", "--backup", backups, "--json"])
    #expect(check.status == 0 && check.last?["sound_sets"] as? Int == min(sets + 1, 3), "\(check.output)")
    #expect(try CommandRun(["restore", backups, "--archive", restored]).status == 0)
    let report = try CommandRun(["report", "--archive", restored, "--json"])
    #expect((report.last?["pages"] as? [String: Int])?["read"] == 180)
    #expect(try CommandRun(["check", "--archive", restored]).status == 0)
  }

  private func setName(_ run: CommandRun) throws -> String {
    try #require((run.last?["set"] as? [String: Any])?["name"] as? String, "\(run.errors)")
  }

  private var sohoa: String {
    get throws { try CommandRun.program(named: "sohoa").path(percentEncoded: false) }
  }

  private var storedFiles: Int {
    ((try? FileManager.default.subpathsOfDirectory(atPath: backups + "/files")) ?? []).count {
      ($0 as NSString).lastPathComponent.count == 64
    }
  }

  private func everything(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data()) })
  }
}

/// A program in the background, to be looked at and killed.
private final class Program {
  private let process = Process()
  private let errors = Pipe()

  init(_ path: String, _ arguments: [String], _ environment: [String: String]) throws {
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8"].merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
  }

  static func run(
    _ path: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> (status: Int32, errors: String) {
    let program = try Program(path, arguments, environment)
    let said = String(decoding: program.errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return (program.finish(), said)
  }

  var isRunning: Bool { process.isRunning }

  /// Returns when `condition` holds, or the program has ended.
  func wait(until condition: () -> Bool) {
    while process.isRunning, !condition() { usleep(2000) }
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func finish() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
