import Foundation
import GRDB
import Records
import Testing

@testable import Archive

@Suite struct `Whose papers documents are` {
  private let archive: Archive
  private let an = Party(name: "Nguyễn Văn An", number: try? IdentityNumber("089085001234"))

  init() throws { archive = try Archive.inMemory(now: { Date(timeIntervalSince1970: 1_790_000_000) }) }

  private func file(_ parties: [Party], _ sites: [Site] = []) throws -> DocumentID {
    let document = try archive.file("giấy tờ")
    try archive.describe(
      document, as: Sample.description(), with: DocumentContents(parties: parties, sites: sites))
    return document
  }

  private func lookup(_ name: String? = nil, _ number: String? = nil, site: String? = nil) throws -> [DocumentID] {
    try archive.traces(
      PaperLookup(
        name: name, number: try number.map { try IdentityNumber($0) }, sites: [site].compactMap(\.self), by: "Lan",
        purpose: "thử")
    ).map(\.document)
  }

  @Test func `is found by name without marks, by number, and by plot`() throws {
    let document = try file([an], [Site(kind: .plot, name: "thửa 12 tờ 5, xã Phú Hội")])
    #expect(try lookup("NGUYEN VAN AN") == [document])
    #expect(try lookup(nil, "089085001234") == [document])
    #expect(try lookup(site: "thửa 12 tờ 5") == [document])
    #expect(try lookup("Trần Thị Bích").isEmpty)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `is forgotten when the document is withheld, and not told of one that waits`() throws {
    let document = try file([an])
    _ = try archive.withhold(document, for: .personalData, reason: "đời tư", by: "Lan")
    #expect(try lookup("Nguyễn Văn An").isEmpty)
    let left = try archive.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM party") }
    #expect(left == 0)
  }

  @Test func `is an event that keeps who asked and why, and nothing of whom`() throws {
    _ = try file([an])
    _ = try lookup("Nguyễn Văn An", "089085001234")
    let details = try archive.store.read { db in
      try String.fetchAll(db, sql: "SELECT detail FROM event WHERE kind = 'looked-up'")
    }
    #expect(details == [#"{"by":"Lan","purpose":"thử"}"#])
    let all = try archive.store.read { try String.fetchAll($0, sql: "SELECT detail FROM event") }
    #expect(!all.contains { $0.contains("089085001234") || $0.contains("Nguyễn") })
  }

  @Test func `is used again in a case once, until it is closed`() throws {
    let document = try file([an])
    let day = try #require(RecordDate("2026-10-08"))
    let new = ProcedureCase(code: "H15.50-261008-0975", procedure: "1.013236", subject: an, received: day)
    #expect(try archive.open(new, by: "Lan"))
    #expect(try !archive.open(new, by: "Lan"))
    let use = CaseStep(kind: .used, component: "du-an", document: document, reuse: 1)
    #expect(try archive.take(use, in: new.code, by: "Lan") == .taken)
    #expect(try archive.take(use, in: new.code, by: "Lan") == .alreadyDone)
    _ = try archive.withhold(document, for: .personalData, reason: "đời tư", by: "Lan")
    let other = CaseStep(kind: .used, component: "dat", document: document, reuse: 1)
    #expect(try archive.take(other, in: new.code, by: "Lan") == .mayNotLeave)
    #expect(try archive.take(CaseStep(kind: .closed), in: new.code, by: "Lan") == .taken)
    #expect(try archive.take(CaseStep(kind: .closed), in: new.code, by: "Lan") == .closed)
    #expect(try archive.take(use, in: "H15.50-261008-0976", by: "Lan") == .noCase)
    let known = try #require(try archive.procedureCase(new.code))
    #expect(known.subject?.number == an.number && known.isClosed && known.components.keys.sorted() == ["du-an"])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }
}
