// Reads scans, and says which shows the paper of which: to measure likenesses and verdicts on rescans.
//
//   swift run -c release CompareScans look FILE... > looks.jsonl        likeness of every page, without reading
//   swift run -c release CompareScans read FILE... > readings.jsonl     reads every page; minutes
//   swift run -c release CompareScans judge readings.jsonl < PAIRS      a new and an old file a line, parted by a tab; seconds
//
// Lines of JSON go to standard output. Readings hold the texts: they are for drawn papers and stay out of the repository.
internal import Description
internal import Foundation
internal import Recognition
internal import Records

/// A file with all that was found on its pages.
struct ReadFile: Codable {
  var path: String
  var pages: [PageReading]
}

func fail(_ sentence: String) -> Never {
  FileHandle.standardError.write(Data((sentence + "\n").utf8))
  exit(64)
}

func write(_ line: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  FileHandle.standardOutput.write(try encoder.encode(line) + Data("\n".utf8))
}

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "look": try look(at: Array(arguments.dropFirst()))
case "read": try read(Array(arguments.dropFirst()))
case "judge" where arguments.count == 2: try judge(with: try readings(in: arguments.last ?? ""))
default: fail("usage: CompareScans look FILE... | read FILE... | judge READINGS < PAIRS")
}

func look(at paths: [String]) throws {
  struct Looked: Encodable {
    var path: String
    var page: Int
    var likeness: PageLikeness?
    var turn: Int
    var skew: Double
    var ink: Double
  }
  let reader = try PageReader(language: "vie", maxMegapixels: 150)
  for path in paths {
    for page in 1...max(1, try reader.inspect(path).pages) {
      guard case .seen(let measures) = reader.look(at: path, page: page) else { continue }
      try write(
        Looked(
          path: path, page: page, likeness: measures.likeness, turn: measures.turn, skew: measures.skew,
          ink: measures.ink))
    }
  }
}

func read(_ paths: [String]) throws {
  let reader = try PageReader(language: "vie", maxMegapixels: 150)
  for path in paths {
    let pages = try reader.inspect(path).pages
    try write(ReadFile(path: path, pages: (1...max(1, pages)).map { reader.read(path, page: $0, careful: false) }))
  }
}

func readings(in path: String) throws -> [String: ReadFile] {
  let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  let files = try lines.map { try JSONDecoder().decode(ReadFile.self, from: Data($0.utf8)) }
  return Dictionary(files.map { ($0.path, $0) }) { _, last in last }
}

/// A file as it is compared: its pages with their texts, cut into records, each described. Pages that were only looked at
/// have no text.
func comparable(_ file: ReadFile, onlyLooked: Bool) -> ComparableScan {
  var pages = file.pages.map { ComparablePage(likeness: $0.measures?.likeness) }
  if onlyLooked { return ComparableScan(pages: pages, descriptions: [nil]) }
  var texts: [DescribablePage] = []
  for (index, reading) in file.pages.enumerated() {
    guard case .read(let text) = reading.outcome else { continue }
    pages[index].text = text
    texts.append(DescribablePage(number: index + 1, text: text))
  }
  let starts = DocumentBoundaries().firstPages(of: texts)
  for index in pages.indices { pages[index].record = max(0, starts.count { $0 <= index + 1 } - 1) }
  let records = starts.indices.map { record in
    let own = texts.filter { pages[$0.number - 1].record == record }
    let first = own.first?.number ?? 1
    return Describer().describe(own.map { DescribablePage(number: $0.number - first + 1, text: $0.text) })
  }
  return ComparableScan(pages: pages, descriptions: records)
}

func judge(with files: [String: ReadFile]) throws {
  struct Judged: Encodable {
    var new: String
    var old: String
    var relation: RescanVerdict.Relation
    var doubts: [RescanDoubt]
    var counterparts: [Int?]
    /// Differing bits of each new page and the old one that it shows again.
    var distances: [Int?]
    /// The verdict by likeness alone.
    var looked: RescanVerdict.Relation
    /// Milliseconds.
    var took: Double
  }
  while let line = readLine() {
    let names = line.split(separator: "\t").map(String.init)
    guard names.count == 2, let new = files[names[0]], let old = files[names[1]] else { fail("not read: \(line)") }
    let (first, second) = (comparable(new, onlyLooked: false), comparable(old, onlyLooked: false))
    let start = ContinuousClock().now
    let verdict = RescanComparison().verdict(on: first, after: second)
    let took = (ContinuousClock().now - start) / .milliseconds(1)
    let looked = RescanComparison().verdict(
      on: comparable(new, onlyLooked: true), after: comparable(old, onlyLooked: true))
    let distances = verdict.counterparts.enumerated().map { page, counterpart in
      counterpart.flatMap { other in
        first.pages[page].likeness.flatMap { likeness in second.pages[other].likeness.map(likeness.distance) }
      }
    }
    try write(
      Judged(
        new: names[0], old: names[1], relation: verdict.relation, doubts: verdict.doubts,
        counterparts: verdict.counterparts, distances: distances, looked: looked.relation, took: took))
  }
}
