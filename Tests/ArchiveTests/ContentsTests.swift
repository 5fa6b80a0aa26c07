@testable import Archive
import Foundation
import Records
import Testing

@Suite struct `What documents cite and assign` {
  private let archive: Archive

  init() throws { archive = try Archive.inMemory(now: { Date(timeIntervalSince1970: 1_790_000_000) }) }

  private func citation(
    _ number: String, type: DocumentType? = .keHoach, date: String? = "2025-07-28", agency: String? = nil
  ) -> Citation {
    Citation(
      type: type, number: number, date: date.flatMap { RecordDate($0) }, agency: agency,
      printed: "Kế hoạch số " + number,
      page: 1, box: PixelBox(x: 1, y: 2, width: 3, height: 4), confidence: 0.9)
  }

  private func file(
    _ number: String, date: String? = "2025-07-28", agency: String = "Sở Xây dựng", citing: [Citation] = []
  )
    throws -> DocumentID
  {
    let description = Sample.description(number: number, date: date, agency: agency)
    let document = try archive.file("văn bản")
    try archive.describe(document, as: description, with: DocumentContents(citations: citing))
    return document
  }

  @Test func `is joined in both directions, whichever was filed first`() throws {
    let early = try file("22/KH-UBND")
    let middle = try file("30/KH-UBND", citing: [citation("22/KH-UBND"), citation("41/KH-UBND")])
    #expect(try archive.citations(of: middle).map(\.cited) == [early, nil])
    let late = try file("41/KH-UBND")
    #expect(try archive.citations(of: middle).map(\.cited) == [early, late])
    #expect(try archive.citations(to: early).map(\.document) == [middle])
    #expect(try archive.citations(to: late).map(\.document) == [middle])
    #expect(try archive.citations(to: middle).isEmpty)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `follows a number that a person corrected`() throws {
    let cited = try file("22/KH-UBNO")
    let citing = try file("30/KH-UBND", citing: [citation("22/KH-UBND")])
    #expect(try archive.citations(of: citing).map(\.cited) == [nil])
    let decision = ReviewDecision(document: cited, field: .number, verdict: .correct("22/KH-UBND"))
    #expect(try archive.decide([decision], by: "Lan").isEmpty)
    #expect(try archive.citations(of: citing).map(\.cited) == [cited])
  }

  @Test func `is joined to nothing that is of another day or type, nor to one of several`() throws {
    let old = try file("22/KH-UBND", date: "2024-03-01")
    let new = try file("22/KH-UBND", date: "2025-07-28", agency: "Ủy ban nhân dân tỉnh")
    let undated = try file("30/KH-UBND", citing: [citation("22/KH-UBND", date: nil)])
    #expect(try archive.citations(of: undated).map(\.cited) == [nil])
    let dated = try file(
      "31/KH-UBND",
      citing: [
        citation("22/KH-UBND", date: "2024-03-01"), citation("22/KH-UBND", date: "2023-01-01"),
        citation("22/KH-UBND", type: .quyetDinh), citation("22/KH-UBND", date: nil, agency: "Ủy ban nhân dân tỉnh"),
      ])
    #expect(try archive.citations(of: dated).map(\.cited) == [old, nil, nil, new])
  }

  private func tasks(_ works: String...) -> DocumentContents {
    DocumentContents(
      tasks: works.enumerated().map { place, work in
        PlannedTask(
          work: work, lead: place == 0 ? "Văn phòng Sở" : "Thanh tra Sở", partners: "Các phòng",
          due: RecordDate(year: 2026, month: 6, day: 30 - place), page: 1, confidence: 0.9)
      })
  }

  @Test func `keeps a task's number and what was said of it when its plan is described anew`() throws {
    let document = try archive.file("kế hoạch")
    try archive.describe(document, as: Sample.description(), with: tasks("Rà soát", "Kiểm tra", "Kiểm tra"))
    #expect(try archive.tasks().map(\.task.work) == ["Kiểm tra", "Kiểm tra", "Rà soát"])
    let task = try #require(try archive.tasks(TaskQuery(unit: "van phong")).first)
    #expect(try archive.set(task: task.id, to: .done, by: "Lan"))
    #expect(try !archive.set(task: 99, to: .done, by: "Lan"))
    try archive.describe(document, as: Sample.description(), with: tasks("Rà soát", "Tổng kết"))
    let listed = try archive.tasks()
    #expect(listed.map(\.task.work) == ["Tổng kết", "Rà soát"])
    #expect(listed.last?.id == task.id)
    #expect(listed.last?.state == .done)
    #expect(try archive.tasks(TaskQuery(state: .open)).map(\.task.work) == ["Tổng kết"])
    #expect(
      try archive.tasks(TaskQuery(dueBy: RecordDate(year: 2026, month: 6, day: 29))).map(\.task.work) == ["Tổng kết"])
    try archive.describe(document, as: Sample.description(), with: DocumentContents())
    #expect(try archive.tasks().map(\.task.work) == ["Rà soát"])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `stays when only the description is made anew`() throws {
    let document = try file("30/KH-UBND", citing: [citation("22/KH-UBND")])
    try archive.describe(document, as: Sample.description(number: "31/KH-UBND"))
    #expect(try archive.citations(of: document).count == 1)
    #expect(try archive.unexaminedDocuments(limit: 9).isEmpty)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `is looked for in documents that an older program described`() throws {
    let document = try archive.file("cũ", as: Sample.description())
    #expect(try archive.unexaminedDocuments(limit: 9) == [document])
    try archive.examine(document, finding: DocumentContents(citations: [citation("1/KH-UBND")]))
    #expect(try archive.unexaminedDocuments(limit: 9).isEmpty)
    #expect(try archive.citations(of: document).count == 1)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test(arguments: [
    "UPDATE citation SET number = '9/KH-UBND'",
    "DROP TRIGGER task_remains; DROP TRIGGER task_state_remains; DELETE FROM task", "UPDATE task SET lead = 'X'",
    "DROP TRIGGER task_state_stays; UPDATE task_state SET state = 'dropped'",
  ])
  func `is told by a check where somebody changed it`(sql: String) throws {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder, for: .digitising)
      let document = try archive.file("kế hoạch")
      var contents = tasks("Rà soát")
      contents.citations = [citation("1/KH-UBND")]
      try archive.describe(document, as: Sample.description(), with: contents)
      #expect(try archive.set(task: 1, to: .done, by: "Lan"))
      try Tampering.tamper(folder, sql)
      let findings = try archive.check().findings.filter { $0.isInside }
      #expect(findings.contains(.contentsAltered(document)) || findings.contains(.decisionAltered(document)))
    }
  }
}
