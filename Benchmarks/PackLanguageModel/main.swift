// Packs counts of syllables and of pairs of syllables into the language model that the program carries.
//
//   swift run -c release PackLanguageModel UNIGRAMS.tsv BIGRAMS.tsv Sources/CLanguageModel/state-prose.model
//
// With `pairs` before the three, writes the table of common pairs (Sources/CLanguageModel/common-pairs.table) instead.
// Each line of the first: syllable, tab, count; of the second: syllable, space, syllable, tab, count.

import Foundation
import VietnameseText

let wantsPairs = CommandLine.arguments.dropFirst().first == "pairs"
let paths = Array(CommandLine.arguments.dropFirst(wantsPairs ? 2 : 1))
guard paths.count == 3 else {
  print("usage: PackLanguageModel [pairs] UNIGRAMS.tsv BIGRAMS.tsv MODEL")
  exit(64)
}

func rows(_ path: String) throws -> [(words: [String], count: Int)] {
  try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
    let columns = line.split(separator: "\t")
    guard columns.count == 2, let count = Int(columns[1]) else { return nil }
    return (columns[0].split(separator: " ").map(String.init), count)
  }
}

let syllables = try rows(paths[0]).filter { $0.words.count == 1 }.map { ($0.words[0], $0.count) }
let pairs = try rows(paths[1]).filter { $0.words.count == 2 }
  .map { (left: $0.words[0], right: $0.words[1], count: $0.count) }
if wantsPairs {
  let common = CommonPairs.common(of: pairs, among: syllables.reduce(0) { $0 + $1.1 })
  try Data(CommonPairs.packed(common)).write(to: URL(filePath: paths[2]))
  print("\(common.count) common pairs")
  exit(0)
}
let packed = LanguageModel(syllables: syllables, pairs: pairs).packed
try Data(packed).write(to: URL(filePath: paths[2]))
print("\(syllables.count) syllables, \(pairs.count) pairs, \(packed.count) bytes")
