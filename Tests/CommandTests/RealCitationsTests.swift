import Foundation
import Testing

/// Ten real documents whose citations were counted by hand, on the scans themselves. Two more numbers there are written by
/// hand into the printed line (`… /QĐ-UBND`); reading those is another task, and they are not counted.
@Suite struct `Citations of real documents` {
  private static let counted: KeyValuePairs<String, [String]> = [
    "ubnd-quang-ngai/3b51040f": [
      "24/2013/NQ-HĐND", "34/2016/NĐ-CP", "154/2020/NĐ-CP", "59/2024/NĐ-CP", "3298/TTr-SVHTTDL", "1456/QĐ-TTg",
      "21/2017/QH14",
    ],
    "ubnd-quang-ngai/361a5c23": ["1743/QĐ-BGTVT", "1744/QĐ-BGTVT", "161/2024/NĐ-CP"],
    "ubnd-quang-ngai/f09c5c9b": ["123/2020/NĐ-CP"],
    "ubnd-quang-ngai/3492f7f1": [
      "31/2024/QH15", "27/2023/QH15", "29/2023/QH15", "32/2024/QH15", "101/2024/NĐ-CP", "102/2024/NĐ-CP",
      "103/2024/NĐ-CP", "37/2023/NQ-HĐND", "1466/QĐ-UBND", "1420/TTr-BQL", "1424/TTr-BQL", "304/TTr-UBND",
      "131/TTr-UBND", "6389/TTr-STNMT", "13/BC-STNMT", "406/QĐ-UBND", "407/QĐ-UBND",
    ],
    "ubnd-quang-ngai/d6d59d03": [
      "31/2024/QH15", "27/2023/QH15", "29/2023/QH15", "32/2024/QH15", "101/2024/NĐ-CP", "102/2024/NĐ-CP",
      "103/2024/NĐ-CP", "37/2023/NQ-HĐND", "1466/QĐ-UBND", "1420/TTr-BQL", "1424/TTr-BQL", "304/TTr-UBND",
      "131/TTr-UBND", "6389/TTr-STNMT", "13/BC-STNMT",
    ],
    "ubnd-quang-ngai/c627fb90": ["79/QĐ-UBND", "657/QĐ-UBND", "789/QĐ-UBND", "1594-TB/TU", "143/STC-HCSN"],
    "ubnd-quang-ngai/abc78efe": ["1667/QĐ-UBND", "02/QĐ-BCĐ", "67/KH-UBND", "2105/UBND-NC", "7603/TTr-HĐTĐ"],
    "so-y-te-kien-giang/2096": ["193/UBND-BCĐ", "194/KH-BCĐ"],
    "so-y-te-kien-giang/4366": ["4969/QĐ-BYT", "1675/QĐ-UBND"],
    "dai-hoc-dien-luc/dl_2025_0003": ["2079/KH-ĐHĐL"],
  ]

  private static let scans = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/scans-real"
  )
  .standardizedFileURL

  @Test(.enabled(if: FileManager.default.fileExists(atPath: scans.path(percentEncoded: false))))
  func `are found, and nothing else is`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let shelf = folder.appending(path: "scans")
    try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
    var wanted: [String: Set<String>] = [:]
    for (lead, numbers) in Self.counted {
      let parts = lead.split(separator: "/").map(String.init)
      let source = Self.scans.appending(path: parts[0])
      let names = try FileManager.default.contentsOfDirectory(atPath: source.path(percentEncoded: false))
      let name = try #require(names.first { $0.hasPrefix(parts[1]) })
      try FileManager.default.copyItem(at: source.appending(path: name), to: shelf.appending(path: name))
      wanted[name] = Set(numbers)
    }
    let environment = ["SOHOA_ARCHIVE": folder.appending(path: "archive").path(percentEncoded: false)]
    _ = try CommandRun(["run", shelf.path(percentEncoded: false)], environment: environment)
    var (right, given) = (0, 0)
    for document in try CommandRun(["export"], environment: environment).objects {
      let name = (document["file"] as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
      let numbers = (document["cites"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? String }
      given += numbers.count
      right += Set(numbers).intersection(wanted[name] ?? []).count
    }
    let all = wanted.values.map(\.count).reduce(0, +)
    #expect(all == 58)
    #expect(Double(right) >= 0.95 * Double(all), "recall \(right) of \(all)")
    #expect(Double(right) >= 0.95 * Double(given), "precision \(right) of \(given)")
  }
}
