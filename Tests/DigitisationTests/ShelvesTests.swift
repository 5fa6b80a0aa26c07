import Archive
import Foundation
import Records
import Testing

@testable import Digitisation

@Suite struct `The shelves of a run` {
  /// Runs over folders of the shelf.
  @discardableResult
  private func run(_ shelf: Shelf, _ names: String...) async throws -> BatchSummary {
    let options = DigitisationOptions(
      paths: names.map { shelf.scans + ($0.isEmpty ? "" : "/" + $0) }, archive: shelf.archiveFolder, readers: 2,
      language: shelf.language)
    return try await Batch.run(try DigitisationPlan(options, processors: 2), reader: FaultyReader.path) { _ in }
  }

  /// The rows of the report by dossier.
  private func rows(_ shelf: Shelf) throws -> [String] {
    try shelf.archive().ledger(by: .dossier).map { row in
      row.key.map { $0 ?? "–" }.joined(separator: " ") + " \(row.pages.registered)"
    }
  }

  private static let files = ["a/hop-01/hs-1/1.tif", "a/hop-01/hs-2/2.tif", "b/hop-01/hs-1/3.tif"]
  private static let wholeRows = ["a hop-01 hs-1 1", "a hop-01 hs-2 1", "b hop-01 hs-1 1"]

  @Test func `keep two fonds apart that are named in one command`() async throws {
    let shelf = try Shelf(Self.files)
    try await run(shelf, "a", "b")
    #expect(try rows(shelf) == Self.wholeRows)
    #expect(try shelf.archive().shelves().map(\.rule.fonds) == ["a", "b"])
  }

  @Test(arguments: [["a/hop-01", ""], ["a/hop-01/hs-1", "a"], ["a/hop-01/hs-1/1.tif", "b"]])
  func `keep their rows whichever folder is named later`(names: [String]) async throws {
    let shelf = try Shelf(Self.files)
    try await run(shelf, "")
    #expect(try rows(shelf) == Self.wholeRows)
    for name in names {
      #expect(try await run(shelf, name).files.new == 0)
      #expect(try rows(shelf) == Self.wholeRows)
    }
    try shelf.add("b/hop-02/hs-9/4.tif")
    try await run(shelf, "b/hop-02")
    #expect(try rows(shelf) == Self.wholeRows + ["b hop-02 hs-9 1"])
    #expect(try shelf.archive().shelves().count == 1)
  }

  @Test func `keep their rows when a folder one level higher is named, and do not merge with what lies beside`()
    async throws
  {
    let shelf = try Shelf(Self.files)
    try await run(shelf, "a")
    #expect(try rows(shelf) == ["– hop-01 hs-1 1", "– hop-01 hs-2 1"])
    try await run(shelf, "")
    #expect(try rows(shelf) == ["– hop-01 hs-1 1", "– hop-01 hs-2 1", "b hop-01 hs-1 1"])
    try await run(shelf, "b", "a")
    #expect(try rows(shelf) == ["– hop-01 hs-1 1", "– hop-01 hs-2 1", "b hop-01 hs-1 1"])
  }

  @Test func `let a dossier be tried by itself first`() async throws {
    let shelf = try Shelf(Self.files)
    try await run(shelf, "a/hop-01/hs-1")
    #expect(try rows(shelf) == ["– – hs-1 1"])
    #expect(try shelf.archive().shelves().isEmpty)
    try await run(shelf, "a/hop-01")
    #expect(try rows(shelf) == ["– – hs-1 1", "– – hs-2 1"])
    try await run(shelf, "b/hop-01/hs-1")
    #expect(try rows(shelf) == ["– – hop-01/hs-1 1", "– – hs-1 1", "– – hs-2 1"])
  }

  @Test func `change their rows only where a person says how they are to be read`() async throws {
    let shelf = try Shelf(Self.files)
    try await run(shelf, "a")
    var archive: Archive? = try Archive.open(shelf.archiveFolder, for: .digitising)
    let rule = ShelfRule(fonds: "Sở A", levels: try #require(ShelfLevels("box/dossier")))
    _ = try archive?.addShelf(NewShelf(location: shelf.scans + "/a", rule: rule), by: "Lan")
    archive = nil
    try await run(shelf, "a")
    #expect(try rows(shelf) == ["Sở A hop-01 hs-1 1", "Sở A hop-01 hs-2 1"])
  }

  @Test func `are told before anything is taken in, and not registered where that is refused`() async throws {
    struct Refused: Error {}
    let shelf = try Shelf(Self.files)
    let plan = try shelf.plan()
    await #expect(throws: Refused.self) {
      _ = try await Batch.run(
        plan, reader: FaultyReader.path,
        understood: { shelves in
          #expect(shelves.map(\.location) == [shelf.scans])
          #expect(shelves.map(\.rule.levels.text) == ["fonds/box/dossier"])
          throw Refused()
        }, report: { _ in })
    }
    #expect(try shelf.archive().shelves().isEmpty)
    #expect(try shelf.archive().ledger().registered == 0)
  }

  @Test func `of an archive that an earlier version made keep the names of their rows`() async throws {
    let shelf = try Shelf(Self.files + ["b/hop-02/hs-9/4.tif"])
    // As earlier versions had it after a run over `a` and `b` in one command.
    var archive: Archive? = try Archive.open(shelf.archiveFolder, for: .digitising)
    for name in Self.files {
      let folders = name.split(separator: "/").map(String.init)
      let stamp = try FileStatus(of: shelf.scans + "/" + name, followingLinks: true).stamp
      let (digest, _) = try ScanFileReading.digest(of: shelf.scans + "/" + name)
      _ = try archive?.register(
        ScanIntake(
          path: shelf.scans + "/" + name, shelf: ShelfPlace(box: folders[1], dossier: folders[2]), stamp: stamp,
          digest: digest))
    }
    archive = nil
    try await run(shelf, "")
    #expect(try rows(shelf) == ["– hop-01 hs-1 2", "– hop-01 hs-2 1", "– hop-02 hs-9 1"])
    #expect(try shelf.archive().shelves().map(\.location) == ["/a", "/b"].map { shelf.scans + $0 })
    try await run(shelf, "a/hop-01")
    #expect(try rows(shelf) == ["– hop-01 hs-1 2", "– hop-01 hs-2 1", "– hop-02 hs-9 1"])
  }

  // MARK: - What is missing

  @Test func `that are empty because a disk is away are told of, and nothing is changed`() async throws {
    let shelf = try Shelf(["a/hs-1/1.tif", "a/hs-1/2-3p.tif"])
    try await run(shelf, "a")
    let files = FileManager.default
    let before = try Archive.open(shelf.archiveFolder, for: .checking).check().events
    try files.moveItem(atPath: shelf.scans + "/a", toPath: shelf.base + "/away")
    for isMade in [false, true] {
      if isMade { try files.createDirectory(atPath: shelf.scans + "/a", withIntermediateDirectories: true) }
      let summary = try await run(shelf, "a")
      #expect(
        summary.missing == [MissingFiles(folder: shelf.scans + "/a", count: 2, isAway: true, shelf: shelf.scans + "/a")]
      )
      #expect(summary.missingFiles == ["1.tif", "2-3p.tif"].map { shelf.scans + "/a/hs-1/" + $0 })
      #expect(try await run(shelf, "a/hs-1").missing.map(\.shelf) == [shelf.scans + "/a"])
      #expect(summary.problemCount == 0 && summary.pagesSettled == 0 && summary.ledger.read == 4)
    }
    #expect(try Archive.open(shelf.archiveFolder, for: .checking).check().events == before)
  }

  @Test func `that are away keep their waiting pages waiting while others are read`() async throws {
    let shelf = try Shelf(["a/hs-1/1-5p.tif", "b/hs-1/2.tif"])
    try await run(shelf, "a", "b")
    var archive: Archive? = try Archive.open(shelf.archiveFolder, for: .digitising)
    guard
      case .new(let file)? = try archive?.register(
        ScanIntake(
          path: shelf.scans + "/a/hs-1/3.tif", shelf: ShelfPlace(fonds: "a", dossier: "hs-1"),
          stamp: FileStamp(size: 1, modified: 1), digest: Digest(rawValue: String(repeating: "3", count: 64))))
    else { return }
    try archive?.registerPages(3, format: .tiff, of: file)
    archive = nil
    try FileManager.default.removeItem(atPath: shelf.scans + "/a")
    try shelf.add("b/hs-1/4.tif")
    let summary = try await run(shelf, "a", "b")
    #expect(summary.missingCount == 2 && summary.pages == [.read: 1] && summary.problemCount == 0)
    #expect(summary.ledger.waiting == 3 && summary.ledger.unreadable == 0)
  }

  @Test func `are missed by file where some are gone, but not for copies`() async throws {
    let shelf = try Shelf(["hop/hs-1/1.tif", "hop/hs-1/2.tif", "hop/hs-2/3.tif"])
    try shelf.add("hop/hs-2/copy.tif", "hop/hs-1/1.tif")
    try await run(shelf, "")
    for name in ["hs-1/2.tif", "hs-2/copy.tif"] {
      try FileManager.default.removeItem(atPath: shelf.scans + "/hop/" + name)
    }
    let summary = try await run(shelf, "")
    #expect(summary.missing == [MissingFiles(folder: shelf.scans, count: 1, isAway: false)])
    #expect(summary.missingFiles == [shelf.scans + "/hop/hs-1/2.tif"])
    #expect(try await run(shelf, "hop/hs-2").missingCount == 0)
  }

  @Test func `miss no file that was moved within them`() async throws {
    let shelf = try Shelf(["hop/hs-1/1.tif", "hop/hs-2/2.tif"])
    try await run(shelf, "")
    let files = FileManager.default
    try files.moveItem(atPath: shelf.scans + "/hop/hs-1/1.tif", toPath: shelf.scans + "/hop/hs-2/1.tif")
    let summary = try await run(shelf, "")
    #expect(summary.missingCount == 0 && summary.files.new == 0)
    #expect(try rows(shelf) == ["– hop hs-2 2"])
  }

  @Test func `that seem to have another place are not taken for new ones`() async throws {
    let shelf = try Shelf(Self.files)
    try await run(shelf, "a")
    try FileManager.default.moveItem(atPath: shelf.scans + "/a", toPath: shelf.scans + "/c")
    let moved = DigitisationError.shelfSeemsMoved(from: shelf.scans + "/a", to: shelf.scans + "/c")
    await #expect(throws: moved) { try await run(shelf, "c") }
    #expect(try await run(shelf, "b").files.new == 1)
    #expect(try rows(shelf) == ["– hop-01 hs-1 1", "– hop-01 hs-2 1", "b hop-01 hs-1 1"])
  }

  @Test func `that have another place are known there, and nothing is read again`() async throws {
    let shelf = try Shelf(Self.files)
    try await run(shelf, "")
    let target = shelf.base + "/elsewhere"
    try FileManager.default.moveItem(atPath: shelf.scans, toPath: target)
    var archive: Archive? = try Archive.open(shelf.archiveFolder, for: .checking)
    guard case .moved? = try archive?.moveShelf(at: shelf.scans, to: target) else {
      Issue.record("not moved")
      return
    }
    archive = nil
    let options = DigitisationOptions(
      paths: [target], archive: shelf.archiveFolder, readers: 1, language: shelf.language)
    let plan = try DigitisationPlan(options, processors: 1)
    let summary = try await Batch.run(plan, reader: FaultyReader.path) { _ in }
    #expect(summary.files == BatchSummary.Files(new: 0, changed: 0, unchanged: 3, duplicate: 0, leftAside: 0))
    #expect(summary.pagesSettled == 0 && summary.missingCount == 0)
    #expect(try rows(shelf) == Self.wholeRows)
  }
}
