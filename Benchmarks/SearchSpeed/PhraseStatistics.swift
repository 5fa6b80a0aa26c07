import Foundation

/// Which syllable follows which, counted in real administrative papers: `bigrams.tsv` and `unigrams.tsv`.
struct PhraseStatistics {
  let words: [String]
  /// For each word, the sum of the counts up to and with it.
  private let frequencies: [Int]
  /// For each word, those that follow it, with running sums.
  private let followers: [[(word: Int32, upTo: Int32)]]
  /// For words whose followers were never counted.
  private let share = 0.04

  init(folder: String) throws {
    var words: [String] = []
    var numbers: [String: Int32] = [:]
    var frequencies: [Int] = []
    for (word, count) in try Self.lines(folder + "/unigrams.tsv") {
      numbers[word] = Int32(words.count)
      words.append(word)
      frequencies.append((frequencies.last ?? 0) + count)
    }
    var followers = [[(word: Int32, upTo: Int32)]](repeating: [], count: words.count)
    for (pair, count) in try Self.lines(folder + "/bigrams.tsv") {
      let parts = pair.split(separator: " ").map(String.init)
      guard parts.count == 2, let first = numbers[parts[0]], let second = numbers[parts[1]] else { continue }
      let before = followers[Int(first)].last?.upTo ?? 0
      followers[Int(first)].append((second, before + Int32(count)))
    }
    self.words = words
    self.frequencies = frequencies
    self.followers = followers
  }

  /// A word by its frequency.
  func word(_ random: inout SeededRandom) -> Int {
    let place = Int(random.next() % UInt64(frequencies[frequencies.count - 1]))
    return Self.first(in: frequencies.count) { frequencies[$0] > place }
  }

  /// A word that follows `word`; now and then any word, so that no walk stays in a corner.
  func word(after word: Int, _ random: inout SeededRandom) -> Int {
    let followers = followers[word]
    guard let sum = followers.last?.upTo, Double.random(in: 0..<1, using: &random) > share else {
      return self.word(&random)
    }
    let place = Int32(random.next() % UInt64(sum))
    return Int(followers[Self.first(in: followers.count) { followers[$0].upTo > place }].word)
  }

  /// `count` words that follow each other as they do in real papers.
  func phrase(_ count: Int, _ random: inout SeededRandom) -> [String] {
    var word = word(&random)
    return (0..<count).map { _ in
      defer { word = self.word(after: word, &random) }
      return words[word]
    }
  }

  private static func first(in count: Int, where isSo: (Int) -> Bool) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isSo(middle) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }

  private static func lines(_ path: String) throws -> [(String, Int)] {
    try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      guard parts.count == 2, let count = Int(parts[1]) else { return nil }
      return (String(parts[0]), count)
    }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
