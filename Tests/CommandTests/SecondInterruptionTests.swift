import Foundation
import GRDB
import Testing

@Suite(.serialized) struct `Ctrl-C twice` {
  private let shelf: ScanShelf
  private var archive: String { shelf.folder + "/scans/archive" }

  init() throws {
    shelf = try ScanShelf()
    try shelf.add("slow-400p.tif", "slow-200p.tif")
  }

  private func start() throws -> LiveRun {
    try LiveRun(
      [shelf.folder + "/scans", "--archive", archive, "--readers", "2"], environment: try shelf.environment)
  }

  /// The catalogue is held by another program, so that the run cannot file what it has, and waits for ten seconds.
  @Test func `ends a run at once that cannot stop in good order, with the same exit code`() throws {
    let run = try start()
    run.waitForPages()
    let catalogue = try DatabaseQueue(path: archive + "/catalogue.sqlite")
    let end = try catalogue.inDatabase { db in
      try db.execute(sql: "PRAGMA busy_timeout = 5000")
      try db.beginTransaction(.immediate)
      #expect(run.waitUntilHeldUp())
      #expect(run.sendAndWait(SIGINT))
      #expect(run.isRunning)
      run.send(SIGINT)
      let end = run.end()
      try db.rollback()
      return end
    }
    #expect(end.status == 130)
    #expect(end.elapsed < .seconds(5))
    try expectNothingLost()
  }

  @Test func `however often it is pressed, loses nothing`() throws {
    let run = try start()
    run.waitForPages()
    while run.isRunning {
      run.send(SIGINT)
      sched_yield()
    }
    #expect(run.end().status == 130)
    try expectNothingLost()
  }

  @Test func `ends readers with the program`() throws {
    let scans = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scans/so-xay-dung-an-giang/hop-02/ho-so-0005-van-phong").path(
        percentEncoded: false)
    let run = try LiveRun([scans, "--archive", archive, "--readers", "2"])
    run.waitForPages()
    let readers = run.readers
    #expect(!readers.isEmpty)
    run.send(SIGINT)
    run.send(SIGTERM)
    #expect(run.end().status == 130)
    // They see the end of their line; asked for a while, because the system may not have given them a turn yet.
    let limit = ContinuousClock.now + .seconds(20)
    while readers.contains(where: isReader), ContinuousClock.now < limit { sched_yield() }
    #expect(readers.filter(isReader) == [])
    let second = try CommandRun(["run", scans, "--archive", archive, "--json"])
    #expect(second.status == 0 && (second.last?["ledger"] as? [String: Int])?["read"] == 5)
    #expect(try CommandRun(["check", "--archive", archive]).status == 0)
  }

  private func isReader(_ process: pid_t) -> Bool {
    ((try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? "").contains("sohoa-reader")
  }

  private func expectNothingLost() throws {
    let second = try shelf.run("--json")
    #expect(second.status == 0)
    #expect((second.last?["ledger"] as? [String: Int])?["read"] == 600)
    #expect((second.last?["ledger"] as? [String: Int])?["registered"] == 600)
    #expect(try CommandRun(["check", "--archive", archive]).status == 0)
  }
}
