internal import Foundation

/// How likely a syllable is in Vietnamese state prose, alone and after another one; from counts of syllables and of
/// neighbouring syllables.
///
/// Syllables are in lower case, composed, with the tone where the older rule puts it (`withCanonicalTone`).
package struct LanguageModel: Sendable {
  /// A syllable that the model knows.
  package struct Known: Hashable, Sendable {
    let index: UInt16
  }

  /// In the order of their letters without marks, then of their own.
  let syllables: [String]
  /// Whether each can be a Vietnamese syllable with its tone; the others are abbreviations, foreign words and slips.
  let sound: [Bool]
  /// Quantised as by `Quantised`.
  let counts: [UInt8]
  /// For each syllable how likely it is that something follows it that was not counted after it.
  let unseen: [Float]
  /// Where the followers of each syllable begin; one more than there are syllables.
  let firstFollowers: [UInt32]
  /// Ordered for each syllable.
  let followers: [UInt16]
  let followerCounts: [UInt8]

  private let alike: [String: Range<Int>]
  private let total: Float

  init(
    syllables: [String], sound: [Bool], counts: [UInt8], unseen: [Float], firstFollowers: [UInt32],
    followers: [UInt16], followerCounts: [UInt8]
  ) {
    self.syllables = syllables
    self.sound = sound
    self.counts = counts
    self.unseen = unseen
    self.firstFollowers = firstFollowers
    self.followers = followers
    self.followerCounts = followerCounts
    total = max(1, counts.reduce(0) { $0 + Quantised.count($1) })
    alike = Self.grouped(syllables)
  }

  private static func grouped(_ syllables: [String]) -> [String: Range<Int>] {
    var groups: [String: Range<Int>] = [:]
    groups.reserveCapacity(syllables.count / 2)
    var start = 0
    var bare = syllables.first?.folded ?? ""
    for index in syllables.indices.dropFirst() {
      let next = syllables[index].folded
      guard next != bare else { continue }
      groups[bare] = start..<index
      start = index
      bare = next
    }
    if start < syllables.count { groups[bare] = start..<syllables.count }
    return groups
  }

  /// The syllable spelled like `text`, which is in lower case and composed; nil where it was hardly ever counted.
  package func syllable(_ text: String) -> Known? {
    guard let group = alike[text.folded] else { return nil }
    let spelling = text.withCanonicalTone
    return group.first { syllables[$0] == spelling }.map { Known(index: UInt16($0)) }
  }

  /// All syllables that are `bare` without their marks: `bo` gives bo, bó, bỏ, bố, bổ, bộ, bơ …
  package func syllables(like bare: String) -> [Known] {
    (alike[bare] ?? 0..<0).map { Known(index: UInt16($0)) }
  }

  package func spelling(of syllable: Known) -> String { syllables[Int(syllable.index)] }

  /// Whether it can be a Vietnamese syllable, tone included.
  package func isSound(_ syllable: Known) -> Bool { sound[Int(syllable.index)] }

  /// How often `syllable` was counted, roughly.
  package func count(of syllable: Known) -> Float { Quantised.count(counts[Int(syllable.index)]) }

  /// How often `right` was counted after `left`, roughly.
  package func count(of right: Known, after left: Known) -> Float {
    follower(right, of: left).map { Quantised.count(followerCounts[$0]) } ?? 0
  }

  /// The probability of `right` after `left`; of a syllable that is not known where it is nil, with nothing known
  /// before it where `left` is nil.
  ///
  /// Absolute discounting: what was taken from each counted pair, and what was counted too seldom to be in the model,
  /// is shared out by how frequent syllables are.
  package func probability(of right: Known?, after left: Known? = nil) -> Float {
    let alone = (right.map(count) ?? Self.unknownCount) / total
    guard let left else { return alone }
    let rest = unseen[Int(left.index)] * alone
    guard let right, let place = follower(right, of: left) else { return rest }
    let seen = max(0, Quantised.count(followerCounts[place]) - Self.discount)
    return min(1, seen / max(1, count(of: left)) + rest)
  }

  private func follower(_ right: Known, of left: Known) -> Int? {
    var range = Int(firstFollowers[Int(left.index)])..<Int(firstFollowers[Int(left.index) + 1])
    let end = range.upperBound
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if followers[middle] < right.index {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound < end && followers[range.lowerBound] == right.index ? range.lowerBound : nil
  }

  /// Taken from each count of a pair; the usual value for pairs (Ney, Essen, Kneser 1994).
  static let discount: Float = 0.75
  /// Syllables below three counts are not in the lists that the model was made from.
  private static let unknownCount: Float = 0.5
}
