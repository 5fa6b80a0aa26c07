import Archive
import Digitisation
import Records
import Synchronization
import Testing

@Suite struct `A batch that is broken off` {
  static let names = (1...6).map { "hộp 1/hồ sơ \($0)/tờ-\($0)p.tif" } + ["x/crash-once.tif", "x/slow.tif"]

  /// Cancels its task when it was reported to so often.
  final class Interruption: Sendable {
    private let left: Mutex<Int>
    private let task = Mutex<Task<BatchSummary, any Error>?>(nil)

    init(after reports: Int) { left = Mutex(reports) }

    func run(_ body: @escaping @Sendable (Interruption) async throws -> BatchSummary) async throws -> BatchSummary {
      let running = Task { try await body(self) }
      task.withLock { $0 = running }
      if left.withLock({ $0 <= 0 }) { running.cancel() }
      return try await running.value
    }

    func note() {
      let isNow = left.withLock { left in
        left -= 1
        return left == 0
      }
      if isNow { task.withLock { $0?.cancel() } }
    }
  }

  @Test(arguments: 1...8) func `settles every page once when it is run again`(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let shelf = try Shelf(Self.names)
    for _ in 1...3 {
      let interruption = Interruption(after: Int.random(in: 0...60, using: &random))
      do {
        _ = try await interruption.run { interruption in
          try await shelf.run { _ in interruption.note() }
        }
      } catch {
        #expect(error is CancellationError)
      }
      #expect(try shelf.readersLeft() == [])
      #expect(try shelf.archive().ledger().balances)
    }
    let summary = try await shelf.run()
    #expect(summary.ledger == PageLedger(registered: 23, read: 23, blank: 0, unreadable: 0, withheld: 0, waiting: 0))
    let documents = try shelf.documents()
    #expect(documents.values.allSatisfy { $0.description != nil })
  }

  @Test func `describes what was settled but not described`() async throws {
    let shelf = try Shelf()
    do {
      let archive = try Archive.open(shelf.archiveFolder, for: .digitising)
      let place = ShelfPlace(dossier: "1")
      let stamp = FileStamp(size: 1, modified: 1)
      let file = ScanIntake(
        path: "/a.tif", shelf: place, stamp: stamp, digest: Digest(rawValue: String(repeating: "a", count: 64)))
      guard case .new(let id) = try archive.register(file) else { return }
      try archive.registerPages(1, format: .tiff, of: id)
      for page in try archive.waitingPages(limit: 9) {
        _ = try archive.settle(page.page, as: PageReading(outcome: .blank))
      }
    }
    let summary = try await shelf.run()
    #expect(summary.documentsDescribed == 1)
    #expect(summary.needReview == 1)
  }

  /// Runs that are broken off early have the same pages in hand time after time (Benchmarks/soak.py), so that it takes many.
  @Test(arguments: [0: "usual", 7: "usual", 8: "careful", 15: "careful", 16: "reader-died"])
  func `does not try a page for ever that breaks it off`(broken: Int, way: String) async throws {
    let shelf = try Shelf(["good.tif"])
    // The run is broken off when the page was counted but not yet read.
    _ = try? await shelf.run(language: "dies")
    do {
      let archive = try Archive.open(shelf.archiveFolder, for: .digitising)
      for file in try archive.uncountedFiles(limit: 1) { try archive.registerPages(1, format: .tiff, of: file.id) }
      for page in try archive.waitingPages(limit: 1) {
        for _ in 0..<broken { try archive.noteAttempt(page.page) }
      }
    }
    _ = try await shelf.run()
    let document = try #require(try shelf.documents()["good.tif"])
    let seen = ["usual", "careful"].first { document.text.contains($0) } ?? document.outcomes.first
    #expect(seen == way)
  }

  @Test func `says so when another run holds the archive`() async throws {
    let shelf = try Shelf(["good.tif"])
    let held = try Archive.open(shelf.archiveFolder, for: .digitising)
    await #expect(throws: ArchiveError.inUse(shelf.archiveFolder)) { try await shelf.run() }
    #expect(try held.fileCounts().files == 0)
  }
}
