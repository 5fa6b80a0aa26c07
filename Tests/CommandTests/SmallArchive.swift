import Archive
import Foundation
import Records

/// A folder with an archive of three documents, made through the Archive room: a plan of two pages, a hostile one, and
/// one that was withheld.
final class SmallArchive {
  let folder: String
  let original: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)").path(
      percentEncoded: false)
    original = folder + "/scans/kế hoạch.tif"
    try FileManager.default.createDirectory(atPath: folder + "/scans", withIntermediateDirectories: true)
    try Data("abc".utf8).write(to: URL(filePath: original))
    let archive = try Archive.open(path, for: .digitising)
    try fill(archive)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var path: String { folder + "/archive" }
  var environment: [String: String] { ["SOHOA_ARCHIVE": path] }

  private func fill(_ archive: Archive) throws {
    // SHA-256 of "abc", so that a check finds the original unharmed.
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    try register(original, digest: abc, pages: 2, in: archive)
    try register(folder + "/scans/evil\u{1B}[31m.tif", digest: String(repeating: "2", count: 64), pages: 1, in: archive)
    try register(folder + "/scans/mật.tif", digest: String(repeating: "3", count: 64), pages: 1, in: archive)
    let outcomes: [PageOutcome] = [
      .read(Self.text("Kế hoạch chuyển đổi số của tỉnh")), .unreadable(.damaged),
      .read(Self.text("thoát \u{1B}[2J\u{9B}31m ra =cmd")), .withheld(.secret),
    ]
    for (page, outcome) in zip(try archive.waitingPages(limit: 10), outcomes) {
      let settlement = try archive.settle(page.page, as: PageReading(outcome: outcome))
      guard settlement.documentIsSettled, outcome.state != .withheld else { continue }
      try archive.describe(settlement.document, as: page.index == 2 ? Self.plan : RecordDescription())
    }
  }

  private func register(_ path: String, digest: String, pages: Int, in archive: Archive) throws {
    let scan = ScanIntake(
      path: path, shelf: ShelfPlace(fonds: "Phông A", box: "=Hộp 1", dossier: "Hồ sơ, \"1\""),
      stamp: FileStamp(size: 3, modified: 1), digest: Digest(rawValue: digest))
    guard case .new(let file) = try archive.register(scan) else { return }
    try archive.registerPages(pages, format: .tiff, of: file)
  }

  private static func text(_ sentence: String) -> PageText {
    let words = sentence.split(separator: " ").enumerated().map { place, word in
      Word(text: String(word), box: PixelBox(x: 100 * place, y: 50, width: 90, height: 30), confidence: 90)
    }
    return PageText(
      size: PixelSize(width: 2480, height: 3508), lines: [TextLine(words: words, block: 0, paragraph: 0)])
  }

  private static let plan = RecordDescription(fields: [
    .type: field("Kế hoạch"), .number: field("22/KH-UBND"), .date: field("2025-07-28"),
    .agency: field("UBND tỉnh An Giang"), .subject: field("Chuyển đổi số năm 2025"),
  ])

  private static func field(_ value: String) -> DescribedField {
    DescribedField(
      value: value, printed: value,
      evidence: Evidence(page: 1, box: PixelBox(x: 1, y: 2, width: 3, height: 4), rule: "zone-test"), confidence: 0.9)
  }
}
