import ReaderLine
import Records
import Testing

@testable import Digitisation

@Suite struct `What a pool of readers decides` {
  static let reader = ReaderID(rawValue: 1)
  static let blank = PageReading(outcome: .blank)

  static func file(_ number: Int64) -> QueuedFile {
    QueuedFile(id: ScanFileID(rawValue: number), path: "/\(number)", stamp: FileStamp(size: 1, modified: 1))
  }

  static func page(_ number: Int, of file: Int64 = 1) -> QueuedPage {
    QueuedPage(id: PageID(rawValue: file * 100 + Int64(number)), file: Self.file(file), number: number)
  }

  static func assignment(_ job: Int, _ page: QueuedPage, careful: Bool = false) -> Assignment {
    Assignment(job: job, work: .read(page), careful: careful)
  }

  /// A plan for one reader that is ready, with these pages and no more to come.
  static func plan(pages: [QueuedPage]) -> (PoolPlan, [PoolPlan.Action]) {
    var plan = PoolPlan(rules: PoolRules(readers: 1))
    _ = plan.handle(.filesArrived)
    _ = plan.handle(.files([]))
    _ = plan.handle(.pages(pages))
    _ = plan.handle(.pages([]))
    _ = plan.handle(.intakeEnded)
    let actions = plan.handle(.answered(reader, .ready))
    return (plan, actions)
  }

  @Test func `asks for work, and ends where there is none, without a reader`() {
    var plan = PoolPlan(rules: PoolRules(readers: 2))
    #expect(plan.handle(.filesArrived) == [.fetchFiles, .fetchPages])
    #expect(plan.handle(.files([])) == [])
    #expect(plan.handle(.pages([])) == [])
    #expect(plan.handle(.intakeEnded) == [.finish])
  }

  @Test func `asks again when something arrives while the answer is under way`() {
    var plan = PoolPlan(rules: PoolRules(readers: 2))
    _ = plan.handle(.filesArrived)
    #expect(plan.handle(.filesArrived) == [])
    #expect(plan.handle(.files([])) == [.fetchFiles])
  }

  @Test func `gives the next page before it files the last one`() {
    var (plan, first) = Self.plan(pages: [Self.page(1), Self.page(1, of: 2)])
    #expect(first == [.give(Self.assignment(1, Self.page(1)), to: Self.reader)])
    #expect(
      plan.handle(.answered(Self.reader, .read(job: 1, Self.blank))) == [
        .give(Self.assignment(2, Self.page(1, of: 2)), to: Self.reader), .file(.read(Self.page(1), Self.blank)),
      ])
  }

  @Test func `is not moved by late and doubled answers`() {
    var (plan, _) = Self.plan(pages: [Self.page(1), Self.page(1, of: 2)])
    _ = plan.handle(.answered(Self.reader, .read(job: 1, Self.blank)))
    #expect(plan.handle(.answered(Self.reader, .read(job: 1, Self.blank))) == [])
    #expect(plan.handle(.answered(Self.reader, .ready)) == [])
    #expect(plan.handle(.deadlinePassed(Self.reader, job: 1)) == [])
    #expect(plan.handle(.answered(ReaderID(rawValue: 9), .read(job: 2, Self.blank))) == [])
  }

  @Test func `reads a page again as before when its reader was killed from outside, but not for ever`() {
    var (plan, _) = Self.plan(pages: [Self.page(1)])
    var reader = Self.reader
    for kill in 1...3 {
      let next = ReaderID(rawValue: kill + 1)
      #expect(plan.handle(.killed(reader)) == [.start(next)])
      #expect(plan.handle(.answered(next, .ready)) == [.give(Self.assignment(kill + 1, Self.page(1)), to: next)])
      reader = next
    }
    _ = plan.handle(.killed(reader))
    let careful = ReaderID(rawValue: 5)
    #expect(
      plan.handle(.answered(careful, .ready)) == [.give(Self.assignment(5, Self.page(1), careful: true), to: careful)])
    let outcome = PageReading(outcome: .unreadable(.readerDied))
    #expect(plan.handle(.killed(careful)) == [.file(.read(Self.page(1), outcome))])
  }

  @Test func `ends a reader that overran its deadline, and tries the page once more with care`() {
    var (plan, _) = Self.plan(pages: [Self.page(1)])
    let next = ReaderID(rawValue: 2)
    #expect(plan.handle(.deadlinePassed(Self.reader, job: 1)) == [.end(Self.reader)])
    #expect(plan.handle(.answered(Self.reader, .read(job: 1, Self.blank))) == [])
    #expect(plan.handle(.ended(Self.reader)) == [.start(next)])
    #expect(
      plan.handle(.answered(next, .ready)) == [.give(Self.assignment(2, Self.page(1), careful: true), to: next)])
    let outcome = PageReading(outcome: .unreadable(.readerDied))
    #expect(plan.handle(.ended(next)) == [.file(.read(Self.page(1), outcome))])
    #expect(plan.handle(.filed(.read(Self.page(1), outcome))) == [.finish])
  }

  @Test func `keeps the pages of a file back until its first page is settled`() {
    var (plan, _) = Self.plan(pages: [Self.page(1), Self.page(2), Self.page(3)])
    let mark = PageReading(outcome: .withheld(.topSecret))
    #expect(
      plan.handle(.answered(Self.reader, .read(job: 1, mark)))
        == [1, 2, 3].map {
          .file(.read(Self.page($0), mark))
        })
    #expect(plan.handle(.pages([Self.page(4)])) == [.fetchPages, .file(.read(Self.page(4), mark))])
  }

  @Test func `lets readers wait when filing falls behind`() {
    var (plan, _) = Self.plan(pages: (1...40).map { Self.page(1, of: $0) })
    var given = 1
    while plan.handle(.answered(Self.reader, .read(job: given, Self.blank))).contains(where: { action in
      if case .give = action { true } else { false }
    }) { given += 1 }
    #expect(given == PoolRules(readers: 1).unfiled)
    #expect(
      plan.handle(.filed(.read(Self.page(1), Self.blank))).first
        == .give(Self.assignment(given + 1, Self.page(1, of: Int64(given + 1))), to: Self.reader))
  }

  @Test func `takes an answer to another question for a broken line`() {
    var (plan, _) = Self.plan(pages: [Self.page(1)])
    #expect(plan.handle(.answered(Self.reader, .drawn(job: 1))) == [.end(Self.reader)])
  }

  @Test func `takes a file that claims millions of pages for damaged`() {
    let answer = ReaderAnswer.inspected(job: 1, .scan(.pdf, pages: 2_000_000_000))
    #expect(Finding(.inspect(Self.file(1)), answer) == .inspected(Self.file(1), .unreadable(.damaged)))
  }

  @Test func `fails when no page can be read on this machine`() {
    var plan = PoolPlan(rules: PoolRules(readers: 1))
    _ = plan.handle(.pages([Self.page(1)]))
    #expect(
      plan.handle(.answered(Self.reader, .unable(.recogniserFailed))) == [
        .fail(.recognitionUnavailable(.recogniserFailed)), .end(Self.reader),
      ])
    #expect(plan.handle(.ended(Self.reader)) == [.finish])
    #expect(plan.handle(.ended(Self.reader)) == [])
  }
}
