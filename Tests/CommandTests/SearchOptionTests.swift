import Archive
import Foundation
import Records
import Testing

@Suite struct `What sohoa search is told` {
  private let archive: SmallArchive

  init() throws {
    archive = try SmallArchive()
  }

  private func search(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["search"] + arguments, environment: archive.environment)
  }

  private func object(_ line: String?) throws -> [String: Any] {
    let line = try #require(line)
    return try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    (["chuyen doi", "--status", "review"], 0), (["--status", "khong-doc-duoc"], 1), (["trangthai:tam-giu"], 1),
    (["--status", "waiting"], 0), (["chuyen doi", "--sort", "date"], 1), (["--type", "KH", "--sort", "number"], 1),
    (["--signer", "An"], 0), (["chu* NEAR so"], 1), (["\"chuyển đ*\""], 0), (["\"chuyển đổ*\""], 1),
  ])
  func `narrows down and sorts`(arguments: [String], hits: Int) throws {
    let run = try CommandRun(["search", "--json"] + arguments, environment: archive.environment)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.lines.count == hits, "\(arguments)")
  }

  @Test func `points at the place that it does not understand`() throws {
    let run = try search("đất trangthai:gì đó")
    #expect(run.status == 64)
    #expect(
      run.errors == """
        sohoa: Character 5: the status in “trangthai:gì” is not known.
               đất trangthai:gì đó
                   ^^^^^^^^^^^^
               Use one of review, read, blank, unreadable, withheld, waiting.

        """)
  }

  @Test func `counts what it found`() throws {
    let run = try search("chuyen doi so", "--facets")
    #expect(run.lines.contains("Type: Kế hoạch 1") && run.lines.contains("Year: 2025 1"))
    let json = try search("chuyen doi so", "--facets", "--json")
    #expect(json.lines.count == 2)
    let facets = try object(json.lines.last)
    #expect(facets["kind"] as? String == "facets")
    #expect(facets["documents"] as? Int == 1 && facets["of_latest_only"] as? Bool == false)
  }

  @Test func `says how it understood`() throws {
    let run = try search("kế hoạch \"chuyển đổi\" -lúa loai:KH ngay:2025 kiên giang", "--explain")
    #expect(
      run.lines == [
        "All of the words, with or without marks: kế hoạch", "Together: “chuyển đổi”",
        "All of the words, with or without marks: kiên giang", "Without: lúa", "Type: Kế hoạch", "From 2025-01-01",
        "To 2025-12-31", "Also by place name: “Kiên Giang” → “An Giang”",
        "Where few pages are found: also words that differ by one letter (l/1, O/0…).",
      ])
  }

  @Test func `says what else it looked for`() throws {
    let run = try search("chuyen doi sso")
    #expect(run.lines.first == "No page has this as it was typed.")
    #expect(run.lines.dropFirst().first == "Perhaps “sso” is “số”: also looked for, 1 page.")
    #expect(run.output.contains("· by “số”"))
    let hit = try object(try search("chuyen doi sso", "--json").lines.first)
    let variant = try #require(hit["variant"] as? [String: Any])
    #expect(variant["kind"] as? String == "slip" && variant["others"] as? [String] == ["số"])
    #expect(hit["total"] as? Int == 0 && hit["has_more"] as? Bool == false)
  }

  @Test func `keeps a search, and tells later what is new`() throws {
    let kept = try search("chuyển đổi", "--type", "KH", "--saved", "Số hóa")
    #expect(kept.lines.first == "Found 1 page." && kept.errors == "Saved as “Số hóa”.\n")
    #expect(try search("--saved", "Số hóa").lines.first == "Found 1 page.")
    #expect(try search("--saved", "Số hóa", "--new").lines == ["No page is new since the last time."])
    let next = try Archive.open(archive.path, for: .digitising)
    let scan = ScanIntake(
      path: archive.folder + "/scans/mới.tif", shelf: ShelfPlace(fonds: nil, box: nil, dossier: "1"),
      stamp: FileStamp(size: 3, modified: 1), digest: Digest(rawValue: String(repeating: "4", count: 64)))
    guard case .new(let file) = try next.register(scan) else { return #expect(Bool(false)) }
    try next.registerPages(1, format: .tiff, of: file)
    let word = Word(text: "chuyển đổi", box: PixelBox(x: 0, y: 0, width: 9, height: 9), confidence: 90)
    let text = PageText(
      size: PixelSize(width: 100, height: 100), lines: [TextLine(words: [word], block: 0, paragraph: 0)])
    let page = try #require(try next.waitingPages(limit: 1).first)
    let settled = try next.settle(page.page, as: PageReading(outcome: .read(text)))
    let type = DescribedField(
      value: "Kế hoạch", printed: "Kế hoạch", evidence: Evidence(page: 1, box: nil, rule: "test"), confidence: 0.9)
    try next.describe(settled.document, as: RecordDescription(fields: [.type: type]))
    #expect(try search("--saved", "Số hóa", "--new").lines.first == "Found 1 page.")
    #expect(try search("--saved", "Số hóa", "--new").lines == ["No page is new since the last time."])
    #expect(try search("--saved", "Số hóa").lines.first == "Found 2 pages.")
  }

  @Test func `does not let what is new pass unseen`() throws {
    let searches = archive.path + "/searches.json"
    _ = try search("--status", "read", "--saved", "mới")
    let kept = try Data(contentsOf: URL(filePath: searches))
    let old = String(decoding: kept, as: UTF8.self).replacing(/"seen" : [0-9]+/, with: "\"seen\" : 0")
    try Data(old.utf8).write(to: URL(filePath: searches))
    // Looking at a picture, a first screen and a narrower search leave it new.
    _ = try search("--saved", "mới", "--new", "--open", "1", "--picture", archive.folder + "/x.png")
    _ = try search("--saved", "mới")
    _ = try search("--saved", "mới", "--new", "--type", "QĐ")
    #expect(try search("--saved", "mới", "--new", "--limit", "1").lines.first?.contains("Found 2 documents") == true)
    #expect(try search("--saved", "mới", "--new", "--limit", "1").lines.first?.contains("Found 2 documents") == true)
    #expect(try search("--saved", "mới", "--new", "--limit", "1", "--offset", "1").lines.count > 3)
    #expect(try search("--saved", "mới", "--new").lines == ["No page is new since the last time."])
  }

  @Test func `says what it keeps in place of what, and leaves a damaged file alone`() throws {
    let searches = archive.path + "/searches.json"
    _ = try search("số", "--type", "KH", "--saved", "a")
    #expect(try search("lúa", "--saved", "a", "--explain").errors.isEmpty)
    #expect(try search("chuyển", "--saved", "a").errors == "Saved as “a”, in place of: số --type KH\n")
    try Data("{".utf8).write(to: URL(filePath: searches))
    for arguments in [["--saved", "a"], ["số", "--saved", "b"]] {
      let run = try CommandRun(["search"] + arguments, environment: archive.environment)
      #expect(run.status == 1 && run.errors.hasPrefix("sohoa: The saved searches in "))
    }
    #expect(try Data(contentsOf: URL(filePath: searches)) == Data("{".utf8))
  }

  @Test(arguments: [
    ["--saved", "không có"], ["a", "--saved", "../x"], ["a", "--new"], ["a", "--sort", "x"], ["a", "--status", "x"],
    ["a", "--open", "0"], ["a", "--signer", " "],
  ])
  func `refuses what makes no sense`(arguments: [String]) throws {
    let run = try CommandRun(["search"] + arguments, environment: archive.environment)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("sohoa: ") && run.errors.split(separator: "\n").count == 2)
  }

  @Test func `says that there is no such result to open`() throws {
    let run = try search("chuyen doi", "--open", "7")
    #expect(run.status == 1 && run.errors.hasPrefix("sohoa: There is no result 7.\n       Choose --open from 1 to 1."))
    let none = try search("zzzz", "--open", "1")
    #expect(none.status == 1 && none.errors.hasPrefix("sohoa: No page was found, so there is no picture"))
  }
}
