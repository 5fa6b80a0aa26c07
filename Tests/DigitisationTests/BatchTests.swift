import Archive
import Foundation
import Records
import Synchronization
import Testing

@testable import Digitisation

@Suite struct `A batch` {
  @Test func `withholds a marked file unread, and describes none of it`() async throws {
    let shelf = try Shelf(["a-secret-5p.tif", "b-3p.tif"])
    let summary = try await shelf.run()
    #expect(summary.pages == [.withheld: 5, .read: 3])
    #expect(summary.documentsDescribed == 1)
    #expect(summary.pagesSettled == 8)
    #expect(try shelf.documents()["a-secret-5p.tif"]?.description == nil)
  }

  @Test func `accounts for pages of files that vanish while it runs`() async throws {
    let shelf = try Shelf(["a-3p.tif"])
    let path = shelf.scans + "/a-3p.tif"
    let summary = try await shelf.run(readers: 1) { progress in
      if progress.pagesSettled == 1 { try? FileManager.default.removeItem(atPath: path) }
    }
    #expect(try shelf.documents()["a-3p.tif"]?.outcomes == ["read", "vanished", "vanished"])
    #expect(
      summary.unreadable == [
        UnreadablePage(path: path, page: 2, reason: .vanished), UnreadablePage(path: path, page: 3, reason: .vanished),
      ])
    #expect(summary.someUnreadable)
  }

  @Test func `accounts for pages of files that change while it runs, and reads the new file next time`() async throws {
    let shelf = try Shelf(["a-3p.tif"])
    _ = try await shelf.run(readers: 1) { progress in
      if progress.pagesSettled == 1 { _ = try? shelf.add("a-3p.tif", "a longer content than before") }
    }
    #expect(try shelf.documents()["a-3p.tif"]?.outcomes == ["read", "changed", "changed"])
    let summary = try await shelf.run()
    #expect(summary.files.changed == 1)
    #expect(summary.pages == [.read: 3])
    // What was read of the earlier file stays, until a person says that it is the same paper.
    #expect(summary.undecided.count == 1)
    #expect(summary.ledger.registered == 6)
  }

  @Test func `only looks at what lies in the place of a withheld paper`() async throws {
    let shelf = try Shelf(["a-3p.tif"])
    _ = try await shelf.run()
    let archive = try Archive.open(shelf.archiveFolder, for: .deciding)
    _ = try archive.withhold(DocumentID(rawValue: 1), for: .personalData, reason: "đời tư", by: "Lan")
    try shelf.add("a-3p.tif", "a longer content than before")
    let summary = try await shelf.run()
    #expect(summary.pages == [.withheld: 3])
    #expect(summary.undecided.map(\.earlier) == [DocumentID(rawValue: 1)])
    let asked = try #require(summary.undecided.first).document
    let held = try #require(try shelf.archive().document(asked))
    #expect(held.pages.allSatisfy { $0.withheldFor == .notScreened && $0.text == nil })
    // A person says that it is another paper: the next run reads it.
    let desk = RescanDesk(archive: archive)
    let question = try #require(try desk.questions(of: held.id).first)
    #expect(try desk.other(question, by: "Lan") == 3)
    #expect(try await shelf.run().pages == [.read: 3])
    #expect(try shelf.archive().document(DocumentID(rawValue: 1))?.withheldFor == .personalData)
  }

  @Test func `reads pages that may now be read after all`() async throws {
    let shelf = try Shelf(["a-2p.tif"])
    let path = shelf.scans + "/a-2p.tif"
    let away = shelf.base + "/away"
    _ = try await shelf.run(readers: 1) { progress in
      if progress.pagesSettled == 1 { try? FileManager.default.moveItem(atPath: path, toPath: away) }
    }
    #expect(try shelf.documents()["a-2p.tif"]?.outcomes == ["read", "vanished"])
    try FileManager.default.moveItem(atPath: away, toPath: path)
    let summary = try await shelf.run()
    #expect(summary.files.unchanged == 1)
    #expect(summary.pages == [.read: 1])
    #expect(try shelf.documents()["a-2p.tif"]?.outcomes == ["read", "read"])
  }

  @Test func `tries unreadable pages again only when it is told to`() async throws {
    let shelf = try Shelf(["damaged-2p.tif", "uncountable.pdf"])
    try shelf.add("empty.tif", "")
    _ = try await shelf.run()
    #expect(try await shelf.run().pages == [:])
    let summary = try await shelf.run(retryUnreadable: true)
    #expect(summary.pages[.unreadable, default: 0] >= 3)
    #expect(summary.ledger == PageLedger(registered: 4, read: 0, blank: 0, unreadable: 4, withheld: 0, waiting: 0))
  }

  @Test func `tells how far it is`() async throws {
    let shelf = try Shelf(["a-6p.tif", "b-4p.tif"])
    let last = Mutex(BatchProgress())
    let phases = Mutex<[BatchProgress.Phase]>([])
    _ = try await shelf.run { progress in
      last.withLock { $0 = progress }
      phases.withLock { if $0.last != progress.phase { $0.append(progress.phase) } }
    }
    let progress = last.withLock(\.self)
    #expect(progress.pagesSettled == 10)
    #expect(progress.pagesKnown == 10)
    #expect(progress.filesSeen == 2)
    #expect(progress.filesUncounted == 0)
    #expect(progress.timeLeft == .zero)
    #expect(try #require(progress.pagesPerMinute) > 0)
    #expect(phases.withLock(\.self) == [.takingIn, .reading, .finishing])
  }

  @Test func `keeps many files of many pages apart`() async throws {
    let names = (1...40).map { "hộp \($0 % 3)/hồ sơ \($0 % 7)/tờ \($0)-\($0 % 5 + 1)p.tif" }
    let shelf = try Shelf(names)
    let summary = try await shelf.run(readers: 4)
    let pages = (1...40).map { $0 % 5 + 1 }.reduce(0, +)
    #expect(summary.pages == [.read: pages])
    #expect(summary.files.new == 40)
    for (name, document) in try shelf.documents() {
      for page in document.pages { #expect(page.text?.text.hasPrefix("\(name) trang \(page.fileIndex) ") == true) }
    }
  }
}

@Suite struct `What the recognisers read differently` {
  @Test func `is summed up over the pages of a run`() {
    var tally = BatchTally()
    #expect(tally.summary.difference == nil)
    tally.compare(RecogniserDifference(words: 100, different: 2, boxes: 3, confidences: 1))
    tally.compare(RecogniserDifference(words: 50, different: 0, boxes: 1))
    #expect(tally.summary.difference == RecogniserDifference(words: 150, different: 2, boxes: 4, confidences: 1))
  }
}

@Suite struct `The time that is left` {
  @Test func `follows from the speed so far and from files not counted yet`() {
    var tally = BatchTally(waiting: 6, uncounted: 2)
    let file = QueuedFile(id: ScanFileID(rawValue: 1), path: "/a", stamp: FileStamp(size: 1, modified: 1))
    tally.count(pages: 4)
    for number in 1...5 {
      let page = QueuedPage(id: PageID(rawValue: Int64(number)), file: file, number: number)
      tally.give(.read(page), at: .seconds(10))
      let settlement = Settlement(
        document: DocumentID(rawValue: 1), documentIsSettled: false, wasAlreadySettled: false)
      tally.settle(page, as: .blank, settlement)
    }
    tally.estimate(at: .seconds(20))
    #expect(tally.progress.pagesPerMinute == 30)
    // 10 known, 5 settled; one file of about 4 pages to be counted; 2 seconds a page.
    #expect(tally.progress.timeLeft == .seconds(18))
  }
}
