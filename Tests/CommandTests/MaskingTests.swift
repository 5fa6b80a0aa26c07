import Archive
import Foundation
import Records
import Testing

/// Searches what every command prints for the identity numbers of a paper that has them in its text, title, subject, fields, tasks
/// and citations, each in several writings.
@Suite struct `Identity numbers` {
  private let archive: SmallArchive
  private static let citizen = "089085001234"
  private static let card = "351234567"
  private static let writings = [
    citizen, "089 085 001 234", "089.085.001.234", "0 8 9 0 8 5 0 0 1 2 3 4", card, "351 234 567", "351.234.567",
  ]
  private let code = "H15.50.05.13-261008-0975"

  init() throws {
    archive = try SmallArchive()
    let store = try Archive.open(archive.path, for: .digitising)
    let scan = ScanIntake(
      path: archive.folder + "/scans/đơn.tif", shelf: ShelfPlace(dossier: "Đơn"),
      stamp: FileStamp(size: 3, modified: 1),
      digest: Digest(rawValue: String(repeating: "7", count: 64)))
    guard case .new(let file) = try store.register(scan) else { return }
    try store.registerPages(1, format: .tiff, of: file)
    let page = try #require(try store.waitingPages(limit: 1).first)
    let reading = PageReading(outcome: .read(Self.text))
    let document = try store.settle(page.page, as: reading).document
    let said = Self.writings.joined(separator: "; ")
    let field = { (value: String) in
      DescribedField(
        value: value, printed: value, evidence: Evidence(page: 1, box: nil, rule: "zone-test"), confidence: 0.5)
    }
    let description = RecordDescription(fields: [
      .title: field("ĐƠN CỦA " + Self.citizen), .subject: field("Cấp phép cho " + said), .number: field("5/QĐ-UBND"),
      .addressee: field("Ông An, CCCD 089 085 001 234"), .date: field("2025-07-28"),
    ])
    let task = PlannedTask(
      work: "Trả kết quả cho " + said, lead: "Phòng A " + Self.card, result: "Giấy phép " + Self.citizen,
      page: 1, box: PixelBox(x: 1, y: 2, width: 3, height: 4), confidence: 0.9)
    let citation = Citation(
      type: .keHoach, number: "22/KH-UBND", date: RecordDate("2025-07-28"), agency: nil,
      printed: "Kế hoạch số 22/KH-UBND của người có số " + said, page: 1,
      box: PixelBox(x: 1, y: 2, width: 3, height: 4), confidence: 0.9)
    let party = Party(name: "Nguyễn Văn An", number: try IdentityNumber(Self.citizen))
    try store.describe(
      document, as: description, with: DocumentContents(citations: [citation], tasks: [task], parties: [party]))
  }

  /// A line for each writing, with words before and behind.
  private static let text: PageText = {
    let lines = writings.enumerated().map { row, writing in
      let words = "Thường trú, căn cước \(writing) do Công an cấp".split(separator: " ").enumerated().map {
        Word(
          text: String($0.element), box: PixelBox(x: 80 * $0.offset, y: 60 * row, width: 70, height: 30), confidence: 90
        )
      }
      return TextLine(words: words, block: 0, paragraph: row)
    }
    return PageText(size: PixelSize(width: 2480, height: 3508), lines: lines)
  }()

  private func run(_ arguments: [String]) throws -> CommandRun {
    var environment = archive.environment
    environment["SOHOA_BY"] = "Lan"
    return try CommandRun(arguments, environment: environment)
  }

  private func digits(_ run: CommandRun) -> String {
    (run.output + run.errors).filter { !" .-\u{A0}«»\n".contains($0) }
  }

  @Test func `are masked in all that is printed, however they are written`() throws {
    let subject = ["--subject", Self.citizen]
    let commands: [[String]] = [
      ["case", "open", code, "--procedure", "1.013225", "--received", "8/10/2026"] + subject,
      ["case", "open", "H15.50-261008-0001", "--procedure", "1.013225", "--subject", "An " + Self.card, "--json"],
      ["case", "show", code], ["case", "show", code, "--json"], ["case", "show", code, "--checklist"],
      ["case", "list"],
      ["case", "list", "--json"], ["case", "portal", code], ["reuse", "--purpose", "thử"] + subject,
      ["reuse", "--purpose", "thử", "--json"] + subject, ["report", "--indicators"],
      ["report", "--indicators", "--json"], ["search", "thường trú"], ["search", "thường trú", "--json"],
      ["search", "căn cước 001"], ["search", "cap phep cho", "--json"], ["search", "085", "--json"], ["show", "4"],
      ["show", "4", "--fields"], ["show", "4", "--alike"], ["show", "4", "--versions"], ["tasks"], ["tasks", "--json"],
      ["cites", "4"], ["cites", "4", "--json"], ["cites", "1"], ["cites", "1", "--json"], ["audit"],
      ["audit", "--json"],
      ["report"], ["report", "--json"], ["report", "--by", "type"], ["report", "--set-aside"], ["report", "--quality"],
      ["review", "--list"], ["review", "--list", "--json"], ["check"], ["check", "--json"], ["authority"],
      ["known", archive.original, "--number", "5/QĐ-UBND"],
      ["known", archive.original, "--number", "5/QĐ-UBND", "--json"],
    ]
    for command in commands {
      let run = try run(command)
      let found = digits(run)
      #expect(!found.contains(Self.citizen) && !found.contains(Self.card), "\(command): \(run.output)\(run.errors)")
      #expect(run.status != 64, "\(command): \(run.errors)")
    }
    // What the paper says is said where that is asked for.
    #expect(digits(try run(["show", "4", "--text"])).contains(Self.citizen))
    #expect(digits(try run(["case", "show", code, "--reveal"])).contains(Self.citizen))
  }

  @Test func `are told from amounts, telephones and digests`() throws {
    let kept = [
      "tổng 123.456.789 đồng", "351 234 567 đ", "1.234.567.890.123 đồng", "0912 345 678", "năm 2025 2026 2027",
      "a123456789b", "số 1234567890123",
    ]
    let store = try Archive.open(archive.path, for: .digitising)
    for (row, text) in kept.enumerated() {
      let field = DescribedField(
        value: "Về việc " + text, printed: text, evidence: Evidence(page: 1, box: nil, rule: "zone-test"),
        confidence: 0.9)
      try store.describe(
        DocumentID(rawValue: 1), as: RecordDescription(fields: [.subject: field]), with: DocumentContents())
      #expect(try run(["show", "1"]).output.contains(text), "\(row): \(text)")
    }
  }
}
