// How long it takes to find what looks like a page, among many.
//   LikenessSpeed PAGES FOLDER [WITHHELD]
// Makes an archive in FOLDER (a new one) of PAGES pages of a few words, ten a file, each with a likeness by lot, and so many
// withheld pages (1000 where none is given). Prints the time to load the index, to look a page up in it, and to file a
// page, which is compared with all withheld ones.
import Archive
import Foundation
import Records

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2, let pages = Int(arguments[0]) else {
  print("LikenessSpeed PAGES FOLDER [WITHHELD]")
  exit(64)
}
let withheld = arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000
let archive = try Archive.open(arguments[1], for: .digitising)

func likeness() -> PageLikeness? {
  PageLikeness(bytes: (0..<PageLikeness.bitCount / 8).map { _ in UInt8.random(in: 0...255) })
}

func reading(_ outcome: PageOutcome) -> PageReading {
  var measures = PageMeasures(size: PixelSize(width: 2480, height: 3508), resolution: 300)
  measures.likeness = likeness()
  return PageReading(outcome: outcome, measures: measures)
}

func file(_ number: Int, _ readings: [PageReading]) -> ReadFile {
  let digits = String(number, radix: 16)
  let scan = ScanIntake(
    path: "/kho/\(number).tif", shelf: ShelfPlace(dossier: "HS \(number / 100)"),
    stamp: FileStamp(size: 1, modified: 1),
    digest: Digest(rawValue: String(repeating: "0", count: 64 - digits.count) + digits))
  return ReadFile(scan: scan, format: .tiff, pages: readings)
}

func text(_ number: Int) -> PageOutcome {
  let word = Word(text: "trang\(number)", box: PixelBox(x: 0, y: 0, width: 9, height: 9), confidence: 90)
  return .read(
    PageText(
      size: PixelSize(width: 2480, height: 3508), lines: [TextLine(words: [word], block: 0, paragraph: 0)]))
}

/// Milliseconds of the median and of the slowest of some runs.
func timed(_ count: Int, _ body: (Int) throws -> Void) rethrows -> (median: Double, most: Double) {
  let times = try (0..<count).map { number in
    let start = ContinuousClock.now
    try body(number)
    return start.duration(to: .now) / .milliseconds(1)
  }.sorted()
  return (times[count / 2], times[count - 1])
}

let made = ContinuousClock.now
for first in stride(from: 0, to: pages / 10, by: 100) {
  let files = (first..<min(first + 100, pages / 10)).map { number in
    file(number, (0..<10).map { reading(text(number * 10 + $0)) })
  }
  _ = try archive.file(files)
}
for number in 0..<withheld { _ = try archive.file([file(pages + number, [reading(.withheld(.secret))])]) }
print("\(pages) pages and \(withheld) withheld ones made in \(made.duration(to: .now))")
let start = ContinuousClock.now
let index = try archive.likenessIndex()
print("index of \(index.count) pages loaded in \(start.duration(to: .now))")
if let wanted = likeness() {
  let time = timed(100) { _ in _ = index.pages(like: wanted, within: LikenessRules.resembling) }
  print("a page looked up: median \(time.median) ms, slowest \(time.most) ms")
}
let filing = try timed(100) { number in
  _ = try archive.file([file(2 * pages + withheld + number, [reading(text(number))])])
}
print("a page filed beside \(withheld) withheld ones: median \(filing.median) ms, slowest \(filing.most) ms")
