import Archive
import Foundation
import Records
import Testing

/// An export that is killed at any instant and given again leaves the same files as one that was left alone.
@Suite struct `An export that is killed` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
    .path(percentEncoded: false)
  private static let documents = 80

  @Test(arguments: ["txt", "alto"]) func `makes the same files when it is given again`(format: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try fill()
    let undisturbed = folder + "/nguyên"
    let start = ContinuousClock.now
    #expect(try export(format, to: undisturbed).status == 0)
    let duration = start.duration(to: .now)
    let expected = try files(undisturbed)
    #expect(expected.count == Self.documents + 1)
    var came = 0
    for number in 1...20 {
      let place = "\(folder)/\(number)"
      // Twice at the most, so that a kill may also meet what an earlier one left.
      for _ in 0..<Int.random(in: 1...2) {
        try killExport(format, to: place, after: duration * Double.random(in: 0.05..<1))
      }
      let left = try files(place)
      if left.keys.contains(where: { $0.hasPrefix(".") }) { came += 1 }
      for (name, bytes) in left where name.hasSuffix(".\(format == "txt" ? "txt" : "xml")") && !name.hasPrefix(".") {
        #expect(bytes == expected[name], "\(number): \(name) is not whole")
      }
      #expect(try export(format, to: place).status == 0, "\(number)")
      let found = try files(place)
      #expect(found.keys.sorted() == expected.keys.sorted(), "\(number)")
      for (name, bytes) in found { #expect(bytes == expected[name], "\(number): \(name)") }
      try FileManager.default.removeItem(atPath: place)
    }
    // Some kills came in time.
    #expect(came > 0)
    let check = try CommandRun(["check", "--json", "--archive", folder + "/archive"])
    #expect(Set(check.findings).isSubset(of: ["original-gone"]), "\(check.findings)")
  }

  @Test func `asked to stop ends between two documents, and says how to go on`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try fill()
    let run = try CommandRun(
      ["export", "--format", "alto", "--out", folder + "/ra", "--json", "--archive", folder + "/archive"],
      interruptedAfterOutput: true)
    let summary = try #require(run.last)
    #expect(summary["kind"] as? String == "summary")
    // It may have ended before the signal came.
    if summary["stopped"] as? Bool == true {
      #expect(run.status == 130 && run.errors.hasPrefix("sohoa: Stopped as asked.\n"), "\(run.errors)")
      #expect(run.errors.contains("give the same command again to go on."))
    }
    #expect(try !files(folder + "/ra").keys.contains { $0.hasPrefix(".") })
    #expect(try export("alto", to: folder + "/ra").status == 0)
    #expect(try files(folder + "/ra").count == Self.documents + 1)
  }

  private func export(_ format: String, to place: String) throws -> CommandRun {
    try CommandRun(["export", "--format", format, "--out", place, "--archive", folder + "/archive"])
  }

  private func killExport(_ format: String, to place: String, after time: Duration) throws {
    let process = Process()
    process.executableURL = try CommandRun.program(named: "sohoa")
    process.arguments = ["export", "--format", format, "--out", place, "--archive", folder + "/archive"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: time / .seconds(1))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Every file by its path, hidden ones too; none where there is no folder.
  private func files(_ place: String) throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: place) else { return [:] }
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place) {
      let type = try? FileManager.default.attributesOfItem(atPath: place + "/" + name)[.type] as? FileAttributeType
      if type == .typeRegular { files[name] = FileManager.default.contents(atPath: place + "/" + name) }
    }
    return files
  }

  /// Documents of two pages each, in ten dossiers.
  private func fill() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let archive = try Archive.open(folder + "/archive", for: .digitising)
    for number in 1...Self.documents {
      let digits = String(number)
      let scan = ScanIntake(
        path: "\(folder)/scans/\(number).pdf", shelf: ShelfPlace(box: "Hộp 1", dossier: "Hồ sơ \(number % 10)"),
        stamp: FileStamp(size: 1, modified: 1),
        digest: Digest(rawValue: String(repeating: "0", count: 64 - digits.count) + digits))
      guard case .new(let file) = try archive.register(scan) else { continue }
      try archive.registerPages(2, format: .pdf, of: file)
    }
    for page in try archive.waitingPages(limit: 2 * Self.documents) {
      let words = (0..<120).map { place in
        Word(
          text: "từ\(page.page.rawValue)-\(place)",
          box: PixelBox(x: place % 10 * 200, y: place / 10 * 60, width: 150, height: 40),
          confidence: 90)
      }
      let lines = stride(from: 0, to: words.count, by: 10).map {
        TextLine(words: Array(words[$0..<$0 + 10]), block: 0, paragraph: $0 / 40)
      }
      let text = PageText(size: PixelSize(width: 2480, height: 3508), lines: lines)
      let settlement = try archive.settle(page.page, as: PageReading(outcome: .read(text)))
      if settlement.documentIsSettled { try archive.describe(settlement.document, as: RecordDescription()) }
    }
  }
}
