import Foundation
import GRDB
import Testing

/// `sohoa upgrade` killed at any instant leaves the older catalogue or the new one, whole. The archive is that of commit ad828fc
/// (form 14; Tests/ArchiveTests/Fixtures).
@Suite struct `An upgrade that is killed` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "upgrade-\(UUID())")
    .path(percentEncoded: false)
  private var catalogue: String { folder + "/catalogue.sqlite" }

  @Test func `leaves the old or the new catalogue`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let old = try unpacked()
    try old.write(to: URL(filePath: catalogue))
    let texts = try content().texts
    let start = ContinuousClock.now
    #expect(try CommandRun(["upgrade", "--archive", folder]).status == 0)
    let duration = start.duration(to: .now)
    #expect(try content() == Content(forms: 21, texts: texts))
    var left: Set<Int> = []
    for number in 1...50 {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        try FileManager.default.removeItem(atPath: folder + "/" + name)
      }
      try old.write(to: URL(filePath: catalogue))
      try killUpgrade(after: duration * Double.random(in: 0.1..<1))
      let found = try content()
      #expect([14, 21].contains(found.forms) && found.texts == texts, "\(number)")
      left.insert(found.forms)
      #expect(try CommandRun(["upgrade", "--archive", folder]).status == 0, "\(number)")
      #expect(try content() == Content(forms: 21, texts: texts), "\(number)")
    }
    // Some kills came in time.
    #expect(left.contains(14))
    #expect(try CommandRun(["index", "--archive", folder]).status == 0)
    #expect(try CommandRun(["search", "xây dựng", "--json", "--archive", folder]).objects.isEmpty == false)
  }

  private struct Content: Hashable {
    var forms: Int
    var texts: [String]
  }

  private func content() throws -> Content {
    try DatabaseQueue(path: catalogue).read { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA quick_check") == ["ok"])
      return Content(
        forms: try Int.fetchOne(db, sql: "SELECT count(*) FROM grdb_migrations") ?? 0,
        texts: try String.fetchAll(db, sql: "SELECT text || words FROM page_text ORDER BY page_id"))
    }
  }

  private func killUpgrade(after time: Duration) throws {
    let process = Process()
    process.executableURL = try CommandRun.program(named: "sohoa")
    process.arguments = ["upgrade", "--archive", folder]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: time / .seconds(1))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func unpacked() throws -> Data {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../ArchiveTests/Fixtures/made-by-ad828fc.sqlite.gz").standardized
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", fixture.path(percentEncoded: false)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return output.fileHandleForReading.readDataToEndOfFile()
  }
}
