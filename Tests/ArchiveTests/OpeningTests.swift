@testable import Archive
import Foundation
import GRDB
import Records
import Testing

@Suite struct `Opening an archive` {
  @Test func `does not search or check what is not there`() throws {
    try Sample.inFolder { folder in
      for use in [Archive.Use.searching, .checking] {
        #expect(throws: ArchiveError.missing(folder + "/none")) { try Archive.open(folder + "/none", for: use) }
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
    }
  }

  @Test func `lets one run in at a time, and searches beside it`() throws {
    try Sample.inFolder { folder in
      var run: Archive? = try Archive.open(folder, for: .digitising)
      #expect(throws: ArchiveError.inUse(folder)) { try Archive.open(folder, for: .digitising) }
      #expect(throws: ArchiveError.inUse(folder)) { try Archive.open(folder, for: .checking) }
      let reader = try Archive.open(folder, for: .searching)
      #expect(try reader.found("giấy phép").isEmpty)
      try run?.file("giấy phép")
      #expect(try reader.found("giấy phép").count == 1)
      run = nil
      _ = try Archive.open(folder, for: .checking)
    }
  }

  @Test func `keeps what was filed`() throws {
    try Sample.inFolder { folder in
      let document = try Archive.open(folder, for: .digitising).file("giấy phép", as: Sample.description())
      let again = try Archive.open(folder, for: .searching)
      #expect(try again.found("giay phep") == [document])
      #expect(try again.document(document)?.description == Sample.description())
    }
  }

  @Test func `changes nothing through an archive opened for searching`() throws {
    try Sample.inFolder { folder in
      _ = try Archive.open(folder, for: .digitising)
      let reader = try Archive.open(folder, for: .searching)
      #expect(throws: ArchiveError.notWritable(folder)) { try reader.register(Sample.scan("/a")) }
    }
  }

  @Test func `refuses another program's database, and leaves it as it is`() throws {
    try Sample.inFolder { folder in
      let path = folder + "/catalogue.sqlite"
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (a); INSERT INTO t VALUES (1)") }
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      for use in [Archive.Use.searching, .digitising, .checking] {
        #expect(throws: ArchiveError.notAnArchive(folder)) { try Archive.open(folder, for: use) }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func `refuses a file that is no database`() throws {
    try Sample.inFolder { folder in
      try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: folder + "/catalogue.sqlite"))
      for use in [Archive.Use.searching, .digitising] {
        #expect(throws: ArchiveError.notAnArchive(folder)) { try Archive.open(folder, for: use) }
      }
    }
  }

  @Test func `refuses an archive that a newer program made`() throws {
    try Sample.inFolder { folder in
      _ = try Archive.open(folder, for: .digitising)
      try DatabaseQueue(path: folder + "/catalogue.sqlite").write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 from the future')")
      }
      for use in [Archive.Use.searching, .digitising] {
        #expect(throws: ArchiveError.fromNewerProgram(folder)) { try Archive.open(folder, for: use) }
      }
    }
  }

  @Test func `goes on where the making of the catalogue was cut off`() throws {
    try Sample.inFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "/catalogue.sqlite"))
      #expect(throws: ArchiveError.missing(folder)) { try Archive.open(folder, for: .searching) }
      try Archive.open(folder, for: .digitising).file("giấy phép")
      #expect(try Archive.open(folder, for: .searching).found("phép").count == 1)
    }
  }

  @Test func `says when the folder cannot be made`() throws {
    try Sample.inFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "/file"))
      #expect(throws: ArchiveError.notWritable(folder + "/file")) {
        try Archive.open(folder + "/file", for: .digitising)
      }
    }
  }

  @Test(arguments: [Archive.Use.deciding, .digitising]) func `brings an older archive up to date`(
    use: Archive.Use
  ) throws {
    try Sample.inFolder { folder in
      try OlderProgram.archive(in: folder, form: 1) { db in
        try OlderProgram.fileOnePage(at: "/a.tif", in: db)
        try db.execute(
          sql: """
            UPDATE page SET state = 'read', settled_at = '1970-01-01T00:00:00Z';
            INSERT INTO page_text VALUES (1, 'giấy phép', '[1,1,[]]');
            INSERT INTO description (document_id, number, number_key, date, subject, needs_review, searched)
              VALUES (1, '22/KH-UBND', ' 022 ', '2025-07-28', 'thoát nước', 0, 'thoát nước');
            UPDATE shelf SET dossier_key = ' hs 01 ';
            """)
      }
      let document = DocumentID(rawValue: 1)
      for reading in [Archive.Use.searching, .checking] {
        #expect(throws: ArchiveError.outdated(folder, form: 1)) { try Archive.open(folder, for: reading) }
      }
      _ = try Archive.open(folder, for: use)
      let archive = try Archive.open(folder, for: .digitising)
      try archive.fillIndex()
      #expect(try archive.found("giấy phép") == [document])
      let keys = try archive.reading { db in
        try Row.fetchOne(db, sql: "SELECT dossier_key, number_key FROM shelf, description")
      }
      #expect(keys == ["dossier_key": " hs 1 ", "number_key": " 22 kh ubnd "])
      #expect(try archive.found("22/kh") == [document])
      #expect(try archive.search(SearchQuery(words: "nuoc", dossier: "hs 1")).hits.map(\.inDescription) == [true])
      #expect(try archive.reading { try Migrations.form(of: $0) } == Migrations.current)
    }
  }

  @Test func `finds the corrected texts of an archive that was made before the index had its columns`() throws {
    try Sample.inFolder { folder in
      try OlderProgram.archive(in: folder, form: 4) { db in
        try OlderProgram.fileOnePage(at: "/a.tif", in: db)
        try db.execute(
          sql: """
            UPDATE page SET state = 'read', settled_at = '1970-01-01T00:00:00Z';
            INSERT INTO page_text VALUES (1, 'thẩm quvền', '[1,1,[]]');
            INSERT INTO page_correction (page_id, made_at, made_by, text, words) VALUES
              (1, '1970-01-01T00:00:00Z', 'language-model', 'thẩm quyển', '[]'),
              (1, '1970-01-01T00:00:00Z', 'language-model', 'thẩm quyền', '[]');
            """)
      }
      let archive = try Archive.open(folder, for: .digitising)
      try archive.fillIndex()
      #expect(try archive.found("\"thẩm quyền\"") == [DocumentID(rawValue: 1)])
      #expect(try archive.found("quvền").isEmpty)
      #expect(try archive.writing { try IndexCheck.findings($0) }.isEmpty)
      #expect(try archive.writing { try SafeguardCheck.findings($0) }.isEmpty)
    }
  }

  @Test func `does the same in memory as in a folder`() throws {
    try Sample.inFolder { folder in
      let now: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_790_000_000) }
      let answers = try [Archive.inMemory(now: now), Archive.open(folder, for: .digitising, now: now)].map { archive in
        for (number, text) in ["giấy phép xây dựng", "chuyển đổi số", "giấy mời"].enumerated() {
          try archive.file(Sample.scan("/\(number)"), [Sample.read(text)], as: Sample.description())
        }
        return (
          try archive.search(SearchQuery(words: "giấy phép số")), try archive.documents(limit: 9),
          try archive.ledger(by: .month)
        )
      }
      #expect(answers[0] == answers[1])
    }
  }
}
