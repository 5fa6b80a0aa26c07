import Foundation
import Records
import Testing

@testable import Archive

/// An archive that the program before migration 12 made, with a person's decisions (four sample records; see
/// `Fixtures/before-migration-12.sqlite.gz`).
@Suite struct `An archive of the program before records outlived their scans` {
  private func upgraded(_ work: (Archive) throws -> Void) throws {
    try Sample.inFolder { folder in
      try OlderProgram.unpack("before-migration-12", to: folder)
      let archive = try Archive.open(folder, for: .digitising)
      try archive.fillIndex()
      try work(archive)
    }
  }

  @Test func `opens and keeps its decisions`() throws {
    try upgraded { archive in
      let first = try #require(try archive.document(DocumentID(rawValue: 1)))
      #expect(first.description?[.signer]?.value == "Trần Thị Bích")
      #expect(first.decisions[.signer]?.by == "Lan")
      #expect(first.copies == ["/srv/kho/hop-01/hs-2/sao.tif"])
      // What a person withheld is named as a person's decision.
      let second = try #require(try archive.document(DocumentID(rawValue: 2)))
      #expect(second.withheldFor == .decided(.secret) && second.custody?.reason == "theo sổ")
      let third = try #require(try archive.document(DocumentID(rawValue: 3)))
      #expect(third.withheldFor == nil && third.custody?.kind == nil && third.pages.contains { $0.state == .read })
      #expect(
        try archive.search(SearchQuery(words: "xây dựng", dossier: "hs 2")).hits.contains { $0.document == first.id })
      #expect(try archive.check().findings.filter { $0.isInside } == [])
    }
  }

  @Test func `asks a person where a paper of its was withheld before pages had a likeness`() throws {
    try upgraded { archive in
      let path = try #require(try archive.document(DocumentID(rawValue: 2))?.path)
      guard case .changed(let file, _) = try archive.register(Sample.scan(path, content: "again")) else {
        return #expect(Bool(false))
      }
      try archive.registerPages(2, format: .tiff, of: file)
      #expect(try archive.waitingPages(limit: 10).map(\.isHeld) == [true, true])
    }
  }
}
