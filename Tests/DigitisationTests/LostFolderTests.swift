import Archive
import Foundation
import Records
import Synchronization
import Testing

@testable import Digitisation

@Suite struct `A batch that loses its folders` {
  /// Does something once a page is settled, and once only.
  private final class Once: Sendable {
    private let isDone = Mutex(false)
    private let body: @Sendable () throws -> Void
    init(_ body: @escaping @Sendable () throws -> Void) { self.body = body }

    func note(_ progress: BatchProgress) {
      guard progress.pagesSettled > 0,
        isDone.withLock({ done in
          defer { done = true }; return !done
        })
      else { return }
      do { try body() } catch { Issue.record(error) }
    }
  }

  private static let names = (1...20).map { "hồ sơ \($0)/slow-\($0 % 3 + 1)p.tif" }

  private func move(_ from: String, _ to: String) throws { try FileManager.default.moveItem(atPath: from, toPath: to) }

  @Test func `stops where the disk with the scans is taken away, and its pages wait`() async throws {
    let shelf = try Shelf(Self.names)
    let (scans, away) = (shelf.scans, shelf.base + "/away")
    let once = Once { try move(scans, away) }
    await #expect(throws: DigitisationError.scansTakenAway(scans)) { try await shelf.run { once.note($0) } }
    #expect(try shelf.readersLeft() == [])
    let ledger = try shelf.archive().ledger()
    #expect(ledger.unreadable == 0 && ledger.read > 0)
    try move(away, scans)
    let summary = try await shelf.run()
    #expect(summary.ledger.read == 41 && summary.ledger.registered == 41)
  }

  @Test func `takes a single file that goes for gone, and goes on`() async throws {
    let shelf = try Shelf(["a-slow-3p.tif", "b-slow-9p.tif", "c.tif"])
    let path = shelf.scans + "/b-slow-9p.tif"
    let once = Once { try FileManager.default.removeItem(atPath: path) }
    let summary = try await shelf.run(readers: 1) { once.note($0) }
    #expect(summary.pages[.unreadable, default: 0] > 0)
    #expect(try shelf.documents()["c.tif"]?.outcomes == ["read"])
  }

  @Test(arguments: [true, false]) func `stops where the archive is taken away`(whole: Bool) async throws {
    let shelf = try Shelf(Self.names)
    let gone = whole ? shelf.archiveFolder : shelf.archiveFolder + "/catalogue.sqlite"
    let once = Once { try FileManager.default.removeItem(atPath: gone) }
    await #expect(throws: ArchiveError.gone(shelf.archiveFolder)) { try await shelf.run { once.note($0) } }
    #expect(try shelf.readersLeft() == [])
  }

  @Test func `stops where the archive is moved, and loses only what was filed since`() async throws {
    let shelf = try Shelf(Self.names)
    let (folder, away) = (shelf.archiveFolder, shelf.base + "/away")
    let once = Once { try move(folder, away) }
    await #expect(throws: ArchiveError.gone(folder)) { try await shelf.run { once.note($0) } }
    try move(away, folder)
    let summary = try await shelf.run()
    #expect(summary.ledger.read == 41 && summary.ledger.registered == 41)
    #expect(try Archive.open(folder, for: .checking).check().findings == [])
  }

  @Test func `stops where another catalogue is put into the place of its own`() async throws {
    let shelf = try Shelf(Self.names)
    let path = shelf.archiveFolder + "/catalogue.sqlite"
    let once = Once {
      try FileManager.default.copyItem(atPath: path, toPath: path + "-restored")
      _ = unsafe rename(path + "-restored", path)
    }
    await #expect(throws: ArchiveError.gone(shelf.archiveFolder)) { try await shelf.run { once.note($0) } }
  }
}
