import Foundation
import Testing

@Suite(.serialized, .enabled(if: MemoryDisk.isPossible, "needs a user who may mount"))
struct `A run whose disk` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
    .path(percentEncoded: false)
  private var scans: String { folder + "/scans" }
  private var archive: String { folder + "/archive" }

  /// A path as the program shows it, which runs in the temporary folder.
  private func shown(_ path: String) -> String { path.replacing("/tmp/", with: "", maxReplacements: 1) }

  private func fill(_ names: [String]) throws {
    try FileManager.default.createDirectory(atPath: scans, withIntermediateDirectories: true)
    for name in names { try Data(name.utf8).write(to: URL(filePath: scans + "/" + name)) }
  }

  private var environment: [String: String] {
    get throws { ["SOHOA_READER": try CommandRun.program(named: "faulty-reader").path(percentEncoded: false)] }
  }

  private func run() throws -> CommandRun {
    try CommandRun(["run", scans, "--archive", archive, "--json", "--readers", "2"], environment: environment)
  }

  /// Starts a run, and does something to it once it has settled pages.
  private func runMeanwhile(_ deed: () throws -> Void) throws -> LiveRun.End {
    let run = try LiveRun([scans, "--archive", archive, "--readers", "2"], environment: environment)
    run.waitForPages()
    try deed()
    return run.end()
  }

  private func expectAll(_ pages: Int) throws {
    let second = try run()
    #expect(second.status == 0, "\(second.errors)")
    let ledger = try #require(second.last?["ledger"] as? [String: Int])
    #expect(ledger["registered"] == pages && ledger["read"] == pages)
    let check = try CommandRun(["check", "--archive", archive])
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func `with the archive fills up stops, and goes on when there is room`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try fill((1...60).map { "tờ \($0)-20p.tif" })
    let disk = try MemoryDisk(at: archive, size: "3m")
    let first = try run()
    #expect(first.status == 1)
    #expect(
      first.errors.hasPrefix(
        "sohoa: The disk that holds the archive \(shown(archive)) is full.\n       Make room, then run again"),
      "\(first.errors)")
    try disk.remount("size=256m")
    try expectAll(1200)
  }

  @Test func `with the archive may not be written to changes nothing`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try fill(["a-2p.tif"])
    let disk = try MemoryDisk(at: archive, size: "64m")
    #expect(try run().status == 0)
    try fill(["b-3p.tif"])
    try disk.remount("ro")
    let refused = try run()
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix("sohoa: The archive \(shown(archive)) may not be opened.\n"), "\(refused.errors)")
    let search = try CommandRun(["report", "--archive", archive, "--json"])
    #expect(search.status == 0 && (search.last?["pages"] as? [String: Int])?["registered"] == 2)
    try disk.remount("rw")
    try expectAll(5)
  }

  @Test func `with the archive is detached stops, and loses nothing that was filed before`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try fill(["slow-300p.tif", "slow-299p.tif"])
    let disk = try MemoryDisk(at: folder + "/disk", size: "64m")
    try disk.show(at: archive)
    let end = try runMeanwhile { try MemoryDisk.detach(archive) }
    #expect(end.status == 10)
    #expect(
      end.errors.contains(
        "sohoa: The archive \(shown(archive)) was deleted, moved or unmounted while it was being written.\n"),
      "\(end.errors)")
    try disk.show(at: archive)
    try expectAll(599)
    try MemoryDisk.detach(archive)
  }

  @Test func `with the scans is detached stops, and its pages wait`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let disk = try MemoryDisk(at: folder + "/disk", size: "64m")
    try disk.show(at: scans)
    try fill((1...40).map { "slow-\($0)-15p.tif" })
    let end = try runMeanwhile { try MemoryDisk.detach(scans) }
    #expect(end.status == 1)
    #expect(
      end.errors.contains(
        "sohoa: The folder of scans \(shown(scans)) is not there any more: its disk or share was taken away"),
      "\(end.errors)")
    let report = try CommandRun(["report", "--archive", archive, "--json"])
    #expect((report.last?["pages"] as? [String: Int])?["unreadable"] == 0)
    try disk.show(at: scans)
    try expectAll(600)
    try MemoryDisk.detach(scans)
  }

  @Test func `is the same, but the catalogue is deleted, stops`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try fill(["slow-300p.tif", "slow-299p.tif"])
    let end = try runMeanwhile { try FileManager.default.removeItem(atPath: archive + "/catalogue.sqlite") }
    #expect(end.status == 10)
    #expect(end.errors.contains(" was deleted, moved or unmounted while it was being written.\n"), "\(end.errors)")
  }
}
