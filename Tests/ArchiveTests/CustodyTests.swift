@testable import Archive
import Foundation
import Records
import Testing

@Suite struct `Withholding and releasing by hand` {
  private func traces(of word: String, in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return false }
      return bytes.range(of: Data(word.utf8)) != nil
    }
  }

  @Test func `leaves nothing of a document, nor of what was decided, cited and assigned in it`() throws {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder, for: .digitising)
      for number in 0..<20 { try archive.file("văn bản thường số \(number)", as: Sample.description()) }
      let document = try archive.file("zebrafish", as: Sample.description(subject: "zebrafish"))
      let contents = DocumentContents(
        citations: [
          Citation(
            type: nil, number: "1/zebrafish", date: nil, agency: "zebrafish", printed: "zebrafish", page: 1, box: nil,
            confidence: 1)
        ], tasks: [PlannedTask(work: "zebrafish", lead: "zebrafish", page: 1, confidence: 1)])
      try archive.describe(document, as: Sample.description(subject: "zebrafish"), with: contents)
      let decisions = [FieldName.agency, .signer].map {
        ReviewDecision(document: document, field: $0, verdict: .correct("zebrafish"))
      }
      #expect(try archive.decide(decisions, by: "Lan").isEmpty)
      #expect(try archive.set(task: 1, to: .done, by: "Lan"))
      #expect(try !traces(of: "zebrafish", in: folder).isEmpty)
      #expect(
        try archive.withhold(document, for: .decided(.highlySecret), reason: "theo sổ", by: "Lan")
          == .withheld(pages: 1))
      #expect(try traces(of: "zebrafish", in: folder) == [])
      #expect(try archive.authority().isEmpty)
      #expect(try archive.tasks().isEmpty)
      #expect(
        try archive.withhold(document, for: .decided(.highlySecret), reason: "lần nữa", by: "Lan") == .unchanged)
      #expect(
        try archive.withhold(document, for: .personalData, reason: "là dữ liệu cá nhân", by: "Lan")
          == .withheld(pages: 1))
      #expect(try archive.document(document)?.withheldFor == .personalData)
      #expect(try archive.check().findings.filter { $0.isInside } == [])
    }
  }

  @Test func `lets a released document be read on the next run, and not be withheld again for its mark`() throws {
    let archive = try Archive.inMemory()
    guard case .new(let file) = try archive.register(Sample.scan("/mat.tif")) else { return #expect(Bool(false)) }
    try archive.registerPages(2, format: .tiff, of: file)
    let pages = try archive.waitingPages(limit: 9)
    #expect(pages.map(\.isReleased) == [false, false])
    _ = try archive.settle(pages[0].page, as: PageReading(outcome: .withheld(.secret)))
    let document = pages[0].document
    #expect(try archive.release(document, reason: "đã giải mật", by: "Lan") == .released(pages: 2))
    #expect(try archive.waitingPages(limit: 9).map(\.isReleased) == [true, true])
    #expect(try archive.ledger().withheld == 0)
    for page in pages { _ = try archive.settle(page.page, as: Sample.read("nội dung")) }
    try archive.describe(document, as: Sample.description())
    #expect(try Set(archive.found("nội dung")) == [document])
    #expect(try archive.release(document, reason: "lần nữa", by: "Lan") == .unchanged)
    #expect(try archive.withhold(document, for: .decided(.secret), reason: "nhầm", by: "Lan") == .withheld(pages: 2))
    #expect(try archive.release(DocumentID(rawValue: 77), reason: "không có", by: "Lan") == .documentMissing)
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }
}
