import Foundation
import Testing

/// What a reader can do that a hostile scan has taken over.
@Suite struct `A confined process` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
    .path(percentEncoded: false)

  init() throws {
    for name in ["closed", "pictures"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    try Data("paper".utf8).write(to: URL(filePath: folder + "/closed/existing"))
  }

  /// What each attempt came to: 0, or the number of the error.
  private static func outcomes(_ arguments: [String]) throws -> [String: Int32] {
    let process = Process()
    let output = Pipe()
    process.executableURL = try CommandRun.program(named: "confined-process")
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return said.split(separator: "\n").reduce(into: [:]) { found, line in
      let words = line.split(separator: " ")
      found[String(words[0])] = Int32(words[1])
    }
  }

  /// Kernels without Landlock or seccomp confine nobody.
  private static let isPossible = (try? outcomes(["/", "/nonexistent"])["open"]) == 0

  private static let harmless = ["open", "read", "list", "proc", "dev-null", "held-file"]

  @Test(.enabled(if: isPossible, "needs Landlock and seccomp"))
  func `reads, and can neither write, nor reach the network, nor touch others`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcomes = try Self.outcomes([#filePath, folder + "/closed"])
    #expect(Self.harmless.allSatisfy { outcomes[$0] == 0 }, "\(outcomes)")
    let refused = outcomes.filter { !Self.harmless.contains($0.key) }
    #expect(refused.count == 24)
    #expect(refused.values.allSatisfy { $0 == EACCES || $0 == EPERM }, "\(refused)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/closed") == ["existing"])
  }

  @Test(.enabled(if: isPossible, "needs Landlock and seccomp"))
  func `writes pictures where it was told to, and nowhere else`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcomes = try Self.outcomes([#filePath, folder + "/closed", folder + "/pictures"])
    #expect(outcomes["picture"] == 0 && outcomes["picture-moved"] == 0 && outcomes["create"] == EACCES)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/pictures") == ["picture"])
  }

  @Test(.enabled(if: isPossible, "needs Landlock and seccomp"))
  func `is what every reader is, from before its first word`() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = try CommandRun.program(named: "sohoa-reader")
    process.arguments = ["vie", "own", "150", "2048"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let first = output.fileHandleForReading.availableData
    let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(first.dropFirst(4) == Data("{\"ready\":{}}".utf8))
    #expect(status.contains("NoNewPrivs:\t1\n"))
    #expect(status.contains("Seccomp:\t2\n"))
  }

  @Test func `reads real pages, and draws pictures of them`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scans = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scans/so-xay-dung-an-giang/hop-02/ho-so-0005-van-phong")
    let place = ["--archive", folder + "/archive"]
    let run = try CommandRun(["run", scans.path(percentEncoded: false), "--json"] + place)
    #expect(run.status == 0)
    #expect((run.last?["pages"] as? [String: Int])?["read"] == 5)
    let picture = folder + "/pictures/trang.png"
    #expect(try CommandRun(["show", "1", "--image", picture] + place).status == 0)
    #expect(FileManager.default.contents(atPath: picture)?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/pictures") == ["trang.png"])
  }
}

@Suite struct `A run on a system that confines nobody` {
  @Test func `says so, and reads`() throws {
    let shelf = try ScanShelf()
    try shelf.add("a.tif", "b.tif")
    let run = try shelf.run("--language", "exposed")
    #expect(run.status == 0)
    let sentence =
      "This system does not let readers be shut off from: writing to the disk, the network and other processes."
    #expect(run.output.replacing("\n", with: " ").components(separatedBy: sentence).count == 2, "\(run.output)")
    try shelf.add("c.tif")
    let told = try shelf.run("--language", "exposed", "--json").objects.first { $0["kind"] as? String == "unconfined" }
    #expect(told?["missing"] as? [String] == ["disk", "network"])
    try shelf.add("d.tif")
    #expect(try shelf.run("--json").objects.allSatisfy { $0["kind"] as? String != "unconfined" })
  }
}
