import Foundation
import GRDB
import Records
import Testing

@testable import Archive

/// The index in its own file: it is behind, ahead, gone, another archive's or damaged.
@Suite struct `The index file` {
  private func index(_ folder: String) -> String { folder + "/derived/index.sqlite" }

  private func remember(_ folder: String, as name: String) throws {
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: index(folder) + suffix) {
      try FileManager.default.copyItem(atPath: index(folder) + suffix, toPath: folder + "/" + name + suffix)
    }
  }

  private func bringBack(_ name: String, in folder: String) throws {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: index(folder) + suffix) }
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: folder + "/" + name + suffix) {
      try FileManager.default.copyItem(atPath: folder + "/" + name + suffix, toPath: index(folder) + suffix)
    }
  }

  /// The catalogue committed and the index did not: as after a kill, or after the power failed, between the two.
  @Test func `follows what it missed, whatever that was`() throws {
    try Sample.inFolder { folder in
      var random = SeededRandom(seed: 18)
      var archive: Archive? = try Archive.open(folder, for: .digitising)
      var documents: [DocumentID] = []
      for step in 1...40 {
        try remember(folder, as: "before-\(step)")
        for _ in 1...Int.random(in: 1...3, using: &random) {
          switch Int.random(in: 0..<4, using: &random) {
          case 0 where !documents.isEmpty:
            try archive?.describe(documents[0], as: Sample.description(subject: "số \(step)"))
          case 1 where documents.count > 1:
            _ = try archive?.withhold(documents.removeLast(), for: .legalHold, reason: "khiếu nại", by: "Lan")
          default:
            if let new = try archive?.file("giấy phép \(step)", as: Sample.description()) { documents.append(new) }
          }
        }
        // Readers that come before anybody writes see nothing of what was withheld.
        archive = nil
        try bringBack("before-\(step)", in: folder)
        let reader = try Archive.open(folder, for: .searching)
        let hits = try reader.search(SearchQuery(words: "giấy phép", limit: 99)).hits
        #expect(hits.allSatisfy { documents.contains($0.document) }, "\(step)")
        archive = try Archive.open(folder, for: .digitising)
        try archive?.fillIndex()
        #expect(try archive?.writing { try IndexCheck.findings($0) } == [], "\(step)")
        #expect(
          try Set(archive?.search(SearchQuery(words: "giấy phép", limit: 99)).hits.map(\.document) ?? [])
            == Set(documents), "\(step)")
      }
    }
  }

  @Test func `is made anew where it is gone, damaged, or another archive's`() throws {
    try Sample.inFolder { folder in
      let other = folder + "/other"
      _ = try Archive.open(other, for: .digitising).file("khác hẳn")
      let own = folder + "/own"
      let document = try Archive.open(own, for: .digitising).file("giấy phép")
      let faults: [(String) throws -> Void] = [
        { try FileManager.default.removeItem(atPath: $0) },
        { try Data("no database, but long enough to be one".utf8).write(to: URL(filePath: $0)) },
        {
          try FileManager.default.removeItem(atPath: $0)
          try FileManager.default.copyItem(atPath: index(other), toPath: $0)
        },
        { try DatabaseQueue(path: $0).write { try $0.execute(sql: "PRAGMA user_version = 99") } },
      ]
      for (number, fault) in faults.enumerated() {
        try fault(index(own))
        let reader = try Archive.open(own, for: .searching)
        #expect(try reader.search(SearchQuery(words: "khác")).total == 0, "\(number)")
        #expect(try reader.indexCoverage() == IndexCoverage(indexed: 0, pages: 1), "\(number)")
        let archive = try Archive.open(own, for: .digitising)
        try archive.fillIndex()
        #expect(try archive.found("giấy phép") == [document], "\(number)")
        #expect(try archive.writing { try IndexCheck.findings($0) } == [], "\(number)")
      }
    }
  }

  @Test func `of later days beside a catalogue that was brought back is made anew`() throws {
    try Sample.inFolder { folder in
      let document = try Archive.open(folder, for: .digitising).file("giấy phép")
      try FileManager.default.copyItem(atPath: folder + "/catalogue.sqlite", toPath: folder + "/backup")
      _ = try Archive.open(folder, for: .digitising).file("giấy phép mới")
      try FileManager.default.removeItem(atPath: folder + "/catalogue.sqlite")
      try FileManager.default.moveItem(atPath: folder + "/backup", toPath: folder + "/catalogue.sqlite")
      let archive = try Archive.open(folder, for: .digitising)
      try archive.fillIndex()
      #expect(try archive.found("giấy phép") == [document])
      #expect(try archive.writing { try IndexCheck.findings($0) } == [])
    }
  }

  @Test func `goes on where making it was stopped`() throws {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder, for: .digitising)
      let pages = (1...2500).map { Sample.read("giấy phép số \($0)") }
      _ = try archive.file([ReadFile(scan: Sample.scan("/a"), format: .tiff, pages: pages)])
      try archive.restartIndex()
      #expect(try archive.search(SearchQuery(words: "giấy phép")).total == 0)
      #expect(try archive.writing { try IndexUpkeep.fill(in: $0) })
      #expect(try archive.indexCoverage() == IndexCoverage(indexed: 1000, pages: 2500))
      // What is there is found, and what is filed meanwhile too.
      _ = try archive.file("giấy phép khác")
      #expect(try archive.search(SearchQuery(words: "khác")).total == 1)
      #expect(try archive.search(SearchQuery(words: "số 7")).total == 1)
      #expect(try archive.writing { try IndexCheck.findings($0) }.count == 1)
      try archive.fillIndex()
      #expect(try archive.indexCoverage() == nil)
      #expect(try archive.search(SearchQuery(words: "\"số 2500\"")).total == 1)
      #expect(try archive.writing { try IndexCheck.findings($0) } == [])
    }
  }

  @Test func `that is missing keeps no words of what is withheld meanwhile`() throws {
    try Sample.inFolder { folder in
      var archive: Archive? = try Archive.open(folder, for: .digitising)
      let document = try #require(try archive?.file("thửa đất hiếm gặp", as: Sample.description()))
      _ = try archive?.file("giấy phép")
      archive = nil
      try FileManager.default.removeItem(atPath: folder + "/derived")
      _ = try Archive.open(folder, for: .deciding).withhold(document, for: .personalData, reason: "đời tư", by: "Lan")
      let next = try Archive.open(folder, for: .digitising)
      try next.fillIndex()
      #expect(try next.writing { try IndexCheck.findings($0) } == [])
      #expect(try next.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM index_change") } == 0)
      for file in ["catalogue.sqlite", "catalogue.sqlite-wal", "derived/index.sqlite", "derived/index.sqlite-wal"] {
        let bytes = (try? Data(contentsOf: URL(filePath: folder + "/" + file))) ?? Data()
        #expect(bytes.range(of: Data("hiếm".utf8)) == nil && bytes.range(of: Data("hiem".utf8)) == nil, "\(file)")
      }
    }
  }

  @Test func `that is damaged behind its header is made anew`() throws {
    try Sample.inFolder { folder in
      let document = try Archive.open(folder, for: .digitising).file("giấy phép")
      let whole = try Data(contentsOf: URL(filePath: index(folder)))
      try (whole.prefix(100) + Data(repeating: 7, count: whole.count - 100)).write(to: URL(filePath: index(folder)))
      let archive = try Archive.open(folder, for: .digitising)
      try archive.fillIndex()
      #expect(try archive.found("giấy phép") == [document])
    }
  }

  @Test func `leaves no words of changed pages in the catalogue`() throws {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder, for: .digitising)
      let document = try archive.file("thửa đất hiếm gặp", as: Sample.description())
      _ = try archive.withhold(document, for: .personalData, reason: "đời tư", by: "Lan")
      #expect(try archive.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM index_change") } == 0)
      for file in ["catalogue.sqlite", "catalogue.sqlite-wal", "derived/index.sqlite", "derived/index.sqlite-wal"] {
        let bytes = (try? Data(contentsOf: URL(filePath: folder + "/" + file))) ?? Data()
        #expect(bytes.range(of: Data("hiếm".utf8)) == nil && bytes.range(of: Data("hiem".utf8)) == nil, "\(file)")
      }
    }
  }
}
