import Foundation
import Testing

/// Runs with the reader of the Digitisation tests, which does what a file's name says.
@Suite struct `sohoa run` {
  private let shelf: ScanShelf

  init() throws {
    shelf = try ScanShelf()
  }

  @Test func `accounts for every page, and names those that need attention`() throws {
    try shelf.add("a-3p.tif", "blank.tif", "damaged.tif", "secret.tif", "notes.md")
    try shelf.add(copyOf: "a-3p.tif", as: "copy.tif")
    let run = try shelf.run()
    #expect(run.status == 3)
    #expect(run.lines.contains("Read                     3        3"))
    #expect(run.lines.contains("Balances: 3 + 1 + 1 + 1 + 0 = 6"))
    #expect(run.output.contains("scans/damaged.tif, page 1 – damaged or cut short\n"))
    #expect(run.output.contains("Withheld (bears the secrecy mark MẬT): 1 file\n"))
    #expect(run.output.contains("Duplicates, not read again: 1 file\n"))
    #expect(run.output.contains("notes.md"))
    #expect(run.output.contains("sohoa report --archive "))
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `does only what is new, and tries unreadable pages again on demand`() throws {
    try shelf.add("a-3p.tif", "damaged.tif")
    #expect(try shelf.run("--json").last?["pages"] as? [String: Int] == Self.pages(read: 3, unreadable: 1))
    let second = try shelf.run()
    #expect(second.status == 0)
    #expect(
      second.output.contains("1 page of earlier runs could not be read (see: sohoa report --set-aside --archive "))
    #expect(second.lines.first == "No new pages: the archive has all of these files.")
    #expect(try shelf.run("--json", "--retry-unreadable").last?["pages"] as? [String: Int] == Self.pages(unreadable: 1))
  }

  @Test func `says once that libtesseract stands in where the own recogniser does not take the model`() throws {
    try shelf.add("a-3p.tif", "b.tif")
    let run = try shelf.run("--language", "unfamiliar", "--readers", "2")
    #expect(run.status == 0)
    let sentence = "The own recogniser does not take the language model “unfamiliar”"
    #expect(run.output.components(separatedBy: sentence).count == 2)
    let known = try shelf.run("--json")
    #expect(known.objects.allSatisfy { $0["kind"] as? String != "stand-in" })
    try shelf.add("c.tif")
    let told = try shelf.run("--json", "--language", "unfamiliar").objects.first {
      $0["kind"] as? String == "stand-in"
    }
    #expect(told?["reason"] as? String == "model-not-known")
    #expect(told?["language"] as? String == "unfamiliar")
  }

  @Test func `prints one object a line for programs, the account last`() throws {
    try shelf.add("a-2p.tif", "damaged.tif", "secret.tif")
    let run = try shelf.run("--json")
    #expect(run.status == 3)
    #expect(run.lines.count == run.objects.count)
    #expect(run.objects.compactMap { $0["kind"] as? String } == ["unreadable", "withheld", "summary"])
    #expect(run.last?["ledger"] as? [String: Int] == Self.ledger)
  }

  private static func pages(read: Int = 0, unreadable: Int = 0) -> [String: Int] {
    ["read": read, "blank": 0, "unreadable": unreadable, "withheld": 0]
  }

  private static let ledger = [
    "registered": 4, "read": 2, "blank": 0, "unreadable": 1, "withheld": 1, "waiting": 0,
  ]

  @Test func `goes on where one of its paths is missing, and fails where all are`() throws {
    try shelf.add("a.tif")
    let some = try shelf.run(shelf.folder + "/không có")
    #expect(some.status == 3)
    #expect(some.output.contains("There is no file or folder "))
    let none = try CommandRun(
      ["run", shelf.folder + "/không có", "--archive", shelf.folder + "/b"], environment: shelf.environment)
    #expect(none.status == 1)
    #expect(none.output.isEmpty)
    #expect(none.errors.hasPrefix("sohoa: There is no file or folder ") && none.errors.hasSuffix("Check the path.\n"))
    #expect(!FileManager.default.fileExists(atPath: shelf.folder + "/b"))
  }

  @Test func `says which language is not installed`() throws {
    try shelf.add("a.tif")
    let run = try shelf.run("--language", "missing")
    #expect(run.status == 12)
    #expect(
      run.errors == """
        sohoa: The recognition data for the language missing is not installed.
               Install it with: apt-get install tesseract-ocr-missing

        """)
    #expect(!FileManager.default.fileExists(atPath: shelf.folder + "/scans/archive"))
  }

  @Test(arguments: [["--readers", "0"], ["--deadline", "0"], ["--max-megapixels", "0"], ["--language", "../x"]])
  func `refuses options that make no sense`(options: [String]) throws {
    let run = try CommandRun(["run", shelf.folder] + options, environment: shelf.environment)
    #expect(run.status == 64)
    #expect(run.errors.split(separator: "\n").count == 2)
  }

  @Test func `stops cleanly when asked to, and goes on when run again`() throws {
    try shelf.add("slow-150p.tif")
    let run = try shelf.runUntilProgress("--json", "--readers", "1")
    #expect(run.status == 130)
    #expect(run.errors.contains("Give the same command again to go on"))
    let second = try shelf.run("--json")
    #expect(second.status == 0)
    #expect((second.last?["ledger"] as? [String: Int])?["read"] == 150)
    #expect(try #require((second.last?["pages"] as? [String: Int])?["read"]) < 150)
  }
}
