import Foundation
import GRDB
import Testing

/// `sohoa export`, as a person types it: what leaves, what does not, and what is said.
@Suite struct `An export` {
  private let archive: SmallArchive
  private var out: String { archive.folder + "/ra" }

  init() throws { archive = try SmallArchive() }

  private func run(_ arguments: String...) throws -> CommandRun {
    var environment = archive.environment
    environment["SOHOA_BY"] = "Lan"
    return try CommandRun(["export"] + arguments, environment: environment)
  }

  private var names: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: out).filter { $0.contains(".") && !$0.hasSuffix("/") }
        .sorted()
    }
  }

  @Test func `never holds a withheld document, not in a name`() throws {
    let secret = ["mật", String(repeating: "3", count: 64)]
    for format in ["jsonl", "txt", "alto", "hocr"] {
      let run = format == "jsonl" ? try run() : try run("--format", format, "--out", out, "--json")
      #expect(run.status == 0, "\(run.errors)")
      for word in secret { #expect(!run.output.contains(word) && !run.errors.contains(word)) }
    }
    for name in try names {
      let text = (try? String(contentsOfFile: out + "/" + name, encoding: .utf8)) ?? ""
      for word in secret { #expect(!name.contains(word) && !text.contains(word), "\(name)") }
    }
    #expect(try names.count == 7)
  }

  @Test func `keeps the tree of the shelf in names that any system takes`() throws {
    let run = try run("--format", "txt", "--out", out)
    #expect(run.status == 0)
    #expect(
      run.output.contains("Exported 2 documents to ") && run.output.contains("2 written, 0 unchanged.")
        && run.output.contains("Of these, 1 has pages that could not be read"), "\(run.output)")
    #expect(
      try names == [
        "Phông A/=Hộp 1/Hồ sơ, _1_/evil_[31m.txt", "Phông A/=Hộp 1/Hồ sơ, _1_/kế hoạch.txt", "sohoa-manifest.jsonl",
      ])
    let again = try self.run("--format", "txt", "--out", out)
    #expect(again.output.contains("0 written, 2 unchanged.") && again.status == 0)
  }

  @Test func `takes what is for PDF with PDF alone`() throws {
    let run = try run("--format", "txt", "--out", out, "--mark", "SAO")
    #expect(run.status == 64 && run.errors.contains("--mark"))
  }

  @Test func `of named documents says which of them stay, and why`() throws {
    let run = try run("--format", "txt", "--out", out, "1", "3", "99")
    #expect(run.status == 3)
    #expect(run.errors.contains("sohoa: Document 3 is withheld and does not leave.\n"))
    #expect(run.errors.contains("sohoa: There is no document 99 in the archive.\n"))
    #expect(run.output.contains("Exported 1 document to "))
    let none = try self.run("--format", "txt", "--out", out, "3")
    #expect(none.status == 1 && none.errors.contains("None of the chosen documents can be exported.\n"))
  }

  @Test(arguments: [
    (["--dossier", "ho so, \"1\""], 2), (["--box", "=Hộp 1", "--fonds", "phông a"], 2), (["--search", "kế hoạch"], 1),
    (["--search", "loai:KH"], 1), (["2"], 1),
  ])
  func `is of what was chosen`(choice: [String], count: Int) throws {
    let run = try CommandRun(["export", "--format", "jsonl"] + choice, environment: archive.environment)
    #expect(run.status == 0 && run.lines.count == count, "\(run.errors)")
  }

  @Test(arguments: [
    (["--format", "txt"], "Format txt makes a file a document and needs a folder."),
    (["--out", "ra"], "Format jsonl is one file for all documents and takes no --out."),
    (["--format", "txt", "--out", "ra", "--output", "x"], "--out and --output do not go together."),
    (["--format", "txt", "--output", "x"], "With format txt, --output takes one document."),
    (["--format", "txt", "1", "2", "--output", "x"], "With format txt, --output takes one document."),
    (["--json"], "--json does not go with a list that is printed."),
    (["1", "--dossier", "x"], "Documents, --search and names of fonds, box or dossier do not go together."),
    (["--format", "docx"], "“docx” is no value for --format <format>."),
  ])
  func `that makes no sense is refused`(arguments: [String], sentence: String) throws {
    let run = try CommandRun(["export", "--archive", "/nonexistent"] + arguments)
    #expect(run.status == 64 && run.errors.hasPrefix("sohoa: \(sentence)\n"), "\(run.errors)")
  }

  @Test func `of a dossier that is not there says so`() throws {
    let run = try run("--dossier", "Hồ sơ 9")
    #expect(run.status == 1 && run.errors.hasPrefix("sohoa: The archive has no “Hồ sơ 9”.\n") && run.output.isEmpty)
  }

  @Test func `goes neither into the archive nor among the scans, nor over a scan`() throws {
    for place in [archive.path, archive.path + "/x/y"] {
      let run = try run("--format", "txt", "--out", place)
      #expect(run.status == 1 && run.errors.contains(" lies in the folder of the archive "), "\(run.errors)")
    }
    var environment = archive.environment
    environment["SOHOA_BY"] = "Lan"
    let shelf = try CommandRun(
      ["shelf", "add", archive.folder + "/scans", "--fonds", "Sở A", "--json"], environment: environment)
    #expect(shelf.status == 0, "\(shelf.errors)")
    let among = try run("--format", "txt", "--out", archive.folder + "/scans/ra")
    #expect(among.status == 1 && among.errors.contains(" lies in the folder of scans "), "\(among.errors)")
    let over = try run("--format", "jsonl", "--output", archive.original)
    #expect(over.status == 1, "\(over.errors)")
    let one = try run("--format", "txt", "1", "--replace", "--output", archive.original)
    #expect(one.status == 1, "\(one.errors)")
    #expect(try Data(contentsOf: URL(filePath: archive.original)) == Data("abc".utf8))
  }

  @Test func `over a file of somebody else says so and does the others`() throws {
    _ = try run("--format", "txt", "--out", out)
    let file = out + "/Phông A/=Hộp 1/Hồ sơ, _1_/kế hoạch.txt"
    try Data("của tôi".utf8).write(to: URL(filePath: file))
    let refused = try run("--format", "txt", "--out", out)
    #expect(
      refused.status == 1 && refused.output.contains("Not exported: 1 document:\n  document 1 ("), "\(refused.output)")
    #expect(try Data(contentsOf: URL(filePath: file)) == Data("của tôi".utf8))
    #expect(try run("--format", "txt", "--out", out, "--replace").status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("Kế hoạch"))
  }

  @Test func `of one document goes to a file`() throws {
    let file = archive.folder + "/một.xml"
    #expect(try run("--format", "alto", "1", "--output", file).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("CONTENT=\"Kế\""))
    #expect(try run("--format", "txt", "1", "--output", file).status == 1)
    #expect(try run("--format", "txt", "1", "--output", file, "--replace").status == 0)
    #expect(try run("--format", "txt", "1", "--output", "/dev/stdout").output.hasPrefix("Kế hoạch chuyển đổi số"))
    #expect(try run("--format", "txt", "1", "--output", "/nonexistent/x").status == 1)
  }

  @Test func `is in the log with who, what and why, and with the document`() throws {
    _ = try run("--format", "txt", "--out", out, "1", "--reason", " giao Sở Nội vụ ", "--by", "Minh")
    let shown = try CommandRun(["show", "1"], environment: archive.environment)
    #expect(shown.output.contains("as txt, Minh: giao Sở Nội vụ\n"), "\(shown.output)")
    let manifest = try Data(contentsOf: URL(filePath: out + "/sohoa-manifest.jsonl"))
    #expect(!manifest.isEmpty)
    let rows = try DatabaseQueue(path: archive.path + "/catalogue.sqlite").read { db in
      try Row.fetchAll(db, sql: "SELECT kind, document_id, detail FROM event ORDER BY id DESC LIMIT 2")
    }
    #expect(rows.map { $0["kind"] as String } == ["exported", "export-begun"])
    #expect(rows.allSatisfy { $0["document_id"] as Int64? == 1 })
    let held = try CommandRun(
      ["withhold", "1", "--reason", "đời tư", "--kind", "personal", "--by", "Lan"], environment: archive.environment)
    #expect(held.output.contains("It has left in 1 export, last on "), "\(held.output)")
    let again = try run("--format", "txt", "--out", out)
    #expect(again.output.contains("Files of documents that were withheld since an earlier export were taken out"))
    #expect(try names == ["Phông A/=Hộp 1/Hồ sơ, _1_/evil_[31m.txt", "sohoa-manifest.jsonl"])
    let check = try CommandRun(["check", "--json"], environment: archive.environment)
    #expect(!check.kinds.contains("export-altered") && !check.kinds.contains("event-tampered"))
  }
}
