import Archive
import Foundation
import Records
import Testing

/// The commands of procedures and cases, over a small archive whose plan names a person, works and a plot.
@Suite struct `Papers used again` {
  private let archive: SmallArchive
  private let number = "089085001234"
  private let code = "H15.50.05.13-261008-0975"

  init() throws {
    archive = try SmallArchive()
    let party = Party(
      name: "Nguyễn Văn An", number: try IdentityNumber(number), born: RecordDate("1985-03-12"),
      address: "Số 12, ấp Phú Thạnh, xã Phú Hội")
    let contents = DocumentContents(parties: [party], sites: [Site(kind: .works, name: "Trường Tiểu học Phú Hội")])
    try Archive.open(archive.path, for: .digitising).examine(DocumentID(rawValue: 1), finding: contents)
  }

  private var golden: GoldenLines { GoldenLines(folder: archive.folder) }

  private func run(_ arguments: String...) throws -> CommandRun {
    var environment = archive.environment
    environment["SOHOA_BY"] = "Lan"
    environment["SOHOA_PROCEDURES"] = archive.folder
    try Data(Self.procedures.utf8).write(to: URL(filePath: archive.folder + "/own.toml"))
    return try CommandRun(arguments, environment: environment)
  }

  private static let procedures = """
    [[procedure]]
    code = "9.000001"
    name = "Thủ tục thử"
    field = "Thử"
    level = "Tỉnh"
    base = "Không có"
    valid_from = "2026-07-01"
    result = "Giấy"

    [[procedure.component]]
    key = "ke-hoach"
    code = "G17-KQ002911"
    name = "Kế hoạch chuyển đổi số"
    of = "works"
    copy = "1"
    types = ["Kế hoạch"]
    words = ["chuyển đổi số"]

    [[procedure.component]]
    key = "ban-ve"
    name = "Bản vẽ"
    of = "subject"
    copy = "1"
    words = ["bản vẽ"]
    """

  private func open() throws -> CommandRun {
    try run(
      "case", "open", code, "--procedure", "9.000001", "--subject", "Nguyễn Văn An", "--number", number, "--works",
      "Trường Tiểu học Phú Hội", "--received", "8/10/2026", "--division", "Phòng Quản lý xây dựng", "--json")
  }

  @Test func `are printed as lines for programs`() throws {
    try golden.expect("procedures", try run("procedures", "show", "9.000001", "--on", "8/10/2026", "--json"))
    try Data("[[procedure]]\ncode = 1.5\n".utf8).write(to: URL(filePath: archive.folder + "/wrong.txt"))
    let faults = try run("procedures", "check", archive.folder + "/wrong.txt", "--json")
    #expect(faults.status == 3)
    try golden.expect("procedure-faults", faults)
    try golden.expect("case-open", try open())
    let add = try run("case", "add", code, "ban-ve", archive.original, "--json")
    let use = try run("case", "use", code, "ke-hoach", "--result-code", "KQ.G15.000031", "--json")
    try golden.expect("case-steps", use, add)
    try golden.expect("case-portal", try run("case", "portal", code))
    try golden.expect("reuse", try run("reuse", "--works", "Trường Tiểu học Phú Hội", "--purpose", "thử", "--json"))
    try golden.expect("known", try run("known", archive.original, "--json"))
    try golden.expect("indicators", try run("report", "--indicators", "--json"))
  }

  @Test func `are refused with a sentence where something is wrong`() throws {
    #expect(try run("reuse", "--subject", "Nguyễn Văn An").status == 64)
    #expect(try run("reuse", "--subject", "0300588568", "--purpose", "thử").errors.contains("check digit"))
    #expect(try run("procedures", "show", "9.999999").status == 1)
    #expect(try run("procedures", "show", "9.000001", "--on", "1/1/2020").errors.contains("not in force"))
    #expect(try open().status == 0)
    #expect(try open().errors.contains("open already"))
    #expect(try run("case", "use", code, "chua-co").errors.contains("ke-hoach, ban-ve"))
    #expect(try run("case", "use", code, "ban-ve", "--document", "3").status == 1)
    #expect(try run("case", "show", "H15.50-261008-0001").status == 1)
    #expect(try run("case", "show", "what").status == 64)
  }

  @Test func `never show an identity number, unless it is asked for`() throws {
    _ = try open()
    let runs = [
      try run("case", "show", code), try run("case", "show", code, "--json"),
      try run("case", "show", code, "--checklist"),
      try run("case", "list"), try run("case", "list", "--json"), try run("case", "portal", code),
      try run("reuse", "--subject", number, "--purpose", "thử"),
      try run("reuse", "--subject", number, "--purpose", "thử", "--json"), try run("report", "--indicators", "--json"),
      try run("search", "kế hoạch", "--json"), try run("export", "--format", "jsonl"), try run("check"),
      try run("report"), try run("known", archive.original),
    ]
    for one in runs { #expect(!(one.output + one.errors).contains(number), "\(one.output)") }
    #expect(try run("case", "show", code).output.contains("•••••••••234"))
    #expect(try run("case", "show", code, "--reveal").output.contains(number))
  }

  @Test func `come from a list of the one-stop system`() throws {
    let list = archive.folder + "/danh-sach.csv"
    let rows = """
      Mã hồ sơ,Mã thủ tục,Chủ hồ sơ,CCCD,Ngày tiếp nhận,Hình thức nộp
      H15.50-261008-0001,9.000001,Nguyễn Văn An,\(number),08/10/2026,Trực tuyến
      H15.50-261008-0002,9.000001,Trần Thị Bích,,09/10/2026,Trực tiếp
      H15.50-261008-0003,0.000000,Lê Văn Cường,,09/10/2026,Trực tiếp

      """
    try Data(rows.utf8).write(to: URL(filePath: list))
    let taken = try run("case", "import", list, "--json")
    #expect(taken.status == 3)
    #expect(taken.objects.compactMap { $0["exempt"] as? String } == ["online"])
    #expect(taken.objects.count == 2)
    #expect(taken.errors.contains("0.000000") && !taken.errors.contains(number))
    #expect(try run("case", "list", "--from", "9/10/2026", "--json").objects.count == 1)
  }

  @Test func `tell namesakes apart before a case is opened`() throws {
    let other = Party(name: "Nguyễn Văn An", number: try IdentityNumber("089079004321"))
    try Archive.open(archive.path, for: .digitising).examine(
      DocumentID(rawValue: 2), finding: DocumentContents(parties: [other]))
    let refused = try run("reuse", "--subject", "nguyen van an", "--purpose", "thử")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("2 different") || refused.errors.contains("2 people"))
    #expect(!refused.errors.contains("089079004321"))
  }
}
