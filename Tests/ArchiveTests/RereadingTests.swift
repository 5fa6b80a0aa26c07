import Foundation
import GRDB
import Records
import Synchronization
import Testing

@testable import Archive

@Suite struct `Filing what was read anew` {
  let archive: Archive

  init() throws { archive = try Archive.inMemory() }

  private func read(_ text: String, layer: TextLayer? = nil) -> PageReading {
    var reading = Sample.read(text)
    reading.layer = layer
    return reading
  }

  private func inside(_ archive: Archive) throws -> [CheckFinding] { try archive.check().findings.filter(\.isInside) }

  @Test func `finds the new words and no longer the old ones`() throws {
    let filed = try archive.file(
      Sample.scan("/a"), [read("giấy phép xây dựng"), read("trang hai")], as: Sample.description())
    let reread = try archive.reread(filed.pages[0], as: read("quyết định thu hồi đất"), by: "Lan")
    #expect(reread.outcome == .renewed(was: .read, now: .read))
    #expect(try archive.found("giấy phép").isEmpty)
    #expect(try archive.found("thu hồi đất") == [filed.document])
    let past = try archive.earlierReadings(of: filed.document)
    #expect(past.map(\.text?.text) == ["giấy phép xây dựng"])
    #expect(past.map(\.version) == [ReadingVersion.current] && past.map(\.endedBy) == ["Lan"])
    // Until it is described anew, the description is told to be of earlier words.
    #expect(try archive.undescribedDocuments(limit: 9) == [filed.document])
    try archive.describe(filed.document, as: Sample.description(subject: "thu hồi đất"))
    #expect(try inside(archive) == [])
  }

  @Test func `keeps corrections of an earlier reading beside it`() throws {
    var page = Sample.page("xay dung")
    page.lines[0].words[0].correct(to: "xây", certainty: 0.9)
    let filed = try archive.file(Sample.scan("/a"), [PageReading(outcome: .read(page))], as: Sample.description())
    _ = try archive.reread(filed.pages[0], as: read("xây dựng nhà"), by: "Lan")
    let past = try #require(try archive.earlierReadings(of: filed.document).first?.text)
    #expect(past.text == "xây dung" && past.asRecognised.text == "xay dung")
  }

  @Test func `keeps the month in which a page was settled, and remembers when it was read anew`() throws {
    let day = TestDay()
    let archive = try Archive.inMemory(now: { day.now })
    let filed = try archive.file(Sample.scan("/a"), [PageReading(outcome: .blank)], as: Sample.description())
    day.pass(days: 90)
    _ = try archive.reread(filed.pages[0], as: read("chữ"), by: "Lan")
    try archive.describe(filed.document, as: Sample.description())
    #expect(try archive.ledger(by: .month).map(\.key) == [["1970-01"]])
    #expect(try inside(archive) == [])
    day.pass(days: 90)
    _ = try archive.reread(filed.pages[0], as: read("chữ khác"), by: "Lan")
    try archive.describe(filed.document, as: Sample.description())
    #expect(try inside(archive) == [])
    #expect(try archive.earlierReadings(of: filed.document).map(\.state) == [.blank, .read])
  }

  @Test func `does not take a worse reading`() throws {
    let filed = try archive.file(
      Sample.scan("/a"), [read("chữ"), PageReading(outcome: .blank), PageReading(outcome: .unreadable(.damaged))],
      as: Sample.description())
    let cases: [(Int, PageOutcome, RereadOutcome)] = [
      (0, .blank, .kept(.blank)), (0, .unreadable(.noWords), .kept(.unreadable(.noWords))),
      (1, .unreadable(.vanished), .kept(.unreadable(.vanished))), (1, .blank, .unchanged(.blank)),
      (1, .unreadable(.noWords), .renewed(was: .blank, now: .unreadable)),
      (2, .unreadable(.readerDied), .kept(.unreadable(.readerDied))),
      (2, .unreadable(.encrypted), .renewed(was: .unreadable, now: .unreadable)),
      (2, .blank, .renewed(was: .unreadable, now: .blank)),
    ]
    for (page, outcome, expected) in cases {
      let filed = try archive.reread(filed.pages[page], as: PageReading(outcome: outcome), by: "Lan")
      #expect(filed.outcome == expected)
    }
    #expect(try archive.found("chữ") == [filed.document])
    try archive.describe(filed.document, as: Sample.description())
    #expect(try inside(archive) == [])
  }

  @Test func `does not take a machine's reading for what a person corrected`() throws {
    let filed = try archive.file(Sample.scan("/a"), [read("chữ")], as: Sample.description())
    try archive.writing { db in
      try db.execute(
        sql:
          "INSERT INTO page_correction (page_id, made_at, made_by, text, words) VALUES (?, '2026', 'Lan', 'chữ', '[]')",
        arguments: [filed.pages[0].rawValue])
    }
    #expect(try archive.reread(filed.pages[0], as: read("khác"), by: "Minh").outcome == .kept(.correctedByPerson))
  }

  @Test func `leaves withheld and waiting pages alone`() throws {
    let filed = try archive.file(Sample.scan("/a"), [read("chữ")])
    _ = try archive.withhold(filed.document, for: .personalData, reason: "đời tư", by: "Lan")
    #expect(try archive.reread(filed.pages[0], as: read("chữ"), by: "Lan").outcome == .leftOut)
    _ = try archive.release(filed.document, reason: "được phép", by: "Lan")
    #expect(try archive.reread(filed.pages[0], as: read("chữ"), by: "Lan").outcome == .leftOut)
    #expect(try archive.found("chữ").isEmpty)
  }

  @Test func `keeps the words of another program out of the index, and drops them with the text`() throws {
    let layer = TextLayer(text: "zebrafish", maker: "Copier")
    let filed = try archive.file(Sample.scan("/a"), [read("chữ", layer: layer)], as: Sample.description())
    #expect(try archive.layers(of: filed.document) == [PageLayer(page: 1, layer: layer)])
    #expect(try archive.found("zebrafish").isEmpty)
    _ = try archive.reread(filed.pages[0], as: read("chữ khác", layer: layer), by: "Lan")
    _ = try archive.withhold(filed.document, for: .personalData, reason: "đời tư", by: "Lan")
    #expect(try archive.layers(of: filed.document).isEmpty && archive.earlierReadings(of: filed.document).isEmpty)
    #expect(try inside(archive) == [])
    let marked = PageReading(outcome: .withheld(.secret), layer: layer)
    #expect(try archive.layers(of: archive.file(Sample.scan("/b"), [marked]).document).isEmpty)
  }

  @Test func `drops all of a scan that is disposed of`() throws {
    let layer = TextLayer(text: "zebrafish")
    let filed = try archive.file(
      Sample.scan("/a"), [read("chữ", layer: layer), PageReading(outcome: .unreadable(.damaged), layer: layer)],
      as: Sample.description())
    _ = try archive.reread(filed.pages[0], as: read("khác", layer: layer), by: "Lan")
    _ = try archive.reread(filed.pages[1], as: PageReading(outcome: .blank), by: "Lan")
    let reason = RemovalReason(kind: .disposal, words: "hết hạn")
    _ = try archive.remove(filed.document, because: reason, by: "Lan", on: DiskState(fileExists: { _ in true }))
    for table in ["page_text", "page_layer", "earlier_reading", "earlier_correction"] {
      let left = try archive.reading { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") }
      #expect(left == 0, "\(table)")
    }
    #expect(try inside(archive) == [])
  }

  @Test func `finds an earlier reading that was altered or taken away`() throws {
    let filed = try archive.file(Sample.scan("/a"), [read("một"), read("hai")], as: Sample.description())
    for (page, text) in zip(filed.pages, ["ba", "bốn"]) { _ = try archive.reread(page, as: read(text), by: "Lan") }
    try archive.describe(filed.document, as: Sample.description())
    #expect(throws: ArchiveError.self) {
      try archive.writing { try $0.execute(sql: "UPDATE earlier_reading SET text = 'x' WHERE page_id = 1") }
    }
    try archive.writing { db in
      try db.execute(sql: "DROP TRIGGER earlier_reading_remains; DELETE FROM earlier_reading WHERE page_id = 2")
    }
    #expect(
      try inside(archive) == [.safeguardAltered("earlier_reading_remains"), .earlierReadingAltered(filed.pages[1])])
  }

  @Test func `marks what a survey has looked at`() throws {
    let filed = try archive.file(Sample.scan("/a"), [read("một"), PageReading(outcome: .blank)])
    try archive.writing { try $0.execute(sql: "UPDATE page SET reading_version = NULL, surveyed_version = NULL") }
    #expect(try archive.unsurveyedPages(limit: 9).map(\.earlier.state) == [.read, .blank])
    try archive.enterSurvey(of: filed.pages[0], [])
    try archive.enterSurvey(of: filed.pages[1], [.calledBlank, .putOverTheScan])
    let advice = ReadingAdvice(pages: 1, byFault: [.calledBlank: 1, .putOverTheScan: 1])
    #expect(try archive.readingAdvice() == advice)
    #expect(try archive.rereadTargets(RereadChoice(isAdvised: true)).pages.map(\.page) == [filed.pages[1]])
    // Blank again: today's program has had its say.
    _ = try archive.reread(filed.pages[1], as: PageReading(outcome: .blank), by: "Lan")
    #expect(try archive.readingAdvice() == ReadingAdvice())
  }

  @Test func `cuts no document on which a person decided`() throws {
    let filed = try archive.file(Sample.scan("/a"), [read("một"), read("hai")], as: Sample.description())
    _ = try archive.reread(filed.pages[1], as: read("ba"), by: "Lan")
    #expect(try !archive.staysWhole(filed.document))
    let decision = ReviewDecision(document: filed.document, field: .signer, verdict: .correct("Trần Thị Bích"))
    _ = try archive.decide([decision], by: "Lan")
    #expect(try archive.staysWhole(filed.document))
  }
}

private final class TestDay: Sendable {
  private let seconds = Mutex(0.0)

  var now: Date { Date(timeIntervalSince1970: seconds.withLock(\.self)) }

  func pass(days: Double) { seconds.withLock { $0 += days * 86_400 } }
}
