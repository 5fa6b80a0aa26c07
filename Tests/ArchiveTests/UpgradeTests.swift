import Foundation
import GRDB
import Records
import Testing

@testable import Archive

/// Archives that three commits of this project made, over the same nine files (samples of `scans/`), with a person's decisions:
/// d5da647 (form 11), ad828fc (form 14), 4586176 (form 15). Lan corrected the signer of document 1, confirmed its number and
/// withheld document 4.
@Suite struct `An upgrade` {
  static let programs = ["d5da647": 11, "ad828fc": 14, "4586176": 15]

  private func content(_ archive: Archive) throws -> [String] {
    try archive.documents(limit: 99).map { document in
      let fields = (document.description?.fields ?? [:]).map { "\($0.rawValue)=\($1.value)" }.sorted()
      return "\(document.id.rawValue) \(document.pages.map(\.state)) \(fields) \(document.withheldFor?.rawValue ?? "")"
    }
  }

  @Test(arguments: programs.keys.sorted()) func `of an archive of another commit loses nothing`(commit: String) throws {
    try Sample.inFolder { folder in
      try OlderProgram.unpack("made-by-\(commit)", to: folder)
      let form = try #require(Self.programs[commit])
      let texts = try Self.texts(folder)
      #expect(throws: ArchiveError.outdated(folder, form: form)) { try Archive.open(folder, for: .searching) }
      var steps: [UpgradeStep] = []
      let said = Steps()
      let copy = try #require(try Archive.upgrade(folder, progress: { said.add($0) }))
      steps = said.all
      #expect(steps == [.copying, .checking, .changing])
      #expect(copy.contains("form-\(form)-"))
      #expect(try Self.texts(folder) == texts)
      #expect(try Archive.upgrade(folder) == nil)
      let archive = try Archive.open(folder, for: .digitising)
      #expect(try archive.indexCoverage() == IndexCoverage(indexed: 0, pages: texts.count))
      try archive.fillIndex()
      #expect(try archive.indexCoverage() == nil)
      #expect(try archive.search(SearchQuery(words: "xây dựng")).total > 1)
      let first = try #require(try archive.document(DocumentID(rawValue: 1)))
      #expect(first.description?[.signer]?.value == "Trần Thị Bích" && first.decisions[.signer]?.by == "Lan")
      #expect(first.decisions[.number]?.verdict == .confirmed)
      #expect(try archive.document(DocumentID(rawValue: 3))?.withheldFor == .secret)
      #expect(try archive.document(DocumentID(rawValue: 4))?.withheldFor == .decided(.secret))
      #expect(try archive.check().findings.filter { $0.isInside } == [])
      // The copy is an archive of its own, as it was.
      let kept = folder + "/kept"
      try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: copy, toPath: kept + "/catalogue.sqlite")
      #expect(throws: ArchiveError.outdated(kept, form: form)) { try Archive.open(kept, for: .searching) }
      #expect(try Self.texts(kept) == texts)
      // What is withheld later must not stand in it.
      _ = try archive.withhold(DocumentID(rawValue: 6), for: .personalData, reason: "đời tư", by: "Lan")
      #expect(!FileManager.default.fileExists(atPath: copy))
    }
  }

  private static func texts(_ folder: String) throws -> [String] {
    try DatabaseQueue(path: folder + "/catalogue.sqlite").read {
      try String.fetchAll($0, sql: "SELECT text || words FROM page_text ORDER BY page_id")
    }
  }

  @Test func `makes the same tables as a new archive has, to the letter`() throws {
    let golden = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/schema-21.sql"),
      encoding: .utf8)
    try Sample.inFolder { folder in
      _ = try Archive.open(folder + "/new", for: .digitising)
      #expect(try Self.schema(folder + "/new") == golden)
      for program in Self.programs.keys.map({ "made-by-\($0)" }) + ["before-migration-12"] {
        let place = folder + "/" + program
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try OlderProgram.unpack(program, to: place)
        _ = try Archive.upgrade(place)
        #expect(try Self.schema(place) == golden, "\(program)")
      }
      for form in 1..<Migrations.current {
        let place = "\(folder)/\(form)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try OlderProgram.archive(in: place, form: form) { _ in }
        _ = try Archive.upgrade(place)
        #expect(try Self.schema(place) == golden, "\(form)")
      }
    }
  }

  private static func schema(_ folder: String) throws -> String {
    try DatabaseQueue(path: folder + "/catalogue.sqlite").read { db in
      try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name"
      ).joined(separator: ";\n\n") + ";\n"
    }
  }

  /// A migration that was released is never edited: archives that it made are kept for decades. Where this fails, take the edit
  /// back and write a new migration.
  @Test func `takes steps that are never edited`() {
    let digests = Migrations.all.map { String(FrozenMigrations.digest($0.name + "\n" + $0.sql).prefix(12)) }
    #expect(digests == FrozenMigrations.digests)
  }

  @Test func `needs nothing of this program afterwards`() throws {
    try Sample.inFolder { folder in
      let document = try Archive.open(folder, for: .digitising).file("giấy phép", as: Sample.description())
      let plain = try DatabaseQueue(path: folder + "/catalogue.sqlite")
      try plain.write { db in
        for table in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')") {
          _ = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
        }
        #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
        // A trigger that needed a function of ours would fail here.
        try db.execute(sql: "UPDATE page SET attempts = 1; UPDATE description SET needs_review = 0")
        #expect(
          try Int64.fetchOne(db, sql: "SELECT document_id FROM page JOIN page_text ON page_id = page.id")
            == document.rawValue)
      }
    }
  }

  @Test func `leaves a catalogue of which docs/catalogue.md tells the truth`() throws {
    let text = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/catalogue.md")
        .standardized,
      encoding: .utf8)
    let queries = text.split(separator: "\n\n").filter { $0.hasPrefix("    SELECT") }
    try Sample.inFolder { folder in
      _ = try Archive.open(folder, for: .digitising).file("giấy phép", as: Sample.description())
      let plain = try DatabaseQueue(path: folder + "/catalogue.sqlite")
      try plain.read { db in
        for query in queries {
          let statements = try db.allStatements(sql: String(query))
          while let statement = try statements.next() { _ = try Row.fetchAll(statement) }
        }
        let tables = try String.fetchAll(
          db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        for table in tables { #expect(text.contains("`\(table)`"), "\(table)") }
      }
    }
    #expect(queries.count == 7)
  }

  @Test func `is refused while a run goes on`() throws {
    try Sample.inFolder { folder in
      try OlderProgram.unpack("made-by-ad828fc", to: folder)
      let lock = try ArchiveLock(folder: folder)
      #expect(throws: ArchiveError.inUse(folder)) { try Archive.upgrade(folder) }
      withExtendedLifetime(lock) {}
    }
  }

  @Test func `knows every word that the program writes`() throws {
    let archive = try Archive.inMemory()
    let known = try archive.reading { db in
      try Row.fetchAll(db, sql: "SELECT list, term FROM controlled_term").map {
        "\($0["list"] as String) \($0["term"] as String)"
      }
    }
    let written =
      EventKind.allCases.map { "event \($0.rawValue)" } + UnreadableReason.allCases.map { "unreadable \($0.rawValue)" }
      + WithholdingKind.allCases.map { "withheld \($0.rawValue)" }
    #expect(Set(known) == Set(written))
  }
}

/// Collects what is told from whatever thread.
private final class Steps: @unchecked Sendable {
  private let lock = NSLock()
  private var steps: [UpgradeStep] = []
  func add(_ step: UpgradeStep) { lock.withLock { steps.append(step) } }
  var all: [UpgradeStep] { lock.withLock { steps } }
}
