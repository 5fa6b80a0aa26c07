import Foundation
import Records
import Testing

@testable import Archive

@Suite struct `What pages look like` {
  /// A likeness by lot with `changed` of its bits turned over.
  private static func likeness(_ seed: UInt64, changed: Int = 0) -> PageLikeness? {
    var random = SeededRandom(seed: seed)
    return PageLikeness(
      bits: (0..<PageLikeness.bitCount).map { Bool.random(using: &random) != ($0 < changed) })
  }

  private static func reading(_ text: String, _ seed: UInt64, changed: Int = 0) -> PageReading {
    var reading = Sample.read(text)
    reading.measures?.likeness = likeness(seed, changed: changed)
    return reading
  }

  @Test func `keeps a page from being read that looks like a withheld one, wherever it lies`() throws {
    let archive = try Archive.inMemory()
    let first = try archive.file(Sample.scan("/a"), [Self.reading("bí mật", 1)], as: Sample.description())
    _ = try archive.withhold(first.document, for: .personalData, reason: "đời tư", by: "Lan")
    let alike = try archive.file(Sample.scan("/khac/b"), [Self.reading("bí mật", 1, changed: 60)])
    let other = try archive.file(Sample.scan("/khac/c"), [Self.reading("tờ trình", 2)], as: Sample.description())
    #expect(try archive.document(alike.document)?.withheldFor == .notScreened)
    #expect(try archive.unscreenedDocuments() == [alike.document])
    #expect(try archive.found("bí mật").isEmpty)
    #expect(try archive.found("tờ trình") == [other.document])

    guard case .released = try archive.release(alike.document, reason: "giấy tờ khác", by: "Lan") else {
      return #expect(Bool(false))
    }
    _ = try archive.settle(alike.pages[0], as: Self.reading("bí mật", 1, changed: 60))
    #expect(try archive.document(alike.document)?.withheldFor == nil)
    try archive.describe(alike.document, as: Sample.description())
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `are found by likeness, the nearest first`() throws {
    let archive = try Archive.inMemory()
    let wanted = try archive.file(Sample.scan("/a"), [Self.reading("một", 1)]).document
    let far = try archive.file(Sample.scan("/b"), [Self.reading("hai", 1, changed: 90)]).document
    let near = try archive.file(Sample.scan("/c"), [Self.reading("ba", 1, changed: 20)]).document
    try archive.file(Sample.scan("/d"), [Self.reading("bốn", 2)])
    let alike = try archive.documents(alike: wanted, within: LikenessRules.resembling)
    #expect(alike.map(\.document) == [near, far] && alike.map(\.distance) == [20, 90])
  }

  @Test func `may be read of a held file once a person has told it from the withheld one`() throws {
    let archive = try Archive.inMemory()
    let first = try archive.file(Sample.scan("/a", content: "1"), [Self.reading("bí mật", 1)])
    _ = try archive.withhold(first.document, for: .legalHold, reason: "tranh chấp", by: "Lan")
    guard case .changed(let file, _) = try archive.register(Sample.scan("/a", content: "2")) else {
      return #expect(Bool(false))
    }
    try archive.registerPages(1, format: .tiff, of: file)
    let page = try #require(try archive.waitingPages(limit: 1).first)
    _ = try archive.settle(page.page, as: Self.reading("không ai được đọc", 9))
    #expect(try archive.document(page.document)?.withheldFor == .notScreened)
    // A release would say nothing of whether it is the withheld paper.
    #expect(try archive.release(page.document, reason: "đã xem", by: "Lan") == .asked)
    #expect(try archive.tellApart(try #require(try archive.openSuccessions().first), by: "Lan") == 1)
    #expect(try archive.waitingPages(limit: 1).map(\.isHeld) == [false])
  }
}

@Suite struct `Copies that the archive keeps` {
  @Test func `leave the disk when their document is withheld`() throws {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder + "/kho", for: .digitising)
      try archive.setKeeping(true)
      let filed = try archive.file(Sample.scan("/a"), [Sample.read("một")], as: Sample.description())
      let scan = try #require(try archive.scansToKeep(limit: 1).first)
      let draft = folder + "/draft"
      try Data("bản gốc".utf8).write(to: URL(filePath: draft))
      #expect(try archive.keep(scan, from: draft))
      let copy = Safekeeping.path(of: scan.digest, in: archive.folder)
      #expect(FileManager.default.fileExists(atPath: copy))
      #expect(try archive.scansToKeep(limit: 1).isEmpty)
      #expect(try archive.original(of: filed.pages[0])?.isCopy == true)
      // It is not what it is called.
      #expect(try archive.check().findings.contains(.keptCopyDamaged(path: "/a")))
      // Something is there that cannot be read: for root, too, whom no right keeps out.
      try FileManager.default.moveItem(atPath: copy, toPath: draft)
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
      #expect(try archive.check().findings.contains(.keptCopyNotReadable(path: "/a")))
      try FileManager.default.removeItem(atPath: copy)
      try FileManager.default.moveItem(atPath: draft, toPath: copy)

      _ = try archive.withhold(filed.document, for: .decided(.secret), reason: "sổ", by: "Lan")
      #expect(!FileManager.default.fileExists(atPath: copy))
      #expect(try archive.scansToKeep(limit: 1).isEmpty)
      try Data("bản gốc".utf8).write(to: URL(filePath: draft))
      #expect(try !archive.keep(scan, from: draft))
    }
  }
}
