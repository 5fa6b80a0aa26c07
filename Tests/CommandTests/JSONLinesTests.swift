@testable import Archive
import Foundation
import Records
import Testing

@testable import sohoa

/// Of every command with `--json`, and of the export: the built program's lines beside the kept ones.
@Suite struct `Every JSON line` {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  private var golden: GoldenLines { GoldenLines(folder: archive.folder) }

  private func run(_ arguments: String...) throws -> CommandRun {
    var environment = archive.environment
    environment["SOHOA_BY"] = "Lan"
    return try CommandRun(arguments, environment: environment)
  }

  /// Gives the plan a citation and a task, as a run finds them.
  private func addContents() throws {
    let contents = DocumentContents(
      citations: [
        Citation(
          type: .nghiDinh, number: "30/2020/NĐ-CP", date: RecordDate("2020-03-05"), agency: "Chính phủ",
          printed: "Nghị định số 30/2020/NĐ-CP", page: 1, box: nil, confidence: 0.9)
      ],
      tasks: [
        PlannedTask(
          work: "Rà soát", lead: "Văn phòng Sở", time: "30/6/2020", due: RecordDate("2020-06-30"), page: 1,
          confidence: 0.9)
      ])
    try Archive.open(archive.path, for: .digitising).examine(DocumentID(rawValue: 1), finding: contents)
  }

  @Test func `of report`() throws {
    for grouping in ["dossier", "box", "type", "month", "outcome"] {
      try golden.expect("report-\(grouping)", try run("report", "--by", grouping, "--json"))
    }
    try golden.expect("report-quality", try run("report", "--quality", "--json"))
  }

  @Test func `of export and show`() throws {
    try addContents()
    _ = try run("review", "--set", "1", "number=23/KH-UBND")
    try golden.expect("export", try run("export", "--format", "jsonl"))
    let shown = try run("show", "1", "--json")
    #expect(try run("export").lines.first == shown.lines.first)
  }

  @Test func `of an export to a folder and to a file`() throws {
    let out = archive.folder + "/ra"
    let taken = out + "/Phông A/=Hộp 1/Hồ sơ, _1_"
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    try Data("của tôi".utf8).write(to: URL(filePath: taken + "/evil_[31m.txt"))
    try golden.expect(
      "export-folder", try run("export", "--format", "txt", "--out", out, "1", "2", "3", "99", "--json"))
    try golden.expect("export-list", try run("export", "--output", archive.folder + "/a.jsonl", "--json"))
  }

  @Test func `of search`() throws {
    try addContents()
    try golden.expect("search", try run("search", "kế hoạch", "--json"))
    try golden.expect("search-variant", try run("search", "chuyen doi sso", "--json"))
    try golden.expect("search-cites", try run("search", "dan:30/2020/NĐ-CP", "--json"))
    try golden.expect("search-facets", try run("search", "kế hoạch", "--facets", "--json"))
    try golden.expect("search-explain", try run("search", "kế hoạch", "--explain", "--json"))
  }

  @Test func `of cites and tasks`() throws {
    try addContents()
    try golden.expect("cites", try run("cites", "1", "--json"))
    try golden.expect("tasks", try run("tasks", "--json"), try run("tasks", "--done", "1", "--json"))
  }

  @Test func `of review, authority and audit`() throws {
    try golden.expect("review-list", try run("review", "--list", "--json"))
    try golden.expect(
      "review-set",
      try run(
        "review", "--set", "2", "type=KH", "number=25/KH-UBND", "date=30/7/2025", "agency=UBND tỉnh An Giang", "--json")
    )
    try golden.expect("authority", try run("authority", "--json"))
    try golden.expect("audit", try run("audit", "--json"))
  }

  @Test func `of withhold, release, divide and join`() throws {
    try golden.expect(
      "custody", try run("withhold", "2", "--reason", "dấu bị mờ", "--kind", "personal", "--json"),
      try run("release", "2", "--reason", "nhầm", "--json"))
    try golden.expect(
      "boundaries", try run("divide", "1", "--before", "2", "--json"), try run("join", "1", "4", "--json"))
  }

  @Test func `of remove`() throws {
    try golden.expect(
      "remove", try run("remove", "1", "--reason", "quét nhầm", "--json"), try run("remove", "--list", "--json"),
      try run("remove", "1", "--undo", "--json"))
  }

  @Test func `of shelf`() throws {
    let scans = archive.folder + "/scans"
    try golden.expect(
      "shelf", try run("shelf", "add", scans, "--fonds", "Sở Xây dựng", "--json"), try run("shelf", "list", "--json"))
  }

  @Test func `of check`() throws {
    try golden.expect("check", try run("check", "--json"))
    let (file, page, document) = (ScanFileID(rawValue: 1), PageID(rawValue: 2), DocumentID(rawValue: 3))
    let findings: [CheckFinding] = [
      .originalGone(file, path: "/kho/a.tif"), .originalChanged(file, path: "/kho/a.tif"),
      .originalNotReadable(file, path: "/kho/a.tif"), .keptCopyDamaged(path: "/kho/a.tif"),
      .removalAltered(file, path: "/kho/a.tif"), .copyGone(file, path: "/kho/a.tif"),
      .copyChanged(file, path: "/kho/a.tif"), .pagesMissing(file, path: "/kho/a.tif", counted: 2, registered: 1),
      .ledgerUnbalanced(.dossier), .fileMissing(file), .fileAltered(file, path: "/kho/a.tif"), .pageMissing(page),
      .textOutOfPlace(page), .outcomeUnaccounted(page), .earlierReadingAltered(page), .notDescribed(document),
      .descriptionAltered(document), .decisionAltered(document), .contentsAltered(document),
      .authorityAltered(document), .shelfAltered(ShelfRootID(rawValue: 4)), .exportAltered(6),
      .safeguardAltered("event_no_update"),
      .catalogueDamaged("row 7 missing from index"), .indexDamaged, .eventTampered(5),
      .eventsMissing(last: 5, written: 6),
    ]
    try golden.expect("check-findings", try findings.map { try JSONLine.encode(CheckFindingJSON($0)) })
  }
}

/// Of runs, with the reader of the Digitisation tests.
@Suite struct `Every JSON line of runs` {
  private let shelf: ScanShelf

  init() throws { shelf = try ScanShelf() }

  private var golden: GoldenLines { GoldenLines(folder: shelf.folder) }

  private func command(_ arguments: String...) throws -> CommandRun {
    try CommandRun(
      arguments + ["--archive", shelf.folder + "/scans/archive"],
      environment: try shelf.environment.merging(["SOHOA_BY": "Lan"]) { $1 })
  }

  /// Without the lines that come while a run lasts; sorted, as pages are read side by side.
  private func lines(_ run: CommandRun) -> [String] {
    run.lines.filter { !$0.contains(#""kind":"progress""#) }.sorted()
  }

  @Test func `that found all sorts of files, and of the next that misses one`() throws {
    try shelf.add("a-3p.tif", "blank.tif", "damaged.tif", "secret.tif", "notes.md")
    try shelf.add(copyOf: "a-3p.tif", as: "copy.tif")
    try FileManager.default.createSymbolicLink(
      atPath: shelf.folder + "/scans/gone", withDestinationPath: "/nonexistent/gone")
    try golden.expect("run", lines(try shelf.run("--json", "--language", "unfamiliar")))
    try FileManager.default.removeItem(atPath: shelf.folder + "/scans/secret.tif")
    try golden.expect("run-missing", lines(try shelf.run("--json")))
  }

  @Test func `that lasts for seconds`() throws {
    try shelf.add("slow-150p.tif")
    let told = try #require(
      try shelf.run("--json", "--readers", "1").objects.last { $0["kind"] as? String == "progress" })
    #expect(Set(told.keys) == ["kind", "known", "per_minute", "phase", "seconds_left", "settled"])
    #expect(told["phase"] as? String == "reading" && told["known"] as? Int == 150)
  }

  @Test func `that read anew`() throws {
    // One at a time, so that numbers follow the names.
    for name in ["a-blank-2p.tif", "b-later-bad.tif", "c-layer.tif"] {
      try shelf.add(name)
      _ = try shelf.run()
    }
    try golden.expect(
      "reread-preview", try command("reread", "1", "2", "--dry-run", "--json"))
    try golden.expect(
      "reread", lines(try command("reread", "1", "2", "--language", "mended", "--json")))
    try golden.expect("show-readings", try command("show", "1", "--readings", "--json"))
    try golden.expect("show-layer", try command("show", "3", "--layer", "--json"))
    try shelf.makeOlder()
    try golden.expect("check-advice", try command("check", "--json"))
  }
}

/// Of scans that take the place of others, with the built programs and the sample records.
@Suite struct `Every JSON line of rescans` {
  private let office: ScanningOffice

  init() throws { office = try ScanningOffice() }

  private var golden: GoldenLines { GoldenLines(folder: office.folder) }

  @Test func `from the first scan to the last answer`() throws {
    try office.put(.notice, at: "hs1/a.jpg")
    try office.run()
    try office.append(8, to: "hs1/a.jpg")
    let again = try office.run("--json").lines.filter { !$0.contains(#""kind":"progress""#) }
    try golden.expect("run-rescanned", again)
    try golden.expect("show-versions", try office.sohoa("show", "1", "--versions", "--json"))
    let picture = office.folder + "/hit.png"
    try golden.expect(
      "search-open", try office.sohoa("search", "thẩm định", "--open", "1", "--picture", picture, "--json"))
    let drawn = try office.picture(of: 1)
    _ = try office.sohoa("withhold", "1", "--reason", "theo sổ")
    try office.write(drawn, at: "hs1/a.jpg")
    let asked = try office.run("--json")
    try golden.expect("run-undecided", asked.lines.filter { !$0.contains(#""kind":"progress""#) })
    try golden.expect("review-rescans", try office.sohoa("review", "--list", "--json"))
    let document = try #require(asked.objects.first { $0["kind"] as? String == "undecided" }?["document"] as? Int)
    try golden.expect("review-same", try office.sohoa("review", "--same", "\(document)", "--json"))
  }

  @Test func `of a file that another paper overwrote, and of papers that look alike`() throws {
    try office.put(.notice, at: "hs1/a.jpg")
    try office.put(.letter, at: "hs1/b.tif")
    try office.run()
    try office.put(.proposal, at: "hs1/a.jpg")
    try golden.expect(
      "run-overwritten", try office.run("--json").lines.filter { !$0.contains(#""kind":"progress""#) })
    let version = VersionDoubt(document: DocumentID(rawValue: 1), kind: .pagesMissing, detail: "2 3", notedAt: "")
    let field = VersionDoubt(document: DocumentID(rawValue: 1), kind: .fieldDiffers, detail: "signer", notedAt: "")
    try golden.expect(
      "review-versions", try [version, field].map { try JSONLine.encode(RescanQuestionJSON.Version($0)) })
  }
}
