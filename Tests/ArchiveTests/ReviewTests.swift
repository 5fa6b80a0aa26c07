@testable import Archive
import Foundation
import Records
import Testing

@Suite struct `Deciding on doubtful fields` {
  private let archive: Archive
  private let document: DocumentID

  init() throws {
    archive = try Archive.inMemory(now: { Date(timeIntervalSince1970: 1_790_000_000) })
    document = try archive.file("Sở Xây dựng", as: Self.doubtful)
  }

  private static var doubtful: RecordDescription {
    var description = Sample.description(number: "22/KH-SXO", subject: nil)
    description[.number]?.confidence = 0.4
    return description
  }

  private func decide(_ field: FieldName, _ verdict: ReviewDecision.Verdict, seen: String? = nil) throws
    -> [DecisionRefusal]
  {
    try archive.decide(
      [ReviewDecision(document: document, field: field, verdict: verdict, seen: seen)], by: "Lan"
    ).map(\.refusal)
  }

  private var current: ArchivedDocument { get throws { try #require(try archive.document(document)) } }

  @Test func `changes what is found, searched and brought before a person`() throws {
    #expect(try archive.documentsToReview(limit: 9).map(\.id) == [document])
    #expect(try decide(.number, .correct("22/KH-SXD")) == [])
    #expect(try decide(.subject, .correct("nạo vét kênh")) == [])
    let record = try current
    #expect(record.description?[.number]?.value == "22/KH-SXD")
    #expect(record.description?[.symbol]?.value == "KH-SXD")
    #expect(record.recognised[.number]?.value == "22/KH-SXO")
    #expect(record.decisions[.number]?.by == "Lan")
    #expect(record.decisions[.number]?.found == "22/KH-SXO")
    #expect(try archive.found("nao vet kenh") == [document])
    #expect(try archive.search(SearchQuery(words: "", number: "22/KH-SXD")).hits.map(\.document) == [document])
    #expect(try archive.search(SearchQuery(words: "", number: "SXO")).hits.isEmpty)
    #expect(try archive.documentsToReview(limit: 9).isEmpty)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `takes the digits alone for a number whose symbol is known`() throws {
    #expect(try decide(.symbol, .correct("KH-SXD")) == [])
    #expect(try decide(.number, .unknown) == [])
    #expect(try decide(.number, .correct("84")) == [])
    #expect(try current.description?[.number]?.value == "84/KH-SXD")
    #expect(try archive.search(SearchQuery(words: "", number: "84/KH-SXD")).hits.map(\.document) == [document])
  }

  @Test func `stands whatever is found later`() throws {
    #expect(try decide(.number, .confirm) == [])
    #expect(try decide(.subject, .unknown) == [])
    var again = Sample.description(number: "77/QĐ-XYZ", subject: "misread")
    again[.agency]?.value = "Sở Nội vụ"
    try archive.describe(document, as: again)
    let record = try current
    #expect(record.description?[.number]?.value == "22/KH-SXO")
    #expect(record.description?[.subject] == nil)
    #expect(record.description?[.agency]?.value == "Sở Nội vụ")
    #expect(record.recognised.mapValues(\.value) == [.number: "77/QĐ-XYZ", .subject: "misread"])
    #expect(!record.needsReview)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `stands when a page is read again, and when the document is divided`() throws {
    let (_, long, _) = try archive.file(
      Sample.scan("/b.tif"), [Sample.read("một"), PageReading(outcome: .unreadable(.outOfTime)), Sample.read("ba")],
      as: Self.doubtful)
    let decision = ReviewDecision(document: long, field: .number, verdict: .correct("23/KH-SXD"))
    #expect(try archive.decide([decision], by: "Lan").isEmpty)
    try archive.retryUnreadable()
    let waiting = try #require(try archive.waitingPages(limit: 9).first)
    _ = try archive.settle(waiting.page, as: Sample.read("hai"))
    let parts = try archive.divide(long, before: [3])
    for part in parts { try archive.describe(part, as: Self.doubtful) }
    #expect(parts.count == 2)
    #expect(try archive.document(long)?.description?[.number]?.value == "23/KH-SXD")
    #expect(try archive.document(parts[1])?.description?[.number]?.value == "22/KH-SXO")
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `may be decided anew, and the latest decision counts`() throws {
    #expect(try decide(.number, .correct("1/KH-SXD")) == [])
    #expect(try decide(.number, .correct("22/KH-SXO")) == [])
    let record = try current
    #expect(record.decisions[.number]?.verdict == .confirmed)
    #expect(record.description?[.number]?.value == "22/KH-SXO")
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `is refused with its reason, and then nothing at all is decided`() throws {
    let other = DocumentID(rawValue: 99)
    let refused = try archive.decide(
      [
        ReviewDecision(document: document, field: .number, verdict: .confirm),
        ReviewDecision(document: document, field: .subject, verdict: .confirm),
        ReviewDecision(document: other, field: .subject, verdict: .unknown),
        ReviewDecision(document: document, field: .date, verdict: .correct("31/2/2025")),
        ReviewDecision(document: document, field: .agency, verdict: .confirm, seen: "Sở Y tế"),
      ], by: "Lan")
    #expect(refused.map(\.place) == [1, 2, 3, 4])
    #expect(
      refused.map(\.refusal) == [
        .nothingToConfirm, .documentMissing, .value(.dateNotUnderstood), .changed(now: "Ủy ban nhân dân tỉnh"),
      ])
    #expect(try current.decisions.isEmpty)
  }

  @Test func `takes no decision on what is withheld or could not be opened`() throws {
    guard case .new(let file) = try archive.register(Sample.scan("/x.tif")) else { return #expect(Bool(false)) }
    try archive.registerUnreadable(.notAScan, of: file)
    let unread = try #require(try archive.undescribedDocuments(limit: 9).first)
    try archive.describe(unread, as: RecordDescription())
    let decision = ReviewDecision(document: unread, field: .subject, verdict: .correct("tên"))
    #expect(try archive.decide([decision], by: "Lan").map(\.refusal) == [.notDescribed])
    _ = try archive.withhold(document, for: .decided(.secret), reason: "dấu mờ", by: "Lan")
    #expect(try decide(.number, .confirm) == [.documentWithheld])
  }

  @Test(arguments: [
    "UPDATE decision SET decided_by = 'Hoa'", "UPDATE decision SET value = '9/KH-SXD'", "DELETE FROM decision",
    "UPDATE field SET value = '9/KH-SXD' WHERE name = 'number'",
  ])
  func `is told by a check where somebody changed it`(sql: String) throws {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder, for: .digitising)
      let document = try archive.file("Sở", as: Self.doubtful)
      let decision = ReviewDecision(document: document, field: .number, verdict: .correct("22/KH-SXD"))
      #expect(try archive.decide([decision], by: "Lan").isEmpty)
      #expect(try archive.check().findings.filter { $0.isInside } == [])
      try Tampering.tamper(folder, "DROP TRIGGER decision_stays; DROP TRIGGER decision_remains; " + sql)
      let findings = try archive.check().findings
      #expect(findings.contains(.decisionAltered(document)) || findings.contains(.descriptionAltered(document)))
    }
  }

  @Test func `goes on while a batch holds the archive`() throws {
    try Sample.inFolder { folder in
      let batch = try Archive.open(folder, for: .digitising)
      let document = try batch.file("Sở", as: Self.doubtful)
      let desk = try Archive.open(folder, for: .deciding)
      let decision = ReviewDecision(document: document, field: .number, verdict: .correct("22/KH-SXD"))
      #expect(try desk.decide([decision], by: "Lan").isEmpty)
      try batch.file("một trang nữa", as: Sample.description())
      #expect(try batch.check().findings.filter { $0.isInside } == [])
    }
  }
}
