import Archive
import Records
import Reporting
import Testing

@Suite struct `A register audit` {
  private static func entry(
    _ id: Int64, _ number: String, _ date: String?, type: DocumentType = .keHoach, agency: String = "Sở Xây dựng",
    scanned: Int64 = 1_800_000_000_000_000_000
  ) -> RegisterEntry {
    RegisterEntry(
      document: DocumentID(rawValue: id), type: type, number: RecordNumber(number),
      date: date.flatMap { RecordDate($0) },
      agency: agency, path: "/\(id).tif", scanned: scanned)
  }

  private static func findings(_ entries: [RegisterEntry]) -> [RegisterFinding] { RegisterAudit(entries).findings }

  @Test func `finds nothing in a register that runs on`() {
    let entries = (1...9).map { Self.entry($0, "0\($0)/KH-SXD", "2024-0\($0)-01") }
    let audit = RegisterAudit(entries)
    #expect(audit.findings == [])
    #expect(audit.series == 1)
  }

  @Test func `tells of missing numbers, but not where hardly anything is there`() throws {
    let entries = [1, 2, 5, 400].map { Self.entry($0, "\($0)/KH-SXD", "2024-03-01") }
    guard case .missing(_, let numbers, let before, let after)? = Self.findings(entries).first else {
      return #expect(Bool(false))
    }
    #expect(numbers == 3...4)
    #expect([before.document.rawValue, after.document.rawValue] == [2, 5])
    #expect(Self.findings(entries).count == 1)
  }

  @Test func `tells of a number that stands twice within agency, type and year only`() {
    let entries = [
      Self.entry(1, "05/KH-SXD", "2024-03-01"), Self.entry(2, "5/KH-SXD", "2024-03-02"),
      Self.entry(3, "05/KH-SXD", "2023-03-01"), Self.entry(4, "05/QĐ-SXD", "2024-03-01", type: .quyetDinh),
      Self.entry(5, "05/KH-SYT", "2024-03-01", agency: "Sở Y tế"),
    ]
    guard case .doubled(let series, _, let doubles)? = Self.findings(entries).first else { return #expect(Bool(false)) }
    #expect(series.year == 2024)
    #expect(doubles.map(\.document.rawValue) == [1, 2])
    #expect(Self.findings(entries).count == 1)
  }

  @Test func `tells of the one document that is out of order, not of its neighbours`() {
    let days = ["2024-01-05", "2024-01-09", "2024-11-10", "2024-01-20", "2024-02-01"]
    let entries = days.enumerated().map { Self.entry(Int64($0.offset + 1), "\($0.offset + 1)/KH-SXD", $0.element) }
    guard case .outOfOrder(_, let entry, let before, let after)? = Self.findings(entries).first else {
      return #expect(Bool(false))
    }
    #expect(entry.document.rawValue == 3)
    #expect([before?.document.rawValue, after?.document.rawValue] == [2, 4])
    #expect(Self.findings(entries).count == 1)
  }

  @Test func `does not mix the bodies before and after 1 July 2025`() {
    let entries = [
      Self.entry(1, "05/KH-UBND", "2025-03-01", agency: "UBND tỉnh"),
      Self.entry(2, "05/KH-UBND", "2025-08-01", agency: "UBND tỉnh"),
    ]
    #expect(Self.findings(entries) == [])
  }

  @Test func `tells of dates that cannot be, and of symbols that contradict the title`() {
    let scanned: Int64 = 1_735_689_600_000_000_000
    let late = Self.entry(1, "1/KH-SXD", "2025-01-02", scanned: scanned)
    let early = Self.entry(2, "2/KH-SXD", "1901-01-02")
    let year = Self.entry(3, "3/2023/QĐ-UBND", "2024-05-05", type: .quyetDinh)
    let symbol = Self.entry(4, "4/QĐ-SXD", "2024-05-05")
    let alone = [late, early, year, symbol].map { Self.findings([$0]).filter { $0 != .dateTooEarly(late) } }
    #expect(alone[0] == RecordDate("2025-01-01").map { [.dateAfterScan(late, scanned: $0)] })
    #expect(alone[1] == [.dateTooEarly(early)])
    #expect(alone[2] == [.yearContradicts(year, year: 2023)])
    #expect(alone[3] == [.symbolContradicts(symbol, bySymbol: [.quyetDinh])])
  }
}
