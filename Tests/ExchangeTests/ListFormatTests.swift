import Archive
import Exchange
import Foundation
import Records
import Spreadsheets
import Testing

@Suite struct `A list of documents` {
  private let archive = try! ShelvedPapers.archive()

  @Test func `has the headings of the contractors' sheet, each in its place`() throws {
    let heading = try #require(try table(CSVListWriter()).rows.first)
    #expect(heading.cells.count == 46)
    #expect(heading.text(1) == "STT")
    #expect(heading.text(12) == "Năm bắt đầu")
    #expect(heading.text(23) == "Mã hồ sơ giấy gốc ( nếu có )")
    #expect(heading.text(28) == "Ký hiệu của văn bản")
    #expect(heading.text(46) == "Đường dẫn file")
    let twice = Dictionary(grouping: heading.cells.map(\.value.text)) { $0 }.filter { $1.count == 2 }.keys
    #expect(
      Set(twice) == [
        "Ngôn ngữ", "Ký hiệu thông tin", "Từ khóa", "Tình trạng vật lý", "Mức độ tin cậy", "Ghi chú", "Chế độ sử dụng",
      ])
  }

  @Test func `tells of each document what is known, in the order of the shelf`() throws {
    let rows = try table(CSVListWriter()).rows.dropFirst()
    #expect(rows.map { $0.text(46) } == ["/scans/1.tif", "/scans/3.tif", "/scans/4.tif", "/scans/2.tif"])
    #expect(rows.map { $0.text(25) } == ["1", "2", "3", "1"])
    #expect(rows.map { $0.text(16) } == ["3", "3", "3", "1"])
    let first = try #require(rows.first)
    #expect(
      (26...36).map { first.text($0) } == [
        "Nghị định", "30", "2020/NĐ-CP", "05", "03", "2020", "Chính phủ", "về công tác văn thư", "01", "2",
        "Sao y, 1/SY-UBND, 01/02/2025",
      ])
    #expect(
      [2, 4, 5, 9, 22, 34, 40, 43].map { first.text($0) } == [
        "Phông A", "Hộp 1", "Hồ sơ 1", "01", "02", "01", "02", "0",
      ])
    #expect([3, 6, 7, 8, 17, 18, 19, 20, 21, 23, 24, 37, 38, 39, 41, 42, 44, 45].allSatisfy { first.text($0).isEmpty })
  }

  @Test func `makes up no day where only the month or the year is known`() throws {
    let rows = Array(try table(CSVListWriter()).rows.dropFirst())
    #expect((29...31).map { rows[1].text($0) } == ["", "03", "2020"])
    #expect((29...31).map { rows[3].text($0) } == ["", "", "1998"])
    // The dossier begins some day of March: before the fifth, for all that is known.
    #expect((10...15).map { rows[0].text($0) } == ["", "03", "2020", "28", "07", "2025"])
    #expect((10...15).map { rows[3].text($0) } == ["", "", "1998", "", "", "1998"])
  }

  @Test func `has nothing of withheld documents and of those that wait`() throws {
    let text = try csv(CSVListWriter())
    #expect(!text.contains("mật") && !text.contains("/scans/5.tif") && !text.contains("/scans/6.tif"))
    let data = try workbook(XLSXListWriter()).data
    #expect(!(try SheetTable(data).rows.flatMap(\.cells).contains { $0.value.text.contains("mật") }))
  }

  @Test func `is the same as a workbook and as comma-separated values`() throws {
    let layouts: [ListLayout] = [.contractors, Self.layout(ListColumn.allCases)]
    for layout in layouts {
      let sheet = try SheetTable(try workbook(XLSXListWriter(layout)).data)
      let text = try SheetTable(Data(try csv(CSVListWriter(layout)).utf8))
      #expect(
        sheet.rows.map { $0.cells.map(\.value.text) }
          == text.rows.map { $0.cells.map { Self.unguarded($0.value.text) } })
    }
  }

  @Test func `has dates as dates, and parts of dates as text`() throws {
    let data = try workbook(XLSXListWriter(Self.layout([.date, .number, .pages]))).data
    let rows = try SheetTable(data).rows
    #expect(
      rows.dropFirst().map { $0[1] } == [
        RecordDate("2020-03-05").map { .date($0) }, .text("03/2020"), RecordDate("2025-07-28").map { .date($0) },
        .text("1998"),
      ])
    #expect(rows[1][2] == .text("30/2020/NĐ-CP"))
    #expect(rows[1][3] == .number(2))
  }

  @Test func `has those that were chosen, numbered anew, with their positions in the dossier`() throws {
    let chosen = [DocumentID(rawValue: 3), DocumentID(rawValue: 5), DocumentID(rawValue: 99)]
    let (data, count) = try workbook(XLSXListWriter(), ids: chosen)
    let rows = try SheetTable(data).rows
    #expect(count == 1)
    #expect(rows.count == 2)
    #expect([1, 16, 25].map { rows[1].text($0) } == ["1", "3", "2"])
  }

  @Test func `goes to its place whole, over an older file, or not at all`() throws {
    let folder = try Folder()
    let path = folder.path + "/danh mục.xlsx"
    try Data("old".utf8).write(to: URL(filePath: path))
    #expect(try XLSXListWriter().write(ChosenDocuments(archive), to: path) == 4)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["danh mục.xlsx"])
    #expect(throws: ExchangeError.notWritten("/nonexistent/x.xlsx")) {
      try XLSXListWriter().write(ChosenDocuments(archive), to: "/nonexistent/x.xlsx")
    }
    #expect(throws: ExchangeError.notWritten("/dev/null")) {
      try XLSXListWriter().write(ChosenDocuments(archive), to: "/dev/null")
    }
  }

  @Test func `lets no text of a paper be computed`() throws {
    let text = try csv(CSVListWriter(Self.layout([.subject])))
    #expect(text.contains("\"'=HYPERLINK(\"\"x\"\")\""))
    let data = try workbook(XLSXListWriter(Self.layout([.subject]))).data
    #expect(try SheetTable(data).rows.contains { $0[1] == .text("=HYPERLINK(\"x\")") })
  }

  private static func unguarded(_ text: String) -> String { text.hasPrefix("'=") ? String(text.dropFirst()) : text }

  private static func layout(_ columns: [ListColumn]) -> ListLayout {
    ListLayout(name: "Documents", columns: columns.map { $0.column(heading: $0.rawValue) })
  }

  private func csv(_ writer: CSVListWriter) throws -> String {
    var text = ""
    try writer.write(ChosenDocuments(archive)) { text += $0 }
    return text
  }

  private func table(_ writer: CSVListWriter) throws -> SheetTable { try SheetTable(Data(try csv(writer).utf8)) }

  private func workbook(_ writer: XLSXListWriter, ids: [DocumentID]? = nil) throws -> (data: Data, count: Int) {
    let folder = try Folder()
    let path = folder.path + "/a.xlsx"
    let count = try writer.write(ChosenDocuments(archive, ids: ids), to: path)
    return (try Data(contentsOf: URL(filePath: path)), count)
  }

  private final class Folder {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "sohoa-list-\(UUID().uuidString)").path(
        percentEncoded: false)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }
}

/// Six papers in two dossiers: one is withheld, one waits.
enum ShelvedPapers {
  static func archive() throws -> Archive {
    let archive = try Archive.inMemory()
    let papers: [(dossier: String, pages: Int, fields: [FieldName: String])] = [
      (
        "Hồ sơ 1", 2,
        [
          .type: "Nghị định", .number: "30/2020/NĐ-CP", .symbol: "NĐ-CP", .date: "2020-03-05", .agency: "Chính phủ",
          .subject: "về công tác văn thư", .copyForm: "Sao y", .copyNumber: "1/SY-UBND", .copyDate: "2025-02-01",
        ]
      ),
      ("Hồ sơ 2", 1, [.month: "1998", .subject: "=HYPERLINK(\"x\")"]),
      ("Hồ sơ 1", 1, [.month: "2020-03"]),
      ("Hồ sơ 1", 1, [.date: "2025-07-28", .number: "57-NQ/TW"]),
      ("Hồ sơ mật", 1, [:]),
      ("Hồ sơ 1", 1, [.date: "1990-01-01"]),
    ]
    for (place, paper) in papers.enumerated() {
      let digest = String(repeating: String(place), count: 64)
      let scan = ScanIntake(
        path: "/scans/\(place + 1).tif", shelf: ShelfPlace(fonds: "Phông A", box: "Hộp 1", dossier: paper.dossier),
        stamp: FileStamp(size: 1, modified: 1), digest: Digest(rawValue: digest))
      guard case .new(let file) = try archive.register(scan) else { continue }
      try archive.registerPages(paper.pages, format: .tiff, of: file)
    }
    for page in try archive.waitingPages(limit: 20) {
      let number = Int(page.path.dropFirst(7).prefix(1)) ?? 1
      guard number < 6 else { continue }
      let settlement = try archive.settle(
        page.page, as: PageReading(outcome: number == 5 ? .withheld(.secret) : .blank))
      guard settlement.documentIsSettled, number < 5 else { continue }
      let fields = papers[number - 1].fields.mapValues { value in
        DescribedField(
          value: value, printed: value, evidence: Evidence(page: 1, box: nil, rule: "zone-test"), confidence: 0.9)
      }
      try archive.describe(settlement.document, as: RecordDescription(fields: fields))
    }
    return archive
  }
}
