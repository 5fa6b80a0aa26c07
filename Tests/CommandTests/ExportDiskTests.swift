import Foundation
import Testing

@Suite(.serialized, .enabled(if: MemoryDisk.isPossible, "needs a user who may mount"))
struct `An export and its disk` {
  private let archive: SmallArchive
  private var disk: String { archive.folder + "/đĩa" }

  init() throws { archive = try SmallArchive() }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["export"] + arguments, environment: archive.environment)
  }

  private func shown(_ path: String) -> String { path.replacing("/tmp/", with: "", maxReplacements: 1) }

  private var files: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: disk).filter { name in
        let type = try? FileManager.default.attributesOfItem(atPath: disk + "/" + name)[.type] as? FileAttributeType
        return type == .typeRegular
      }
    }
  }

  @Test func `which is full leave no half-written file, and it goes on when there is room`() throws {
    let small = try MemoryDisk(at: disk, size: "16k")
    let out = disk + "/ra"
    let full = try run("--format", "alto", "--out", out)
    #expect(full.status == 1)
    #expect(full.errors.hasPrefix("sohoa: \(out) cannot be written: the disk is full.\n"), "\(full.errors)")
    #expect(try files.filter { !$0.hasSuffix("/sohoa-manifest.jsonl") && !$0.hasSuffix(".xml") } == [])
    for format in ["jsonl", "txt"] {
      let file = disk + "/a"
      try Data(repeating: 0x20, count: 1 << 20).write(to: URL(filePath: archive.folder + "/nguồn"))
      _ = try? FileManager.default.copyItem(atPath: archive.folder + "/nguồn", toPath: disk + "/đầy")
      let full = try run("--format", format, "1", "--output", file)
      #expect(
        full.status == 1 && full.errors.hasPrefix("sohoa: \(file) cannot be written: the disk is full.\n"),
        "\(full.errors)")
      #expect(!FileManager.default.fileExists(atPath: file))
    }
    try? FileManager.default.removeItem(atPath: disk + "/đầy")
    try small.remount("size=4m")
    #expect(try run("--format", "alto", "--out", out).status == 0)
    #expect(try files.count == 3)
  }

  @Test func `may not be written to says so`() throws {
    let small = try MemoryDisk(at: disk, size: "1m")
    try small.remount("ro")
    let run = try run("--format", "txt", "--out", disk + "/ra")
    #expect(run.status == 1 && run.errors.hasPrefix("sohoa: \(disk)/ra cannot be written.\n"), "\(run.errors)")
  }

  @Test func `with the archive may not be written to lets nothing leave, because that could not be entered`() throws {
    let place = disk + "/kho"
    let small = try MemoryDisk(at: disk, size: "64m")
    try FileManager.default.copyItem(atPath: archive.path, toPath: place)
    try small.remount("ro")
    for arguments in [["--format", "jsonl"], ["--format", "txt", "--out", archive.folder + "/ra"]] {
      let run = try CommandRun(["export", "--archive", place] + arguments)
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(
        run.errors.hasPrefix(
          "sohoa: The export cannot be entered in the log of the archive \(shown(place)), so nothing is exported.\n"),
        "\(run.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: archive.folder + "/ra"))
    #expect(try CommandRun(["show", "1", "--text", "--archive", place]).status == 0)
  }
}
