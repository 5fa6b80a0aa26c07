import Foundation
import Testing

@Suite struct `sohoa search` {
  private let archive: SmallArchive

  init() throws {
    archive = try SmallArchive()
  }

  @Test(arguments: ["chuyen doi so", "chuyển đổi số"]) func `finds with and without marks`(words: String) throws {
    let run = try CommandRun(["search", words], environment: archive.environment)
    #expect(run.status == 0)
    #expect(run.lines.first == "Found 1 page.")
    #expect(run.output.contains("1. Kế hoạch 22/KH-UBND of 2025-07-28 · UBND tỉnh An Giang"))
    #expect(run.output.contains("«chuyển đổi số»"))
    #expect(run.output.contains("kế hoạch.tif, page 1") && run.output.contains("Document 1 · "))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    "123/QĐ-UBND", "NEAR(", "a AND", "a OR", "NOT", "col:x", "; DROP TABLE page", "^a", "{a}", "\u{1B}[2J", "số\"",
  ])
  func `takes anything a person types`(words: String) throws {
    let run = try CommandRun(["search", "--", words], environment: archive.environment)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(!run.output.lowercased().contains("sql"))
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
  }

  @Test(arguments: ["\"", "*", "'", "(", "\\", "%", "_", "-", "--", "\" \""])
  func `says that there is nothing to search for in signs alone`(words: String) throws {
    let run = try CommandRun(["search", "--", words], environment: archive.environment)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("sohoa: There are no letters or digits in “\(words)” to search for.\n"))
  }

  @Test func `takes conditions among the words, and says where one is not understood`() throws {
    let run = try CommandRun(["search", "chuyen doi loai:KH so:22"], environment: archive.environment)
    #expect(run.lines.first == "Found 1 page.")
    let none = try CommandRun(["search", "chuyen doi loai:QĐ"], environment: archive.environment)
    #expect(none.lines.first == "No page was found.")
    let wrong = try CommandRun(["search", "chuyen doi ngay:2025-13"], environment: archive.environment)
    #expect(wrong.status == 64)
    #expect(wrong.errors.hasPrefix("sohoa: Character 12: the date in “ngay:2025-13” is not understood.\n"))
  }

  @Test func `does not take a word with a dash for a request for help`() throws {
    let run = try CommandRun(["search", "-json"], environment: archive.environment)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("put -- before it: sohoa search -- -json\n"))
    let without = try CommandRun(["search", "chuyen doi", "-lúa", "-nhà ở"], environment: archive.environment)
    #expect(without.lines.first == "Found 1 page.")
    let none = try CommandRun(["search", "chuyen doi", "-số", "--json"], environment: archive.environment)
    #expect(none.status == 0 && none.output.isEmpty)
    #expect(try CommandRun(["search", "--", "-chuyển"], environment: archive.environment).status == 0)
    #expect(try CommandRun(["search", "-h"], environment: archive.environment).status == 0)
  }

  @Test func `says plainly that nothing was found, and what to try`() throws {
    let run = try CommandRun(["search", "không có đâu", "--lang", "vi"], environment: archive.environment)
    #expect(run.status == 0)
    #expect(run.lines.first == "Không tìm thấy trang nào.")
    #expect(run.lines.count == 2)
  }

  @Test(arguments: [
    (["--type", "KH"], 1), (["--type", "QĐ"], 0), (["--type", "QD"], 0), (["--type", "kh"], 1),
    (["--number", "22/KH-UBND"], 1), (["--from", "2025"], 1),
    (["--from", "2025-08"], 0), (["--to", "7/2025"], 1), (["--agency", "an giang"], 1),
  ])
  func `goes by conditions alone`(conditions: [String], hits: Int) throws {
    let run = try CommandRun(["search", "--json"] + conditions, environment: archive.environment)
    #expect(run.status == 0)
    #expect(run.lines.count == hits)
  }

  @Test func `prints one object a line for programs`() throws {
    let run = try CommandRun(["search", "kế hoạch", "--json"], environment: archive.environment)
    let line = try #require(run.lines.first)
    let hit = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(hit["document"] as? Int == 1)
    #expect(hit["type"] as? String == "Kế hoạch")
    #expect(hit["number"] as? String == "22/KH-UBND")
    #expect(hit["page"] as? Int == 1)
  }

  @Test(arguments: [
    ["search"], ["search", "   "], ["search", "a", "--from", "31/2/2025"], ["search", "a", "--type", "XYZ"],
    ["search", "--number", ""], ["search", "a", "--agency", " "],
    ["search", "a", "--limit", "0"], ["search", "a", "--limit", "x"], ["search", "a", "--offset", "-1"],
    ["search", "a", "--from", "2025", "--to", "2024"], ["search", "a", "--bogus"], ["search", "a", "--lang", "fr"],
    ["bogus"], ["show"], ["show", "x"], ["show", "1", "--text", "--json"], ["report", "--by", "x"],
    ["report", "--json", "--csv"], ["export", "--format", "docx"], ["run"],
  ])
  func `refuses a wrong command line with one sentence and a remedy`(arguments: [String]) throws {
    let run = try CommandRun(arguments, environment: archive.environment)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.errors.hasPrefix("sohoa: "))
  }
}
