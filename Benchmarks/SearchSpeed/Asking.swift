import Archive
import Foundation

/// Asks an archive, kinds in turns, and says how long the answers took.
struct Asking {
  let folder: String
  let statistics: PhraseStatistics
  /// Those that are asked.
  var kinds = QueryKind.allCases

  func ask(rounds: Int) throws {
    let archive = try Archive.open(folder, for: .searching)
    let size = try archive.indexSize()
    let share = Double(size.index) / Double(max(size.text, 1))
    print(
      "\(size.pages) pages: text \(size.text / size.pages) B, index \(size.index / size.pages) B a page, "
        + String(format: "%.2f of the text", share))
    let sets = kinds.map { ($0, set(archive).queries($0)) }
    var timings: [QueryKind: Timing] = [:]
    for _ in 0..<rounds {
      for index in 0..<QuerySet.ofAKind {
        for (kind, queries) in sets {
          try timings[kind, default: Timing()].measure { _ = try archive.search(queries[index]) }
        }
      }
    }
    var all = Timing()
    for kind in kinds {
      let timing = timings[kind] ?? Timing()
      all.add(timing)
      print(kind.rawValue.padding(toLength: 22, withPad: " ", startingAt: 0) + timing.line)
    }
    print("all kinds             " + all.line)
    try askProcess(sets.map { $0.1 })
  }

  /// `sohoa search` beside this program, from start to end.
  private func askProcess(_ sets: [[SearchQuery]]) throws {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "sohoa")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return }
    var timing = Timing()
    for index in 0..<5 {
      for queries in sets {
        let process = Process()
        process.executableURL = program
        process.arguments = ["search", "--archive", folder, "--json", "--", queries[index * 5].words]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try timing.measure {
          try process.run()
          process.waitUntilExit()
        }
      }
    }
    print("whole sohoa search    " + timing.line)
  }

  func show() throws {
    let archive = try Archive.open(folder, for: .searching)
    for kind in kinds {
      for query in set(archive).queries(kind) {
        var timing = Timing()
        var total = 0
        for _ in 0..<2 { try timing.measure { total = try archive.search(query).total } }
        print(kind.rawValue, query.words, total, String(format: "%.2f ms", timing.processor[1]), separator: " · ")
      }
    }
  }

  private func set(_ archive: Archive) -> QuerySet {
    let records = MadeRecords(statistics: statistics)
    return QuerySet(statistics: statistics, records: records, known: 2000)
  }
}
