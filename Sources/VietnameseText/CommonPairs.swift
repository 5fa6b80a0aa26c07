internal import CLanguageModel

/// Which pairs of neighbouring syllables stand on many pages of any archive, such as `quy_dinh`: what must be found where
/// two of them overlap is better looked up as three syllables.
///
/// A closed table, counted in state prose and part of the program (Benchmarks/PackLanguageModel), so that a text is
/// indexed today as it will be in ten years. Where the table changes, indexes must be made anew.
package enum CommonPairs {
  /// A pair is common that begins at three in 100,000 syllables or more: it stands on one page in a hundred.
  private static let share = 3e-5

  /// Whether the pair is common; folded, with `_` between the two, in UTF-8.
  package static func contains(_ pair: [UInt8]) -> Bool {
    let wanted = number(of: pair)
    var range = 0..<numbers.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if numbers[middle] == wanted { return true }
      range = numbers[middle] < wanted ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// The pairs of `counted` that are common among `syllables` syllables, folded.
  package static func common(of counted: [(left: String, right: String, count: Int)], among syllables: Int) -> [String]
  {
    var counts: [String: Int] = [:]
    for pair in counted {
      let words = (pair.left + " " + pair.right).syllables().map(\.folded)
      if words.count == 2 { counts[words.joined(separator: "_"), default: 0] += pair.count }
    }
    return counts.filter { Double($0.value) >= share * Double(syllables) }.map(\.key).sorted()
  }

  /// The table of `pairs` as it lies in the program.
  package static func packed(_ pairs: [String]) -> [UInt8] {
    Set(pairs.map { number(of: Array($0.utf8)) }).sorted().flatMap { number in
      stride(from: UInt32(0), to: 32, by: 8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
  }

  private static let numbers: [UInt32] = {
    let bytes = unsafe UnsafeRawBufferPointer(start: sohoa_common_pairs(), count: sohoa_common_pairs_length())
    return (0..<bytes.count / 4).map {
      unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))
    }
  }()

  /// FNV-1a: that two pairs share a number is unlikely, and would only put a few more triples into the index.
  private static func number(of pair: [UInt8]) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in pair { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}
