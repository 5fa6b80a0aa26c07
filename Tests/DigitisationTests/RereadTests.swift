import Archive
import Foundation
import GRDB
import Records
import Synchronization
import Testing

@testable import Digitisation

@Suite struct `Reading pages anew` {
  @Test func `reads what was called blank, and keeps how it had been read`() async throws {
    let shelf = try Shelf(["a-blank-2p.tif", "b.tif"])
    _ = try await shelf.run()
    let summary = try await shelf.reread(RereadChoice(states: [.blank]))
    #expect(summary.pages == [.renewed: 2])
    #expect(summary.ledger == PageLedger(registered: 3, read: 3, blank: 0, unreadable: 0, withheld: 0, waiting: 0))
    let document = try #require(try shelf.documents()["a-blank-2p.tif"])
    #expect(document.text.hasPrefix("a-blank-2p.tif trang 1"))
    #expect(document.description != nil)
    let past = try shelf.archive().earlierReadings(of: document.id)
    #expect(past.map(\.state) == [.blank, .blank] && past.allSatisfy { $0.endedBy == "Lan" && $0.text == nil })
    #expect(try shelf.archive().search(SearchQuery(words: "mended")).hits.count == 2)
    #expect(try shelf.findings() == [])
  }

  @Test func `keeps decisions of people, and the old text as history`() async throws {
    let shelf = try Shelf(["a-2p.tif", "b.tif"])
    _ = try await shelf.run()
    let first = try #require(try shelf.documents()["a-2p.tif"]).id
    do {
      let archive = try Archive.open(shelf.archiveFolder, for: .deciding)
      let decision = ReviewDecision(document: first, field: .signer, verdict: .correct("Trần Thị Bích"))
      _ = try archive.decide([decision], by: "Lan")
    }
    let summary = try await shelf.reread(RereadChoice(documents: [first]))
    #expect(summary.pages == [.renewed: 2])
    let document = try #require(try shelf.archive().document(first))
    #expect(document.description?[.signer]?.value == "Trần Thị Bích")
    #expect(document.text.hasSuffix("mended"))
    let past = try shelf.archive().earlierReadings(of: first)
    #expect(past.count == 2)
    #expect(
      past[0].text?.text.hasPrefix("a-2p.tif trang 1 usual") == true && past[0].text?.text.contains("mended") == false)
    #expect(try shelf.findings() == [])
    // The same is read again: nothing is history twice.
    #expect(try await shelf.reread(RereadChoice(documents: [first])).pages == [.unchanged: 2])
    #expect(try shelf.archive().earlierReadings(of: first).count == 2)
    #expect(try shelf.findings() == [])
  }

  @Test func `keeps the old text where the page is read worse now`() async throws {
    let shelf = try Shelf(["a-later-empty.tif", "b-later-bad.tif", "c-later-dead.tif", "d-later-gone.tif", "e.tif"])
    _ = try await shelf.run()
    let before = try shelf.documents().mapValues(\.text)
    try FileManager.default.removeItem(atPath: shelf.scans + "/d-later-gone.tif")
    try shelf.add("e.tif", "z.tif")
    let summary = try await shelf.reread(RereadChoice())
    #expect(summary.pages == [.kept: 5])
    #expect(summary.unread == 5)
    let reasons = summary.entries.map { "\(URL(fileURLWithPath: $0.path).lastPathComponent) \($0.outcome)" }.sorted()
    #expect(reasons[0].hasSuffix("kept(Archive.KeptReading.blank)"))
    #expect(reasons[1].contains("damaged") && reasons[2].contains("readerDied"))
    #expect(reasons[3].contains("vanished") && reasons[4].contains("changed"))
    #expect(try shelf.documents().mapValues(\.text) == before)
    let archive = try shelf.archive()
    #expect(try (1...5).allSatisfy { try archive.earlierReadings(of: DocumentID(rawValue: $0)).isEmpty })
    #expect(try shelf.archive().ledger().read == 5)
  }

  @Test func `withholds a document whose mark is seen now, with all that was read of it before`() async throws {
    let shelf = try Shelf(["a-layer-blank-2p.tif", "b.tif"])
    _ = try await shelf.run()
    let first = try #require(try shelf.documents()["a-layer-blank-2p.tif"]).id
    _ = try await shelf.reread(RereadChoice(documents: [first]))
    #expect(try shelf.archive().layers(of: first).count == 2)
    #expect(try shelf.archive().earlierReadings(of: first).count == 2)
    do {
      let archive = try Archive.open(shelf.archiveFolder, for: .digitising)
      let page = try #require(try archive.rereadTargets(RereadChoice(documents: [first])).pages.last?.page)
      let marked = try archive.reread(page, as: PageReading(outcome: .withheld(.secret)), by: "Lan")
      #expect(marked.outcome == .withheld(.secret))
    }
    let document = try #require(try shelf.archive().document(first))
    #expect(document.pages.map(\.state) == [.withheld, .withheld] && document.description == nil)
    #expect(try shelf.archive().layers(of: first).isEmpty && shelf.archive().earlierReadings(of: first).isEmpty)
    for name in try FileManager.default.subpathsOfDirectory(atPath: shelf.archiveFolder) {
      let bytes = FileManager.default.contents(atPath: shelf.archiveFolder + "/" + name) ?? Data()
      #expect(
        bytes.range(of: Data("zebrafish".utf8)) == nil
          && bytes.range(of: Data("a-layer-blank-2p.tif trang".utf8)) == nil)
    }
    #expect(try shelf.findings() == [])
    // A withheld page is never read anew.
    let targets = try shelf.archive().rereadTargets(RereadChoice(documents: [first]))
    #expect(targets.pages.isEmpty && targets.withheld == 2)
  }

  @Test func `withholds as in a run where a reader sees the mark`() async throws {
    let shelf = try Shelf(["a-later-marked-3p.tif", "b.tif"])
    _ = try await shelf.run()
    let summary = try await shelf.reread(RereadChoice())
    #expect(summary[.withheld] >= 1 && summary[.withheld] + summary[.leftOut] == 3 && summary[.renewed] == 1)
    #expect(summary.ledger.withheld == 3)
    #expect(try shelf.archive().search(SearchQuery(words: "marked")).hits.isEmpty)
    #expect(try shelf.findings() == [])
  }

  @Test func `opens files at last that could not be opened`() async throws {
    let shelf = try Shelf(["uncountable-2p.pdf", "b.tif"])
    _ = try await shelf.run()
    let summary = try await shelf.reread(RereadChoice(states: [.unreadable]))
    #expect(summary.opened == 2)
    #expect(summary.ledger == PageLedger(registered: 3, read: 3, blank: 0, unreadable: 0, withheld: 0, waiting: 0))
    #expect(try shelf.findings() == [])
  }

  @Test(arguments: 1...6) func `may be broken off at any moment`(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let shelf = try Shelf((1...4).map { "tờ-\($0)p.tif" } + ["a-blank-3p.tif"])
    _ = try await shelf.run()
    let reports = Mutex(Int.random(in: 1...20, using: &random))
    let task = Mutex<Task<RereadSummary, any Error>?>(nil)
    let running = Task {
      try await shelf.reread(RereadChoice()) { _ in
        let isNow = reports.withLock { left in
          left -= 1
          return left == 0
        }
        if isNow { task.withLock { $0?.cancel() } }
      }
    }
    task.withLock { $0 = running }
    _ = try? await running.value
    #expect(try shelf.readersLeft() == [])
    let between = try shelf.archive().ledger()
    #expect(between.balances && between.registered == 13 && between.waiting == 0)
    _ = try await shelf.reread(RereadChoice())
    #expect(try shelf.archive().ledger().read == 13)
    let documents = try shelf.documents()
    #expect(
      documents.values.allSatisfy {
        $0.description != nil && $0.pages.allSatisfy { $0.text?.text.hasSuffix("mended") == true }
      })
    #expect(try shelf.findings() == [])
  }

  @Test func `is advised for pages that mended faults touch, and for these alone`() async throws {
    let shelf = try Shelf(["a-blank-2p.tif", "b.tif", "c-later-away.tif"])
    _ = try await shelf.run()
    #expect(try shelf.archive().readingAdvice() == ReadingAdvice())
    try shelf.makeOlder()
    #expect(try shelf.archive().readingAdvice() == ReadingAdvice(unsurveyed: 4))
    try FileManager.default.moveItem(atPath: shelf.scans + "/c-later-away.tif", toPath: shelf.base + "/c")
    #expect(try await shelf.survey() == SurveySummary(surveyed: 3, away: 1))
    let advice = ReadingAdvice(pages: 2, byFault: [.calledBlank: 2], unsurveyed: 1)
    #expect(try shelf.archive().readingAdvice() == advice)
    let summary = try await shelf.reread(RereadChoice(isAdvised: true))
    #expect(summary.pages == [.renewed: 2])
    #expect(try shelf.archive().readingAdvice() == ReadingAdvice(unsurveyed: 1))
    try FileManager.default.moveItem(atPath: shelf.base + "/c", toPath: shelf.scans + "/c-later-away.tif")
    _ = try await shelf.survey()
    #expect(try shelf.archive().readingAdvice() == ReadingAdvice())
    #expect(try shelf.findings() == [])
  }
}

extension Shelf {
  func reread(
    _ choice: RereadChoice, report: @escaping @Sendable (BatchProgress) -> Void = { _ in }
  ) async throws -> RereadSummary {
    let archive = try Archive.open(archiveFolder, for: .checking)
    return try await RereadBatch.run(
      try archive.rereadTargets(choice), in: archive, plan: try plan(language: "mended-" + language),
      reader: FaultyReader.path, by: "Lan", report: report)
  }

  func survey() async throws -> SurveySummary {
    let archive = try Archive.open(archiveFolder, for: .checking)
    return try await RereadBatch.survey(archive, plan: try plan(), reader: FaultyReader.path) { _ in }
  }

  /// As a program left the archive that counted no reading versions.
  func makeOlder() throws {
    let catalogue = try DatabaseQueue(path: archiveFolder + "/catalogue.sqlite")
    try catalogue.write { try $0.execute(sql: "UPDATE page SET reading_version = NULL, surveyed_version = NULL") }
  }

  /// What a check finds, but for originals that tests took away.
  func findings() throws -> [CheckFinding] {
    try Archive.open(archiveFolder, for: .checking).check().findings.filter {
      switch $0 {
      case .originalGone, .originalChanged: false
      default: true
      }
    }
  }
}
