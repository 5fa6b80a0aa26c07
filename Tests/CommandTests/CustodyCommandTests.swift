import Archive
import Foundation
import Records
import Testing

@Suite struct `sohoa withhold, release and the lists` {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  private func run(_ arguments: String...) throws -> CommandRun {
    var environment = archive.environment
    environment["SOHOA_BY"] = "Lan"
    return try CommandRun(arguments, environment: environment)
  }

  @Test func `withhold a document, and release it to be read again`() throws {
    let held = try run("withhold", "1", "--reason", "dấu bị mờ", "--lang", "vi")
    #expect(held.output.contains("Đã tạm giữ văn bản 1: 2 trang"))
    #expect(try run("search", "chuyển đổi số", "--json").lines.isEmpty)
    let released = try run("release", "3", "--reason", "đã giải mật", "--json")
    #expect(released.kinds == ["released"])
    #expect(
      try run("report", "--by", "outcome", "--json").objects.contains {
        let key = $0["key"] as? [String: Any]
        return key?["outcome"] as? String == "waiting" && key?["reason"] is NSNull
      })
    // The small archive's originals are no files.
    #expect(
      try run("check", "--json").findings.allSatisfy { $0 == "original-gone" })
  }

  @Test func `cut a document and join it again`() throws {
    let cut = try run("divide", "1", "--before", "2", "--lang", "vi")
    #expect(cut.status == 0 && cut.output.contains("Văn bản 1: 1 trang"))
    #expect(try run("search", "chuyển đổi số", "--json").objects.map { $0["document"] as? Int } == [1])
    let joined = try run("join", "1", "4", "--json")
    #expect(joined.objects.map { $0["pages"] as? Int } == [2])
    #expect(try run("show", "4").status == 1)
    #expect(
      try run("check", "--json").findings.allSatisfy { $0 == "original-gone" })
  }

  @Test(
    arguments: [
      (["divide", "1"], 64), (["divide", "1", "--before", "3"], 1), (["divide", "99", "--before", "2"], 1),
      (["join", "1"], 64), (["join", "1", "3"], 1), (["join", "1", "99"], 1),
      (["withhold", "1"], 64), (["withhold", "1", "--reason", " "], 64), (["withhold", "99", "--reason", "a"], 1),
      (["withhold", "3", "--reason", "a"], 1), (["release", "1", "--reason", "a"], 1),
      (["withhold", "1", "--reason", "a", "--mark", "KÍN"], 64), (["cites", "99"], 1), (["tasks", "--due", "mai"], 64),
      (["tasks", "--done", "9"], 1), (["tasks", "--done", "1", "--drop", "2"], 64), (["authority", "--kind", "x"], 64),
      (["tasks", "--unit", "-"], 64),
    ] as [([String], Int32)])
  func `refuse a wrong command line with one sentence and a remedy`(arguments: [String], status: Int32) throws {
    var environment = archive.environment
    environment["SOHOA_BY"] = "Lan"
    let run = try CommandRun(arguments, environment: environment)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").count == 2)
  }

  @Test func `say plainly that there is nothing`() throws {
    #expect(try run("tasks", "--lang", "vi").lines.first == "Không có nhiệm vụ nào như vậy.")
    #expect(try run("cites", "1", "--lang", "en").output.contains("No citation by number was found"))
    #expect(try run("authority", "--lang", "en").output.contains("No name is confirmed yet."))
    #expect(try run("audit", "--lang", "en").output.contains("nothing strange"))
  }

  @Test func `show tasks and citations that were filed`() throws {
    let plan = DocumentID(rawValue: 1)
    let filled = try Archive.open(archive.path, for: .digitising)
    try filled.examine(
      plan,
      finding: DocumentContents(
        citations: [
          Citation(
            type: .nghiDinh, number: "30/2020/NĐ-CP", date: RecordDate("2020-03-05"), agency: "Chính phủ",
            printed: "Nghị định số 30/2020/NĐ-CP", page: 1, box: nil, confidence: 0.9)
        ],
        tasks: [
          PlannedTask(
            work: "Rà soát\u{1B}[2J", lead: "Văn phòng Sở", time: "30/6/2020", due: RecordDate("2020-06-30"), page: 1,
            confidence: 0.9)
        ]))
    let cites = try run("cites", "1", "--lang", "vi")
    #expect(cites.output.contains("–  Nghị định 30/2020/NĐ-CP ngày 05/03/2020 · Chính phủ"))
    #expect(try run("cites", "1", "--json").objects.first?["number"] as? String == "30/2020/NĐ-CP")
    #expect(try run("export").objects.first?["cites"] != nil)
    let late = try run("tasks", "--status", "open", "--lang", "vi")
    #expect(late.output.contains("chưa xong, quá hạn từ 30/06/2020"))
    #expect(!late.output.contains("\u{1B}"))
    #expect(try run("tasks", "--done", "1", "--lang", "vi").output == "Nhiệm vụ 1: đã xong.\n")
    #expect(try run("tasks", "--unit", "van phong", "--json").objects.first?["status"] as? String == "done")
    #expect(try run("tasks", "--due", "2019", "--json").lines.isEmpty)
  }
}
