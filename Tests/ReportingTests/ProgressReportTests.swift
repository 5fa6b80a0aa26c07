import Archive
import Records
import Reporting
import Testing

@Suite struct `A progress report` {
  @Test func `accounts for every page, whatever it is divided by`() throws {
    let archive = try Self.archive()
    for grouping in LedgerGrouping.allCases {
      let report = try ProgressReport(archive, by: grouping)
      #expect(report.balances)
      #expect(report.total == PageLedger(registered: 5, read: 1, blank: 1, unreadable: 1, withheld: 0, waiting: 2))
      #expect(report.rows.map(\.pages).reduce(PageLedger(), +) == report.total)
    }
  }

  @Test func `counts a document once, and as done only where it lacks no page`() throws {
    let report = try ProgressReport(try Self.archive(), by: .outcome)
    #expect(report.documents == DocumentAccount(documents: 2, done: 0, toReview: 0))
  }

  @Test func `names the parts of a key for programs, and ends with the whole`() throws {
    let lines = try ProgressReport(try Self.archive(), by: .dossier).lines
    #expect(lines.map(\.grouping) == ["dossier", "dossier", "total"])
    #expect(lines.first?.key == ["fonds": "Phông A", "box": "Hộp 1", "dossier": "Hồ sơ 1"])
    #expect(lines.last?.pages.registered == 5)
    #expect(lines.last?.settled == 3)
  }

  @Test func `says so where an account does not balance`() {
    let wrong = PageLedger(registered: 3, read: 1, blank: 0, unreadable: 0, withheld: 0, waiting: 1)
    let report = ProgressReport(
      grouping: .box, total: wrong, documents: DocumentAccount(documents: 1, done: 0, toReview: 0), rows: [])
    #expect(!report.balances)
  }

  /// One document of three pages, all settled in different ways, and one of two that waits.
  private static func archive() throws -> Archive {
    let archive = try Archive.inMemory()
    try register("/scans/a.tif", dossier: "Hồ sơ 1", pages: 3, in: archive)
    try register("/scans/b.tif", dossier: "Hồ sơ 2", pages: 2, in: archive)
    let word = Word(text: "chữ", box: PixelBox(x: 0, y: 0, width: 9, height: 9), confidence: 90)
    let line = TextLine(words: [word], block: 0, paragraph: 0)
    let text = PageText(size: PixelSize(width: 99, height: 99), lines: [line])
    let outcomes: [PageOutcome] = [.read(text), .blank, .unreadable(.damaged)]
    for (page, outcome) in zip(try archive.waitingPages(limit: 3), outcomes) {
      _ = try archive.settle(page.page, as: PageReading(outcome: outcome))
    }
    return archive
  }

  private static func register(_ path: String, dossier: String, pages: Int, in archive: Archive) throws {
    let scan = ScanIntake(
      path: path, shelf: ShelfPlace(fonds: "Phông A", box: "Hộp 1", dossier: dossier),
      stamp: FileStamp(size: 1, modified: 1),
      digest: Digest(rawValue: String(repeating: String(dossier.suffix(1)), count: 64)))
    guard case .new(let file) = try archive.register(scan) else { return }
    try archive.registerPages(pages, format: .tiff, of: file)
  }
}
