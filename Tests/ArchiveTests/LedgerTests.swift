import Archive
import Foundation
import Records
import Testing

@Suite struct `Accounting for pages` {
  @Test func `breaks the account down`() throws {
    let archive = try Archive.inMemory(now: { Date(timeIntervalSince1970: 1_790_000_000) })
    try archive.file(
      Sample.scan("/a", dossier: "HS 1"), [Sample.read("một"), PageReading(outcome: .blank)], as: Sample.description())
    try archive.file(
      Sample.scan("/b", dossier: "HS 2"), [PageReading(outcome: .unreadable(.damaged))],
      as: Sample.description(type: nil, date: nil))
    guard case .new(let file) = try archive.register(Sample.scan("/c", dossier: "HS 2")) else {
      return #expect(Bool(false))
    }
    try archive.registerPages(2, format: .jpeg, of: file)

    let whole = PageLedger(registered: 5, read: 1, blank: 1, unreadable: 1, withheld: 0, waiting: 2)
    #expect(try archive.ledger() == whole)
    let dossiers = try archive.ledger(by: .dossier)
    #expect(dossiers.map(\.key) == [["Phông Sở", "Hộp 1", "HS 1"], ["Phông Sở", "Hộp 1", "HS 2"]])
    #expect(dossiers.map(\.documents) == [1, 2])
    #expect(dossiers.map(\.documentsDone) == [1, 0])
    #expect(dossiers.map(\.needReview) == [0, 1])
    #expect(try archive.ledger(by: .box).map(\.pages) == [whole])
    #expect(try archive.ledger(by: .type).map(\.key) == [[nil], ["Kế hoạch"]])
    #expect(try archive.ledger(by: .month).map(\.key) == [[nil], ["2026-09"]])
    #expect(
      try archive.ledger(by: .outcome).map(\.key) == [
        ["blank", nil], ["read", nil], ["unreadable", "damaged"], ["waiting", nil],
      ])
  }

  @Test func `counts a month as Vietnam's clock has it`() throws {
    // 2026-10-31T17:30:00Z, half past midnight on 1 November in Hà Nội.
    let archive = try Archive.inMemory(now: { Date(timeIntervalSince1970: 1_793_467_800) })
    try archive.file("một")
    #expect(try archive.ledger(by: .month).map(\.key) == [["2026-11"]])
  }

  /// Any order of registering, changing, copying, counting, settling and describing leaves every page with one outcome.
  @Test(arguments: 0..<200) func `balances after any history`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let archive = try Archive.inMemory()
    let outcomes: [PageOutcome] = [
      .read(Sample.page("giấy phép xây dựng")), .blank, .unreadable(.damaged), .unreadable(.vanished),
      .withheld(.secret),
    ]
    for _ in 0..<40 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0...1:
        let content = String(Int.random(in: 0..<6, using: &random))
        let dossier = "HS \(Int.random(in: 0..<3, using: &random))"
        let stands = Bool.random(using: &random)
        _ = try archive.register(
          Sample.scan("/\(Int.random(in: 0..<5, using: &random))", content: content, dossier: dossier),
          on: DiskState(fileExists: { _ in stands }))
      case 2:
        guard let file = try archive.uncountedFiles(limit: 10).randomElement(using: &random) else { continue }
        try archive.registerPages(Int.random(in: 1...4, using: &random), format: .tiff, of: file.id)
      case 3:
        guard let file = try archive.uncountedFiles(limit: 10).randomElement(using: &random) else { continue }
        let reason: UnreadableReason = Bool.random(using: &random) ? .noAccess : .notAScan
        try archive.registerUnreadable(reason, of: file.id)
      case 4:
        for document in try archive.undescribedDocuments(limit: 2) {
          try archive.describe(document, as: Sample.description())
        }
      default:
        guard let page = try archive.waitingPages(limit: 20).randomElement(using: &random) else { continue }
        let outcome = outcomes[Int.random(in: 0..<40, using: &random) % outcomes.count]
        #expect(try !archive.settle(page.page, as: PageReading(outcome: outcome)).wasAlreadySettled)
        #expect(try archive.settle(page.page, as: PageReading(outcome: .blank)).wasAlreadySettled)
      }
    }
    let whole = try archive.ledger()
    #expect(whole.balances)
    for grouping in LedgerGrouping.allCases {
      let rows = try archive.ledger(by: grouping)
      #expect(rows.allSatisfy { $0.pages.balances && $0.documentsDone <= $0.documents })
      #expect(rows.map(\.pages).reduce(PageLedger(), +) == whole)
    }
    for document in try archive.documents(limit: 100) where document.isSettled {
      let states = Set(document.pages.map(\.state))
      // Each page of a file that is held is looked at by itself.
      #expect(!states.contains(.withheld) || states == [.withheld] || document.withheldFor == .notScreened)
    }
    for document in try archive.undescribedDocuments(limit: 100) {
      try archive.describe(document, as: Sample.description())
    }
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }
}
