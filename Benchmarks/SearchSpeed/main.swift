// Makes an archive of N pages of 300 words from phrase statistics, and asks it 200 queries of eight kinds.
//   SearchSpeed make PAGES FOLDER [STATISTICS]
//   SearchSpeed join FOLDER     joins the parts of the index, as a run does at its end
//   SearchSpeed ask FOLDER [ROUNDS [STATISTICS]]
//   SearchSpeed profile FOLDER KIND [ROUNDS [STATISTICS]]     only one kind, such as 'common word'
//   SearchSpeed show FOLDER [STATISTICS]     each query with its time and what it found
//   SearchSpeed hostile FOLDER [COUNT]     hostile strings; exit code 1 where one takes longer than a second
//   SearchSpeed texts PAGES | queries | serve FOLDER     for Benchmarks/search-peers/compare.py
// STATISTICS holds bigrams.tsv and unigrams.tsv; ../shared/data/lm where it is not given.
import Archive
import Foundation
import Records

let arguments = Array(CommandLine.arguments.dropFirst())
func argument(_ index: Int) -> String? { index < arguments.count ? arguments[index] : nil }

func usage() -> Never {
  print("SearchSpeed make PAGES FOLDER | ask FOLDER [ROUNDS] | show FOLDER, each with [STATISTICS] at the end")
  exit(64)
}

func statistics(_ index: Int) throws -> PhraseStatistics {
  let folder = argument(index) ?? "../shared/data/lm"
  guard FileManager.default.fileExists(atPath: folder + "/bigrams.tsv") else {
    print("skipped: there are no phrase statistics at \(folder)")
    exit(0)
  }
  return try PhraseStatistics(folder: folder)
}

if argument(0) == "queries" {
  try Peers(statistics: statistics(1)).questions()
  exit(0)
}
guard let folder = argument(argument(0) == "make" ? 2 : 1) else { usage() }
switch argument(0) {
case "make":
  guard let pages = argument(1).flatMap(Int.init) else { usage() }
  try Making(records: MadeRecords(statistics: statistics(3)), folder: folder).make(pages)
case "join":
  let start = ContinuousClock.now
  try Archive.open(folder, for: .digitising).joinIndexParts()
  print("joined in \(start.duration(to: .now))")
case "profile":
  guard let kind = argument(2).flatMap(QueryKind.init) else { usage() }
  try Asking(folder: folder, statistics: statistics(4), kinds: [kind]).ask(rounds: argument(3).flatMap(Int.init) ?? 3)
case "hostile": try Hostile(folder: folder).ask(argument(2).flatMap(Int.init) ?? 10_000)
case "texts":
  guard let pages = argument(1).flatMap(Int.init) else { usage() }
  try Peers(statistics: statistics(2)).texts(pages)
case "serve": try Peers(statistics: statistics(2)).serve(folder)
case "ask": try Asking(folder: folder, statistics: statistics(3)).ask(rounds: argument(2).flatMap(Int.init) ?? 3)
case "show": try Asking(folder: folder, statistics: statistics(2)).show()
default: usage()
}
