import Archive
import ReaderLine
import Records
import Testing

@testable import Digitisation

@Suite struct `A batch with readers that misbehave` {
  /// What happens to a reader, and how the page then ends.
  static let cases: [(name: String, outcome: String)] = [
    ("crash.tif", "reader-died"), ("crash-once.tif", "read"),
    ("quit.tif", "reader-died"), ("quit-once.tif", "read"),
    ("torn.tif", "reader-died"), ("torn-once.tif", "read"),
    ("nonsense.tif", "reader-died"), ("nonsense-once.tif", "read"),
    ("flood.tif", "reader-died"), ("flood-once.tif", "read"),
    ("chatter.tif", "reader-died"), ("chatter-once.tif", "read"),
    ("memory.tif", "out-of-memory"), ("memory-once.tif", "read"),
    ("crash-inspected.tif", "reader-died"), ("quit-inspected.tif", "reader-died"),
    ("torn-inspected.tif", "reader-died"), ("nonsense-inspected.tif", "reader-died"),
    ("twice.tif", "read"), ("stray.tif", "read"), ("slow.tif", "read"),
    ("uncountable.pdf", "encrypted"), ("damaged.jpg", "damaged"), ("blank.png", "blank"), ("good.png", "read"),
  ]

  @Test(arguments: [1, 3]) func `settles every page once, and goes on`(readers: Int) async throws {
    let shelf = try Shelf(Self.cases.map(\.name))
    let summary = try await shelf.run(readers: readers)
    let documents = try shelf.documents()
    for (name, outcome) in Self.cases {
      #expect(documents[name]?.outcomes == [outcome], "\(name)")
    }
    #expect(summary.pagesSettled == Self.cases.count)
    #expect(summary.ledger.balances)
    #expect(summary.ledger.waiting == 0)
    #expect(summary.unreadable.count == Self.cases.count { !["read", "blank"].contains($0.outcome) })
    #expect(summary.documentsDescribed == Self.cases.count)
    #expect(try shelf.archive().undescribedDocuments(limit: 1) == [])
    #expect(try shelf.readersLeft() == [])
  }

  @Test func `tries the second time with care`() async throws {
    let shelf = try Shelf(["crash-once.tif", "good.tif"])
    _ = try await shelf.run()
    let documents = try shelf.documents()
    #expect(documents["crash-once.tif"]?.text.contains("careful") == true)
    #expect(documents["good.tif"]?.text.contains("usual") == true)
  }

  @Test func `gives a page up that takes too long twice`() async throws {
    let shelf = try Shelf(["a-hang-3p.tif", "b.tif"])
    let clock = ManualClock()
    var rules = PoolRules(readers: 1)
    // The clock may also move on while a reader is starting, which then counts as a failed start.
    rules.failedStarts = 100
    let summary = try await shelf.run(rules: rules, clock: clock) { progress in
      // Inspecting goes well; moving on meanwhile would end the reader for that.
      if progress.currentFile?.contains("hang") == true, progress.filesUncounted == 0 {
        clock.advance(by: .seconds(Shelf.deadline + 1))
      }
    }
    #expect(try shelf.documents()["a-hang-3p.tif"]?.outcomes == ["out-of-time", "out-of-time", "out-of-time"])
    #expect(try shelf.documents()["b.tif"]?.outcomes == ["read"])
    #expect(summary.pages == [.unreadable: 3, .read: 1])
    #expect(try shelf.readersLeft() == [])
  }

  @Test func `starts readers in a group of their own, with one thread each`() async throws {
    let shelf = try Shelf(["good.tif"])
    _ = try await shelf.run()
    #expect(try shelf.documents()["good.tif"]?.text.contains("threads 1 group own") == true)
  }

  @Test func `replaces readers that have read their share`() async throws {
    let shelf = try Shelf(["many-9p.tif"])
    var rules = PoolRules(readers: 2)
    rules.pagesPerReader = 2
    let summary = try await shelf.run(rules: rules)
    #expect(summary.pages == [.read: 9])
  }

  @Test func `says so when the reader program is missing`() async throws {
    let shelf = try Shelf(["good.tif"])
    await #expect(throws: DigitisationError.readerMissing("/nowhere/sohoa-reader")) {
      try await Batch.run(try shelf.plan(), reader: "/nowhere/sohoa-reader") { _ in }
    }
  }

  @Test func `says so when readers cannot read on this machine`() async throws {
    let shelf = try Shelf(["good.tif"], language: "missing")
    await #expect(throws: DigitisationError.recognitionUnavailable(.languageMissing("missing"))) {
      try await shelf.run()
    }
    #expect(throws: ArchiveError.missing(shelf.archiveFolder)) { try shelf.archive() }
  }

  @Test func `gives up when readers die before they are ready`() async throws {
    let shelf = try Shelf(["good.tif"], language: "dies")
    await #expect(throws: DigitisationError.readersKeepEnding(times: 5)) { try await shelf.run() }
  }

  @Test func `gives up when readers never get ready`() async throws {
    let shelf = try Shelf(["good.tif"], language: "mute")
    await #expect(throws: DigitisationError.readersKeepEnding(times: 5)) {
      try await shelf.run(clock: ImpatientClock())
    }
  }

  @Test func `needs no reader where there is nothing to do`() async throws {
    let shelf = try Shelf(["good.tif", "other-2p.tif"])
    _ = try await shelf.run()
    let summary = try await shelf.run(language: "dies")
    #expect(summary.files.unchanged == 2)
    #expect(summary.pagesSettled == 0)
    #expect(summary.ledger.read == 3)
  }
}
