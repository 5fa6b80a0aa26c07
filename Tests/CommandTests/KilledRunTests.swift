import Foundation
import Testing

/// Promise 2: a crash costs at most the pages in hand. With the built programs and real scans.
@Suite(.serialized) struct `A run that is killed` {
  private let archive = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
    .path(percentEncoded: false)

  @Test(arguments: [1, 2, 4]) func `settles every page once when it is run again`(pages: Int) throws {
    defer { try? FileManager.default.removeItem(atPath: archive) }
    let first = try KilledRun(scans: scans, archive: archive)
    first.waitForPages(pages)
    let readers = first.readers
    first.kill()
    let second = try CommandRun(["run", scans, "--archive", archive, "--json"])
    #expect(second.status == 0)
    try expectEveryPageSettledOnce()
    #expect(readers.filter { FileManager.default.fileExists(atPath: "/proc/\($0)/cmdline") && isReader($0) }.isEmpty)
  }

  @Test func `goes on when its readers are killed`() throws {
    defer { try? FileManager.default.removeItem(atPath: archive) }
    let run = try KilledRun(scans: scans, archive: archive)
    run.waitForPages(1)
    for reader in run.readers { kill(reader, SIGKILL) }
    #expect(run.finish() == 0)
    try expectEveryPageSettledOnce()
  }

  private func expectEveryPageSettledOnce() throws {
    let check = try CommandRun(["check", "--archive", archive, "--json"])
    #expect(check.status == 0, "\(check.output)")
    let report = try CommandRun(["report", "--by", "dossier", "--archive", archive, "--json"])
    let total = try #require(report.last?["pages"] as? [String: Int])
    #expect(total["registered"] == 5 && total["read"] == 5 && total["waiting"] == 0)
    let export = try CommandRun(["export", "--archive", archive])
    let numbers = export.objects.flatMap { document in
      (document["pages"] as? [[String: Any]] ?? []).map { "\(document["file"] ?? "") \($0["page"] ?? "")" }
    }
    #expect(numbers.count == 5 && Set(numbers).count == 5)
  }

  /// Five documents of a page each.
  private var scans: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "scans/so-xay-dung-an-giang/hop-02/ho-so-0005-van-phong").path(percentEncoded: false)
  }

  private func isReader(_ process: pid_t) -> Bool {
    let command = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
    return command.contains("sohoa-reader")
  }
}

/// `sohoa run` in the background, to be killed without warning.
private final class KilledRun {
  private let process = Process()
  private let output = Pipe()

  init(scans: String, archive: String) throws {
    process.executableURL = try CommandRun.program(named: "sohoa")
    process.arguments = ["run", scans, "--archive", archive, "--json", "--readers", "2"]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Returns when so many pages are settled, or the run has ended.
  func waitForPages(_ count: Int) {
    var seen = ""
    while true {
      let bytes = output.fileHandleForReading.availableData
      if bytes.isEmpty { return }
      seen += String(decoding: bytes, as: UTF8.self)
      if seen.contains("\"settled\":\(count)}") || seen.contains("\"settled\":\(count),") { return }
    }
  }

  /// The reader processes that this run has started.
  var readers: [pid_t] {
    let children = "/proc/\(process.processIdentifier)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: children)) ?? []
    return threads.flatMap { thread in
      let text = (try? String(contentsOfFile: "\(children)/\(thread)/children", encoding: .utf8)) ?? ""
      return text.split(separator: " ").compactMap { pid_t($0) }
    }
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func finish() -> Int32 {
    _ = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
