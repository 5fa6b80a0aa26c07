import Archive
import ReaderLine
import Records
import Testing

@testable import Digitisation

@Suite struct `A batch whose readers are broken` {
  private static let names = (1...5).map { "hồ sơ \($0)/tờ-\($0)p.tif" }

  /// How often each waiting page was tried.
  private func attempts(on shelf: Shelf) throws -> Set<Int> {
    Set(try shelf.archive().waitingPages(limit: 99).map(\.attempts))
  }

  @Test(arguments: [1, 3]) func `stops when they die of all that they are given, and sets nothing aside`(readers: Int)
    async throws
  {
    let shelf = try Shelf(Self.names)
    await #expect(throws: DigitisationError.readersKeepDying(files: 3)) {
      try await shelf.run(readers: readers, language: "jams")
    }
    #expect(try shelf.archive().ledger() == PageLedger())
    #expect(try shelf.archive().fileCounts().uncounted == 5)
    #expect(try shelf.readersLeft() == [])
    #expect(try await shelf.run().pages == [.read: 15])
  }

  @Test func `stops when they die of pages alone, and no page has been tried, however often`() async throws {
    let shelf = try Shelf(Self.names)
    for _ in 1...5 {
      await #expect(throws: DigitisationError.readersKeepDying(files: 3)) {
        try await shelf.run(language: "jams-at-pages")
      }
      #expect(try shelf.archive().ledger().waiting == 15)
      #expect(try attempts(on: shelf) == [0])
    }
    #expect(try await shelf.run().pages == [.read: 15])
    #expect(try shelf.documents().values.allSatisfy { $0.text.contains("usual") })
  }

  @Test func `has not tried pages whose readers do not even start`() async throws {
    let shelf = try Shelf(Self.names)
    await #expect(throws: DigitisationError.readersKeepDying(files: 3)) {
      try await shelf.run(language: "jams-at-pages")
    }
    await #expect(throws: DigitisationError.readersKeepEnding(times: 5)) { try await shelf.run(language: "dies") }
    #expect(try attempts(on: shelf) == [0])
  }

  @Test(arguments: [1, 2]) func `does not take bad files side by side for a broken reader`(readers: Int) async throws {
    let bad = (1...6).map { "\($0)-crash.tif" }
    let shelf = try Shelf(bad + (7...20).map { "\($0).tif" })
    #expect(try await shelf.run(readers: readers).pages == [.unreadable: 6, .read: 14])
    let documents = try shelf.documents()
    #expect(bad.allSatisfy { documents[$0]?.outcomes == ["reader-died"] })
  }

  @Test func `takes a file or two that nobody can read for bad`() async throws {
    let shelf = try Shelf(["a-crash-3p.tif", "b-crash.tif"])
    #expect(try await shelf.run().pages == [.unreadable: 4])
    #expect(try shelf.documents()["a-crash-3p.tif"]?.outcomes == ["reader-died", "reader-died", "reader-died"])
  }
}

@Suite struct `What a pool holds against its readers` {
  private static let died = PageReading(outcome: .unreadable(.readerDied))

  /// Lets readers die of all pages that are given out; the last actions.
  private func dying(_ plan: inout PoolPlan, _ first: [PoolPlan.Action]) -> [PoolPlan.Action] {
    var open = first
    for _ in 1...99 {
      if open.contains(where: { if case .fail = $0 { true } else { false } }) { return open }
      for action in open {
        if case .give(_, let reader) = action { open = plan.handle(.ended(reader)) }
        if case .start(let reader) = action { open = plan.handle(.answered(reader, .ready)) }
      }
    }
    return open
  }

  @Test func `is dropped with the batch, and its pages are released`() {
    let pages = (1...3).map { `What a pool of readers decides`.page(1, of: $0) }
    var (plan, first) = `What a pool of readers decides`.plan(pages: pages)
    #expect(dying(&plan, first) == pages.map { .release($0) } + [.fail(.readersKeepDying(files: 3)), .finish])
  }

  @Test func `is filed as soon as one of them has shown that it can read`() {
    let pages = (1...2).map { `What a pool of readers decides`.page(1, of: $0) }
    var (plan, first) = `What a pool of readers decides`.plan(pages: pages)
    var actions = first
    for _ in 1...2 {
      for action in actions { if case .give(_, let reader) = action { actions = plan.handle(.ended(reader)) } }
      for action in actions { if case .start(let reader) = action { actions = plan.handle(.answered(reader, .ready)) } }
    }
    guard case .give(let assignment, let reader) = actions.first else { return #expect(Bool(false)) }
    #expect(assignment.work == .read(pages[1]))
    let blank = PageReading(outcome: .blank)
    #expect(
      plan.handle(.answered(reader, .read(job: assignment.job, blank)))
        == [.file(.read(pages[0], Self.died)), .file(.read(pages[1], blank))])
  }

  @Test func `is given up where nothing is left that could tell`() {
    let page = `What a pool of readers decides`.page(1)
    var doubts = ReaderDoubts()
    let isHeld = doubts.hold(.read(page))
    #expect(isHeld)
    #expect(doubts.files == 1 && doubts.pages == [page] && !doubts.isEmpty)
    let (cleared, left) = (doubts.noteFinished(.inspect(page.file)), doubts.dismiss())
    #expect(cleared == [] && left == [.read(page)])
    #expect(doubts.isEmpty)
  }
}
