import Archive
import Foundation
import Records
@testable import Reuse
import Testing

/// Permits of one works, each citing the one before it, and what is in force on which day.
@Suite struct `A chain of papers` {
  private let archive: Archive
  private let works = "Nhà máy xay xát Phú Hội"

  init() throws { archive = try Archive.inMemory() }

  private func day(_ text: String) throws -> RecordDate { try #require(RecordDate(text)) }

  /// A permit of these works; `cited` are number and day of the one that it changes.
  @discardableResult private func file(
    _ number: String, _ date: String, _ subject: String = "cấp cho công trình",
    citing cited: (number: String, date: String)? = nil, text: String = "Giấy phép"
  ) throws -> DocumentID {
    let serial = String(number.hashValue.magnitude, radix: 16)
    let scan = ScanIntake(
      path: "/kho/\(number).tif", shelf: ShelfPlace(dossier: "Hồ sơ"), stamp: FileStamp(size: 1, modified: 1),
      digest: Digest(rawValue: String(repeating: "0", count: 64 - serial.count) + serial))
    guard case .new(let file) = try archive.register(scan) else { throw ArchiveError.failed(code: -1) }
    try archive.registerPages(1, format: .tiff, of: file)
    let page = try #require(try archive.waitingPages(limit: 1).first)
    let words = text.split(separator: " ").enumerated().map {
      Word(text: String($0.element), box: PixelBox(x: 90 * $0.offset, y: 9, width: 80, height: 30), confidence: 90)
    }
    let lines = [TextLine(words: words, block: 0, paragraph: 0)]
    let reading = PageReading(
      outcome: .read(PageText(size: PixelSize(width: 2480, height: 3508), lines: lines)))
    let document = try archive.settle(page.page, as: reading).document
    var description = RecordDescription()
    let fields: [(FieldName, String)] = [
      (.title, "GIẤY PHÉP XÂY DỰNG"), (.subject, subject), (.number, number), (.date, date), (.agency, "Sở Xây dựng"),
    ]
    for (name, value) in fields {
      description[name] = DescribedField(
        value: value, printed: value, evidence: Evidence(page: 1, box: nil, rule: "test"), confidence: 0.9)
    }
    let citations = cited.map {
      Citation(
        type: nil, number: $0.number, date: RecordDate($0.date), agency: nil, printed: "số " + $0.number, page: 1,
        box: PixelBox(x: 1, y: 1, width: 1, height: 1), confidence: 0.9)
    }
    try archive.describe(
      document, as: description,
      with: DocumentContents(citations: citations.map { [$0] } ?? [], sites: [Site(kind: .works, name: works)]))
    return document
  }

  /// How the permit that is to be amended (1.013231) stands on a day.
  private func standing(on day: String) throws -> ComponentStanding {
    let date = try self.day(day)
    let procedure = try #require(ProcedureBook.own.procedure("1.013231", on: try self.day("2026-07-01")))
    let all = try PaperDesk(archive, by: "Lan", purpose: "thử").standings(
      of: procedure, for: nil, works: works, on: date)
    return try #require(all.first { $0.component.key == "gpxd" }).standing
  }

  private func chain(on day: String) throws -> PaperChain {
    switch try standing(on: day) {
    case .held(let chain, _), .expired(let chain, _), .superseded(let chain, _): return chain
    default:
      Issue.record("no paper is found on \(day)")
      throw ArchiveError.failed(code: -1)
    }
  }

  @Test func `names the paper in force for a day, however it was changed`() throws {
    let first = try file("10/GPXD", "2024-03-01")
    let extended = try file(
      "20/GPXD", "2025-03-01", "gia hạn giấy phép xây dựng", citing: ("10/GPXD", "2024-03-01"))
    let amended = try file(
      "30/GPXD", "2026-03-01", "điều chỉnh giấy phép xây dựng", citing: ("20/GPXD", "2025-03-01"))
    for (day, document) in [("2024-06-01", first), ("2025-06-01", extended), ("2026-06-01", amended)] {
      #expect(try chain(on: day).inForce(on: try self.day(day)) == document, "\(day)")
    }
    #expect(try standing(on: "2024-02-28") == .missing)
    let whole = try archive.document(first).map { FoundPaper(document: $0, page: 1, match: .same([.name])) }
    let later = try PaperDesk(archive, by: "Lan", purpose: "thử").chain(of: try #require(whole)).later
    #expect(later.map(\.document) == [extended, amended] && later.map(\.way) == [.extended, .amended])
  }

  @Test func `is superseded by what is issued in its place, from that day on`() throws {
    let first = try file("10/GPXD", "2024-03-01")
    let again = try file("15/GPXD", "2025-01-15", "cấp lại giấy phép xây dựng", citing: ("10/GPXD", "2024-03-01"))
    #expect(try chain(on: "2025-01-14").paper.document.id == first)
    #expect(try chain(on: "2025-01-15").paper.document.id == again)
    let paper = try #require(try archive.document(first))
    let chain = try PaperDesk(archive, by: "Lan", purpose: "thử").chain(
      of: FoundPaper(document: paper, page: 1, match: .same([.name])))
    #expect(chain.endedBy(on: try day("2025-01-14")) == nil)
    #expect(chain.endedBy(on: try day("2025-01-15"))?.document == again)
  }

  @Test func `has nothing in force once it is revoked, and a withheld paper ends nothing`() throws {
    let first = try file("10/GPXD", "2024-03-01")
    let paper = FoundPaper(
      document: try #require(try archive.document(first)), page: 1, match: .same([.name]))
    let revoking = try file("99/QĐ-SXD", "2025-05-05", "thu hồi giấy phép xây dựng", citing: ("10/GPXD", "2024-03-01"))
    let desk = PaperDesk(archive, by: "Lan", purpose: "thử")
    #expect(try desk.chain(of: paper).inForce(on: try day("2025-05-05")) == nil)
    #expect(try desk.chain(of: paper).inForce(on: try day("2025-05-04")) == first)
    _ = try archive.withhold(revoking, for: .personalData, reason: "theo sổ", by: "Lan")
    #expect(try desk.chain(of: paper).later.isEmpty)
  }

  @Test func `expires on the day that the paper names, to the day`() throws {
    try file("10/GPXD", "2024-03-01", text: "Giấy phép có giá trị đến hết ngày 31 tháng 7 năm 2026.")
    guard case .held(_, let until) = try standing(on: "2026-07-31") else { throw ArchiveError.failed(code: -1) }
    #expect(until == (try day("2026-07-31")))
    guard case .expired(_, let last) = try standing(on: "2026-08-01") else { throw ArchiveError.failed(code: -1) }
    #expect(last == (try day("2026-07-31")))
  }
}
