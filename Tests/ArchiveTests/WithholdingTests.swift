@testable import Archive
import Foundation
import GRDB
import Records
import Testing

@Suite struct `Withholding what is secret` {
  /// Every file in the archive's folder that holds one of `words`, in any form in which it was stored.
  private func traces(of words: [String], in folder: String) throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return try files.filter { name in
      let kind = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.type] as? FileAttributeType
      guard kind == .typeRegular else { return false }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      return words.contains { bytes.range(of: Data($0.utf8)) != nil }
    }
  }

  @Test func `leaves no word of the document in the folder, although it had been read and described`() throws {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder, for: .digitising)
      for number in 0..<20 { try archive.file("văn bản thường số \(number)", as: Sample.description()) }
      guard case .new(let file) = try archive.register(Sample.scan("/mat.tif")) else { return #expect(Bool(false)) }
      try archive.registerPages(3, format: .tiff, of: file)
      let pages = try archive.waitingPages(limit: 10)
      let body = "zebrafish Kwietnia " + (0..<3000).map { "qxword\($0)" }.joined(separator: " ")
      _ = try archive.settle(pages[0].page, as: Sample.read(body))
      _ = try archive.settle(pages[1].page, as: PageReading(outcome: .blank))
      for number in 20..<40 { try archive.file("văn bản thường số \(number)", as: Sample.description()) }
      let secret = ["zebrafish", "Kwietnia", "kwietnia", "qxword", "wietnia", "brafish"]
      #expect(try archive.found("zebrafish").count == 1)
      #expect(try !traces(of: secret, in: folder).isEmpty)

      let settlement = try archive.settle(pages[2].page, as: PageReading(outcome: .withheld(.highlySecret)))
      #expect(settlement.documentIsSettled)
      #expect(try traces(of: secret, in: folder) == [])
      #expect(try archive.found("zebrafish").isEmpty)
      #expect(try archive.found("văn bản thường").count == 20)
      let document = try #require(try archive.document(pages[0].document))
      #expect(document.pages.map(\.state) == [.withheld, .withheld, .withheld])
      #expect(document.pages.allSatisfy { $0.withheldFor == .highlySecret && $0.text == nil })
      #expect(try archive.ledger().withheld == 3)
      #expect(try archive.undescribedDocuments(limit: 10).isEmpty)
      #expect(try archive.settle(pages[0].page, as: Sample.read(body)).wasAlreadySettled)
      #expect(try !archive.describe(pages[0].document, as: Sample.description(subject: "zebrafish")))
      #expect(try traces(of: secret, in: folder) == [])
      #expect(try archive.check().findings.filter { $0.isInside } == [])
    }
  }

  @Test func `forgets the write-ahead log at the next opening where a search had kept it`() throws {
    try Sample.inFolder { folder in
      let run = folder + "/run"
      let archive = try Archive.open(run, for: .digitising)
      guard case .new(let file) = try archive.register(Sample.scan("/mat.tif")) else { return #expect(Bool(false)) }
      try archive.registerPages(2, format: .tiff, of: file)
      let pages = try archive.waitingPages(limit: 10)
      _ = try archive.settle(pages[0].page, as: Sample.read("zebrafish"))
      // The log is asked for once only, so that the test does not wait for the search that holds it.
      try archive.store.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
      let searcher = try Archive.open(run, for: .searching)
      try searcher.reading { db in
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM page")
        _ = try archive.settle(pages[1].page, as: PageReading(outcome: .withheld(.secret)))
        // What a run leaves that is killed now.
        try FileManager.default.copyItem(atPath: run, toPath: folder + "/killed")
      }
      #expect(try traces(of: ["zebrafish"], in: folder + "/killed").contains("catalogue.sqlite-wal"))
      let next = try Archive.open(folder + "/killed", for: .digitising)
      #expect(try traces(of: ["zebrafish"], in: folder + "/killed") == [])
      #expect(try next.ledger().withheld == 2)
    }
  }

  @Test func `withholds a page of one without further ado`() throws {
    let archive = try Archive.inMemory()
    let filed = try archive.file(Sample.scan("/a"), [PageReading(outcome: .withheld(.topSecret))])
    #expect(try archive.settledPages(of: filed.document).map(\.outcome) == [.withheld(.topSecret)])
  }
}
