import Foundation
import Testing

/// Lines of JSON beside those that are kept in `Fixtures/json`, and beside docs/json.md, which explains every kind and key.
///
/// `SOHOA_GOLDEN=write swift test --filter "Every JSON line"` writes the kept lines anew; look at the difference before
/// you commit it, for somebody's program reads these lines.
struct GoldenLines {
  /// What is called `/kho` in the kept lines.
  let folder: String
  /// What is different each time, and what stands for it.
  private static let volatile: [(String, String)] = [
    (#""archive":"[0-9a-f]{32}""#, #""archive":"0a1b""#),
    (#""(fingerprint|sha256)":"[0-9a-f]{64}""#, #""$1":"2c3d""#),
    (#"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"#, "2026-01-02T03:04:05Z"),
    (#""month":"\d{4}-\d\d""#, #""month":"2026-01""#),
    (#""(seconds|per_minute|seconds_left)":[0-9.]+"#, #""$1":1.5"#),
  ]

  func expect(_ name: String, _ runs: CommandRun...) throws {
    try expect(name, runs.flatMap(\.lines))
  }

  func expect(_ name: String, _ found: [String]) throws {
    let lines = try found.map(settled)
    #expect(!lines.isEmpty, "\(name)")
    let documentation = try String(contentsOf: Self.repository.appending(path: "docs/json.md"), encoding: .utf8)
    for line in lines {
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(name): \(line)")
      let kind = try #require(object["kind"] as? String, "\(name): \(line)")
      for word in [kind] + Self.keys(of: object) {
        #expect(documentation.contains("`\(word)`"), "docs/json.md does not explain \(word)")
      }
      for key in Self.keys(of: object) {
        #expect(key.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil, "\(name): \(key)")
      }
    }
    let file = Self.repository.appending(path: "Tests/CommandTests/Fixtures/json/\(name).jsonl")
    if ProcessInfo.processInfo.environment["SOHOA_GOLDEN"] == "write" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines.count == kept.count, "\(name)")
    for (line, kept) in zip(lines, kept) { #expect(line == kept, "\(name)") }
  }

  private func settled(_ line: String) throws -> String {
    try Self.volatile.reduce(line.replacing(folder, with: "/kho")) { text, rule in
      let pattern = try NSRegularExpression(pattern: rule.0)
      let whole = NSRange(text.startIndex..., in: text)
      return pattern.stringByReplacingMatches(in: text, range: whole, withTemplate: rule.1)
    }
  }

  /// All keys in `value`, but for those of maps, which are names of fields, faults and groupings.
  private static func keys(of value: Any) -> [String] {
    switch value {
    case let object as [String: Any]:
      object.flatMap { key, value in [key] + (["by_fault", "fields", "key"].contains(key) ? [] : keys(of: value)) }
        + Self.keys(of: Array((object["fields"] as? [String: Any] ?? [:]).values))
    case let list as [Any]: list.flatMap(keys)
    default: []
    }
  }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
