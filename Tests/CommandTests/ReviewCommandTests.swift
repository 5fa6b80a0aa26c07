import Archive
import Foundation
import Records
import Testing

/// The small archive's third document has no field at all; its second page could not be read.
@Suite struct `sohoa review` {
  private let archive: SmallArchive
  private let document = "2"

  init() throws { archive = try SmallArchive() }

  private func review(_ options: String..., input: String? = nil, by name: String? = "Lan") throws -> CommandRun {
    var environment = archive.environment
    environment["SOHOA_BY"] = name
    return try CommandRun(["review"] + options, environment: environment, input: input)
  }

  @Test func `lists what is doubtful, for people and for programs`() throws {
    let run = try review("--list", "--json")
    #expect(run.status == 0)
    #expect(run.objects.compactMap { $0["field"] as? String } == ["type", "number", "date", "agency", "subject"])
    #expect(run.objects.allSatisfy { $0["document"] as? Int == 2 && $0["reason"] as? String == "missing" })
    let shown = try review("--list", "--lang", "vi")
    #expect(shown.output.contains("  Số, ký hiệu: chưa tìm được"))
    #expect(shown.output.contains("Cần xem lại 5 trường của 1 văn bản."))
  }

  @Test func `asks field by field, and files each answer at once`() throws {
    let run = try review("--lang", "vi", input: "s Kế hoạch\nđ\ns 7/KH-SXD\nk\nb\nxyz\nt\n")
    #expect(run.status == 0)
    #expect(run.output.contains("Đã sửa thành: Kế hoạch"))
    #expect(run.output.contains("chưa có giá trị để xác nhận"))
    #expect(run.output.contains("Đã ghi: văn bản không cho biết."))
    #expect(run.output.contains("Không hiểu “xyz”"))
    #expect(run.output.contains("Đã quyết định 3 trường, bỏ qua 1; còn 1 trường chưa hỏi."))
    let again = try review("--list", "--json")
    #expect(again.objects.compactMap { $0["field"] as? String } == ["agency", "subject"])
    let shown = try CommandRun(["show", document, "--lang", "en"], environment: archive.environment)
    #expect(shown.output.contains("Lan, "))
    let check = try CommandRun(["check", "--json"], environment: archive.environment)
    #expect(check.findings.allSatisfy { $0 == "original-gone" })
  }

  @Test func `understands whole words in English, a value on its own line, and the end of its input`() throws {
    let run = try review(input: "correct\nQuyết định\nunknown\nskip\n")
    #expect(run.output.contains("Corrected to: Quyết định"))
    #expect(run.output.contains("2 fields decided, 1 skipped; 2 fields not asked yet."))
  }

  @Test func `sets, confirms and clears from the command line`() throws {
    let set = try review("--set", document, "số=22/KH-UBND", "ngay=28/7/2025", "type=KH", "--json")
    #expect(set.status == 0)
    #expect(set.objects.compactMap { $0["value"] as? String } == ["22/KH-UBND", "2025-07-28", "Kế hoạch"])
    #expect(try review("--confirm", document).status == 0)
    #expect(try review("--unknown", document, "agency", "subject").status == 0)
    #expect(try review("--list", "--json").lines.isEmpty)
    let found = try CommandRun(["search", "--number", "22/KH-UBND", "--json"], environment: archive.environment)
    #expect(found.objects.compactMap { $0["document"] as? Int } == [1, 2])
  }

  @Test(
    arguments: [
      (["--set", "2", "date=31/2/2025"], 1), (["--set", "2", "foo=1"], 64), (["--set", "2", "foo"], 64),
      (["--set", "x", "type=KH"], 64), (["--set", "99", "type=KH"], 1), (["--set", "3", "type=KH"], 1),
      (["--confirm", "2", "number"], 1), (["--list", "--export", "x"], 64), (["--import", "/nonexistent"], 1),
    ] as [([String], Int32)])
  func `refuses what cannot be, with a sentence and a remedy`(options: [String], status: Int32) throws {
    var environment = archive.environment
    environment["SOHOA_BY"] = "Lan"
    let run = try CommandRun(["review"] + options, environment: environment)
    #expect(run.status == status)
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(try review("--list", "--json").objects.count == 5)
  }

  @Test func `takes no decision of nobody`() throws {
    let run = try review("--unknown", document, "agency", by: nil)
    #expect(run.status == 64)
    #expect(run.errors.contains("--by NAME"))
  }

  @Test func `writes a sheet, and takes it back filled in`() throws {
    let sheet = archive.folder + "/xem lại.csv"
    let out = try review("--export", sheet, "--lang", "vi")
    #expect(out.output.contains("Đã ghi 5 trường của 1 văn bản"))
    let bytes = try Data(contentsOf: URL(filePath: sheet))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    var text = String(decoding: bytes, as: UTF8.self)
    text = text.replacing("Trích yếu,,,,,", with: "Trích yếu,,,,sửa,Nạo vét kênh").replacing(
      "Ngày ban hành,,,,,", with: "Ngày ban hành,,,,,31/2/2025")
    try text.write(toFile: sheet, atomically: true, encoding: .utf8)
    let bad = try review("--import", sheet, "--lang", "vi")
    #expect(bad.status == 1)
    #expect(bad.output.contains("Dòng 4: Không hiểu ngày “31/2/2025”."))
    #expect(bad.errors.contains("chưa ghi quyết định nào"))
    #expect(try review("--list", "--json").objects.count == 5)
    try text.replacing("31/2/2025", with: "28/2/2025").write(toFile: sheet, atomically: true, encoding: .utf8)
    let good = try review("--import", sheet, "--lang", "vi")
    #expect(good.output.contains("Đã nhận 2 quyết định"))
    #expect(try review("--list", "--json").objects.count == 3)
    let stale = try review("--import", sheet, "--lang", "vi")
    #expect(stale.status == 1)
    #expect(stale.output.contains("khác với lúc xuất"))
  }
}
