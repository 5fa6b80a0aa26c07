import Archive
import Foundation
import Records
import Testing

@Suite struct `sohoa search for what documents cite` {
  private let archive: SmallArchive

  init() throws {
    archive = try SmallArchive()
    let use = try Archive.open(archive.path, for: .digitising)
    let plan = try #require(try use.search(SearchQuery(words: "chuyển đổi")).hits.first).document
    let numbers = ["118/2025/NĐ-CP", "57-NQ/TW", "189/KH-UBND", "22/KH-UBND", "9/KH-UBND", "8/KH-UBND"]
    let citations = numbers.map {
      Citation(
        type: $0.hasSuffix("CP") ? .nghiDinh : nil, number: $0,
        date: $0.hasPrefix("57") ? RecordDate("2024-12-22") : nil,
        agency: nil, printed: "số " + $0, page: 1, box: nil, confidence: 0.9)
    }
    try use.examine(plan, finding: DocumentContents(citations: citations))
  }

  private func search(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["search"] + arguments, environment: archive.environment)
  }

  @Test(arguments: [
    (["dan:118/2025/NĐ-CP"], "document"), (["--cites", "118 2025 nd cp"], "document"),
    (["chuyen doi", "--cites", "Nghị định số 118/2025/NĐ-CP"], "page"), (["dan:\"57-NQ/TW\"", "số"], "page"),
    (["cites:118/2025", "--type", "KH"], "document"), (["dan:189/KH", "--cites", "189/KH"], "document"),
  ])
  func `takes it as an option or among the words`(arguments: [String], unit: String) throws {
    let run = try CommandRun(["search"] + arguments, environment: archive.environment)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.lines.first == "Found 1 \(unit).", "\(arguments)")
  }

  @Test func `refuses two numbers at once`() throws {
    let run = try search("dan:1/KH", "--cites", "189/KH")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("sohoa: --cites was also given among the words, with another value.\n"))
  }

  @Test func `finds nothing that cites another number`() throws {
    #expect(try search("dan:119/2025/NĐ-CP").lines.first == "No page was found.")
    #expect(try search("chuyen doi", "--cites", "57-NQ/TW", "--from", "2026").lines.first == "No page was found.")
  }

  @Test func `names what is cited, and where`() throws {
    let run = try search("dan:57")
    #expect(run.output.contains("Cites Document of unknown type 57-NQ/TW of 2024-12-22 (page 1)\n"))
    let half = try search("dan:KH-UBND")
    #expect(half.output.contains("189/KH-UBND (page 1)") && half.output.contains("and 1 other\n"))
    let json = try search("dan:118", "--json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data((json.lines.first ?? "").utf8)) as? [String: Any])
    let cites = try #require(object["cites"] as? [[String: Any]])
    #expect(cites.count == 1 && cites[0]["number"] as? String == "118/2025/NĐ-CP")
    #expect(cites[0]["type"] as? String == "Nghị định" && cites[0]["page"] as? Int == 1)
    #expect(try search("chuyen doi", "--json").output.contains("\"cites\":[]"))
  }

  @Test func `says how it is understood, in both languages`() throws {
    #expect(try search("--cites", "22/KH", "--explain").lines == ["Cites a number that has: 22/KH"])
    #expect(try search("dẫn:22/KH", "--explain", "--lang", "vi").lines == ["Viện dẫn số, ký hiệu có: 22/KH"])
  }

  @Test func `is kept in a saved search`() throws {
    #expect(try search("--cites", "118/2025", "--saved", "Nghị định 118").lines.first == "Found 1 document.")
    #expect(try search("--saved", "Nghị định 118").lines.first == "Found 1 document.")
    #expect(try search("--saved", "Nghị định 118", "--cites", "119/2025").lines.first == "No page was found.")
    // That was for once.
    #expect(try search("--saved", "Nghị định 118").lines.first == "Found 1 document.")
    #expect(try search("--saved", "Nghị định 118", "--cites", "118").lines.first == "Found 1 document.")
    #expect(try search("--saved", "Nghị định 118", "--new").lines == ["No page is new since the last time."])
  }

  @Test func `points at a name, which is no number`() throws {
    let run = try search("đất dan:\"Luật Xây dựng\"")
    #expect(run.status == 64)
    #expect(
      run.errors == """
        sohoa: Character 5: there is no number of a document in “dan:"Luật Xây dựng"”.
               đất dan:"Luật Xây dựng"
                   ^^^^^^^^^^^^^^^^^^^
               Citations are found by number only, such as cites:118/2025/NĐ-CP, cites:"57-NQ/TW" or cites:22/KH.

        """)
    let option = try search("--cites", "Luật Xây dựng", "--lang", "vi")
    #expect(option.status == 64 && option.errors.hasPrefix("sohoa: “Luật Xây dựng” không phải số, ký hiệu văn bản.\n"))
    #expect(try search("--cites", " - ").status == 64)
  }
}
