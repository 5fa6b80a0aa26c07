import Archive
import Foundation
import Records

/// What Benchmarks/search-peers/compare.py asks of this program: the same pages and questions for the peers, and answers
/// of the archive with their times. JSON, a line each.
struct Peers {
  let statistics: PhraseStatistics

  private struct PageLine: Encodable {
    var text: String
    var type: String
    var agency: String
    var dossier: String
    /// Year, month and day as one number; so are the ends of a question's period.
    var date: Int
  }

  private struct QuestionLine: Encodable {
    var kind: String
    var index: Int
    var words: String
    var phrase: Bool
    var type: String?
    var agency: String?
    var dossier: String?
    var from: Int?
    var to: Int?
  }

  private struct AnswerLine: Encodable {
    var clock: Double
    var processor: Double
    var total: Int
  }

  private struct SizeLine: Encodable {
    var pages: Int
    var text: Int
    var index: Int
  }

  func texts(_ wanted: Int) throws {
    let records = MadeRecords(statistics: statistics)
    var (pages, number) = (0, 0)
    while pages < wanted {
      let file = records.record(number)
      number += 1
      for page in file.pages {
        guard case .read(let text) = page.outcome, let description = file.description else { continue }
        let name = description.type?.name ?? ""
        try say(
          PageLine(
            text: text.text, type: name, agency: description[.agency]?.value ?? "",
            dossier: file.scan.shelf.dossier, date: Self.number(description.date) ?? 0))
        pages += 1
      }
    }
  }

  func questions() throws {
    for kind in QueryKind.allCases {
      for (index, query) in set.queries(kind).enumerated() {
        try say(
          QuestionLine(
            kind: kind.rawValue, index: index, words: query.words, phrase: query.words.hasPrefix("\""),
            type: query.type?.name, agency: query.agency, dossier: query.dossier, from: Self.number(query.from),
            to: Self.number(query.to)))
      }
    }
  }

  /// Reads `kind`, tab, `index` from standard input; answers with times and total until there is no more.
  func serve(_ folder: String) throws {
    let archive = try Archive.open(folder, for: .searching)
    let size = try archive.indexSize()
    try say(SizeLine(pages: size.pages, text: size.text, index: size.index))
    let sets = Dictionary(uniqueKeysWithValues: QueryKind.allCases.map { ($0.rawValue, set.queries($0)) })
    while let line = readLine() {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 2, let queries = sets[parts[0]], let index = Int(parts[1]), queries.indices.contains(index)
      else { exit(64) }
      var timing = Timing()
      var total = 0
      try timing.measure { total = try archive.search(queries[index]).total }
      try say(AnswerLine(clock: timing.milliseconds[0], processor: timing.processor[0], total: total))
    }
  }

  private var set: QuerySet {
    QuerySet(statistics: statistics, records: MadeRecords(statistics: statistics), known: 2000)
  }

  private static func number(_ date: RecordDate?) -> Int? {
    date.map { $0.year * 10_000 + $0.month * 100 + $0.day }
  }

  private func say(_ value: some Encodable) throws {
    FileHandle.standardOutput.write(try JSONEncoder().encode(value) + Data("\n".utf8))
  }
}
