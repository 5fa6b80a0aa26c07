import Foundation
import Testing

/// A plan of our own with four tasks in paragraphs and twenty-two in a table over two pages, drawn by the project's
/// renderer at its level “typical” and made bilevel at 200 dpi, as many offices scan.
@Suite struct `The tasks of a scanned plan` {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  private struct Wanted: Decodable {
    var work: String
    var lead: String
    var result: String
  }

  /// Letters and digits without marks: a misread mark does not make another task.
  private static func key(_ text: Any?) -> String {
    (text as? String ?? "").folding(options: .diacriticInsensitive, locale: nil).lowercased()
      .replacing("đ", with: "d").filter { $0.isLetter || $0.isNumber }
  }

  @Test func `are all found, with the right unit and result`() throws {
    let data = try Data(contentsOf: Self.fixtures.appending(path: "tasks.json"))
    let wanted = try JSONDecoder().decode([Wanted].self, from: data)
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let scans = folder.appending(path: "scans")
    try FileManager.default.createDirectory(at: scans, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.fixtures.appending(path: "plan.tif"), to: scans.appending(path: "plan.tif"))
    let environment = ["SOHOA_ARCHIVE": folder.appending(path: "archive").path(percentEncoded: false)]
    let read = try CommandRun(["run", scans.path(percentEncoded: false)], environment: environment)
    try #require(read.status != 12, "recognition is not installed")
    let found = try CommandRun(["tasks", "--json"], environment: environment).objects
    #expect(wanted.count == 26)
    #expect(found.count == wanted.count)
    var (all, leads, results) = (0, 0, 0)
    for task in wanted {
      guard let own = found.first(where: { Self.key($0["work"]) == Self.key(task.work) }) else { continue }
      all += 1
      leads += own["lead"] as? String == task.lead ? 1 : 0
      results += own["result"] as? String == task.result ? 1 : 0
    }
    #expect(all == wanted.count)
    #expect(Double(leads + results) >= 0.95 * Double(2 * wanted.count), "\(leads) and \(results) of \(wanted.count)")
  }
}
