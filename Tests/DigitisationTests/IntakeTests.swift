import Archive
import Foundation
import Glibc
import Records
import Testing

@testable import Digitisation

@Suite struct `Taking in a shelf` {
  @Test func `takes the place of a file from the folders it lies in`() async throws {
    let shelf = try Shelf(["a.tif", "hồ sơ 1/b.tif", "hộp 2/hồ sơ 1/c.tif", "phông/mục lục/hộp 2/hồ sơ 1/d.tif"])
    _ = try await shelf.run()
    let documents = try shelf.documents()
    #expect(documents["a.tif"]?.shelf == ShelfPlace(dossier: "scans"))
    #expect(documents["b.tif"]?.shelf == ShelfPlace(dossier: "hồ sơ 1"))
    #expect(documents["c.tif"]?.shelf == ShelfPlace(box: "hộp 2", dossier: "hồ sơ 1"))
    #expect(documents["d.tif"]?.shelf == ShelfPlace(fonds: "phông/mục lục", box: "hộp 2", dossier: "hồ sơ 1"))
  }

  @Test func `goes through folders in the order in which a person counts`() throws {
    let shelf = try Shelf(["tờ 10.tif", "tờ 2.tif", "tờ 1/tờ 03.tif", "tờ 1/tờ 1.tif", "Tờ 3.tif"])
    #expect(Self.walk(shelf).map(\.name) == ["tờ 1.tif", "tờ 03.tif", "tờ 2.tif", "Tờ 3.tif", "tờ 10.tif"])
  }

  @Test func `knows scans by name or else by their first bytes, and leaves other files aside`() async throws {
    let shelf = try Shelf(["a.TIF", "b.Pdf", "c.jpeg", "notes.txt", "d.tif.bak", "README", "tiff"])
    try shelf.add("scan-without-name", "%PDF-1.4 and so on")
    try shelf.add("late-header.bin", String(repeating: "x", count: 900) + "%PDF-1.7")
    try shelf.add("picture", "GIF89a")
    try shelf.add("bitmap-like", "BMW is a car")
    let summary = try await shelf.run()
    #expect(summary.files.new == 6)
    #expect(summary.files.leftAside == 5)
    #expect(summary.leftAsideNames == ["bitmap-like", "d.tif.bak", "notes.txt", "README", "tiff"])
  }

  @Test func `does not see hidden files and what systems leave behind`() async throws {
    let shelf = try Shelf([
      ".hidden.tif", ".folder/a.tif", "Thumbs.db", ".DS_Store", "desktop.ini", "@eaDir/thumb.jpg", "__MACOSX/b.tif",
      "good.tif",
    ])
    let summary = try await shelf.run()
    #expect(summary.files == BatchSummary.Files(new: 1, changed: 0, unchanged: 0, duplicate: 0, leftAside: 0))
  }

  @Test func `follows links to files, and folders once`() throws {
    let shelf = try Shelf(["a/1.tif"])
    let outside = shelf.base + "/outside"
    let files = FileManager.default
    try files.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try Data("2".utf8).write(to: URL(fileURLWithPath: outside + "/2.tif"))
    for (link, target) in [
      ("loop", shelf.scans), ("up", shelf.base), ("again", shelf.scans + "/a"), ("b", outside), ("c", outside),
      ("linked.tif", outside + "/2.tif"), ("dangling.tif", shelf.base + "/nothing"),
    ] {
      try files.createSymbolicLink(atPath: shelf.scans + "/" + link, withDestinationPath: target)
    }
    try files.createSymbolicLink(atPath: outside + "/back", withDestinationPath: outside)
    let walk = Self.walk(shelf)
    #expect(walk.map(\.path) == ["/a/1.tif", "/b/2.tif", "/linked.tif"].map { shelf.scans + $0 })
    #expect(Self.problems(shelf) == [.danglingLink(path: shelf.scans + "/dangling.tif")])
  }

  @Test func `never opens pipes and sockets`() async throws {
    let shelf = try Shelf(["good.tif"])
    let made = unsafe mkfifo(shelf.scans + "/pipe.tif", 0o600)
    #expect(made == 0)
    let summary = try await shelf.run()
    #expect(summary.files.new == 1)
    #expect(summary.leftAsideNames == ["pipe.tif"])
  }

  @Test func `reports what is not there, and goes on`() throws {
    let shelf = try Shelf(["good.tif"])
    let missing = shelf.base + "/missing"
    let steps = Array(ShelfWalk([missing, shelf.scans, shelf.scans + "/good.tif"], leavingOut: "/nowhere"))
    #expect(steps.count == 2)
    #expect(steps.first == .problem(.missing(path: missing)))
  }

  @Test func `reports names that are not UTF-8`() throws {
    let shelf = try Shelf(["good.tif"])
    let path = Array(shelf.scans.utf8) + Array("/H".utf8) + [0xE5] + Array(".tif".utf8) + [0]
    let descriptor = unsafe path.withUnsafeBytes { bytes in
      unsafe open(bytes.baseAddress!.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o600)
    }
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(Self.problems(shelf) == [.namesNotUTF8(folder: shelf.scans, count: 1)])
  }

  @Test func `keeps names as they are, and places in one form`() async throws {
    let decomposed = "hồ sơ".decomposedStringWithCanonicalMapping
    let shelf = try Shelf([decomposed + " 1/tờ 1.tif".decomposedStringWithCanonicalMapping])
    let summary = try await shelf.run()
    let document = try #require(try shelf.archive().document(DocumentID(rawValue: 1)))
    #expect(Array(document.shelf.dossier.utf8) == Array("hồ sơ 1".precomposedStringWithCanonicalMapping.utf8))
    #expect(document.outcomes == ["read"])
    #expect(Array(document.path.utf8).count == Array(document.path.decomposedStringWithCanonicalMapping.utf8).count)
    #expect(try await shelf.run().files.unchanged == 1)
    #expect(summary.files.new == 1)
  }

  @Test func `tells new, changed, unchanged and copied files apart`() async throws {
    let shelf = try Shelf(["a.tif", "b.tif"])
    try shelf.add("copy of a.tif", "a.tif")
    let first = try await shelf.run()
    #expect(first.files == BatchSummary.Files(new: 2, changed: 0, unchanged: 0, duplicate: 1, leftAside: 0))
    try shelf.add("b.tif", "another content")
    try shelf.add("c.tif")
    let second = try await shelf.run()
    #expect(second.files == BatchSummary.Files(new: 1, changed: 1, unchanged: 2, duplicate: 0, leftAside: 0))
    #expect(second.pages == [.read: 2])
    // Of two scans of hardly a word nobody knows whether they are one paper: both stay.
    #expect(second.undecided.map(\.path) == [shelf.scans + "/b.tif"])
    #expect(second.ledger.registered == 4)
  }

  @Test func `accounts for empty files one by one`() async throws {
    let shelf = try Shelf(["good.tif"])
    let first = try shelf.add("a.tif", "")
    let second = try shelf.add("b.tif", "")
    let summary = try await shelf.run()
    #expect(
      summary.unreadable == [
        UnreadablePage(path: first, page: 1, reason: .emptyFile),
        UnreadablePage(path: second, page: 1, reason: .emptyFile),
      ])
    #expect(summary.pages == [.unreadable: 2, .read: 1])
    #expect(try await shelf.run().files.unchanged == 3)
    try shelf.add("a.tif", "now scanned")
    let again = try await shelf.run()
    #expect(again.pages == [.read: 1])
    #expect(again.ledger == PageLedger(registered: 3, read: 2, blank: 0, unreadable: 1, withheld: 0, waiting: 0))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `accounts for files and folders that may not be read`() async throws {
    let shelf = try Shelf(["good.tif", "closed.tif", "closed/a.tif", "listed/a.tif", "listed/b.tif"])
    try shelf.allow("listed", 0o600)
    defer { try? shelf.allow("listed", 0o700) }
    try shelf.allow("closed.tif", 0)
    try shelf.allow("closed", 0)
    defer { try? shelf.allow("closed", 0o700) }
    let summary = try await shelf.run()
    #expect(
      summary.unreadable == [UnreadablePage(path: shelf.scans + "/closed.tif", page: 1, reason: .noAccess)])
    #expect(
      summary.problems == ["/closed", "/listed"].map { IntakeProblem.folderNotReadable(path: shelf.scans + $0) })
    try shelf.allow("closed.tif", 0o600)
    #expect(try await shelf.run().ledger.unreadable == 0)
  }

  @Test func `leaves its own archive out`() async throws {
    let shelf = try Shelf(["good.tif"])
    let options = DigitisationOptions(paths: [shelf.base], archive: shelf.archiveFolder)
    let plan = try DigitisationPlan(options, processors: 1)
    _ = try await Batch.run(plan, reader: FaultyReader.path) { _ in }
    try Data("picture".utf8).write(to: URL(fileURLWithPath: shelf.archiveFolder + "/derived/page.png"))
    let summary = try await Batch.run(plan, reader: FaultyReader.path) { _ in }
    #expect(summary.files == BatchSummary.Files(new: 0, changed: 0, unchanged: 1, duplicate: 0, leftAside: 0))
  }

  @Test func `notices that a file changes while it is read`() throws {
    let shelf = try Shelf()
    let path = try shelf.add("a.tif", "before")
    let (digest, stamp) = try ScanFileReading.digest(of: path)
    // printf before | sha256sum
    #expect(digest.rawValue == "6db7d803e74f1ffa7d8f5adc0bf95b3e15bf4c8373fffadf546227cc6c6742cb")
    #expect(stamp.size == 6)
    #expect(stamp.staleness(ofFileAt: path) == nil)
    try shelf.add("a.tif", "afterwards")
    #expect(stamp.staleness(ofFileAt: path) == .changed)
    try FileManager.default.removeItem(atPath: path)
    #expect(stamp.staleness(ofFileAt: path) == .vanished)
    #expect(throws: ScanFileReading.Failure.vanished) { try ScanFileReading.digest(of: path) }
  }

  private static func walk(_ shelf: Shelf) -> [(path: String, name: String)] {
    ShelfWalk([shelf.scans], leavingOut: shelf.archiveFolder).compactMap { step in
      if case .file(let path, let name, _, _) = step { (path, name) } else { nil }
    }
  }

  private static func problems(_ shelf: Shelf) -> [IntakeProblem] {
    ShelfWalk([shelf.scans], leavingOut: shelf.archiveFolder).compactMap { step in
      if case .problem(let problem) = step { problem } else { nil }
    }
  }
}
