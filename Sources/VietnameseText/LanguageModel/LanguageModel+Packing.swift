extension LanguageModel {
  /// Makes a model of counts: of syllables, and of pairs of neighbours. Syllables may be written in several ways and
  /// occur more than once; pairs with a syllable that is not counted are left out.
  package init(syllables counted: [(String, Int)], pairs: [(left: String, right: String, count: Int)]) {
    var sums: [String: Int] = [:]
    for (text, count) in counted where text.utf8.count < 256 {
      sums[text.composed.lowercased().withCanonicalTone, default: 0] += count
    }
    let ordered = sums.keys.map { (bare: $0.folded, text: $0) }.sorted { ($0.bare, $0.text) < ($1.bare, $1.text) }
      .prefix(Int(UInt16.max)).map(\.text)
    let places = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    var following: [[UInt16: Int]] = Array(repeating: [:], count: ordered.count)
    for pair in pairs {
      guard let left = places[pair.left.composed.lowercased().withCanonicalTone],
        let right = places[pair.right.composed.lowercased().withCanonicalTone]
      else { continue }
      following[left][UInt16(right), default: 0] += pair.count
    }
    SlipsInCounts(syllables: ordered, counts: ordered.map { sums[$0] ?? 0 }).remove(from: &following)
    let lists = following.map { $0.sorted { $0.key < $1.key } }
    let unseen = zip(ordered, lists).map { text, list in
      let seen = list.reduce(0) { $0 + Float($1.value) - Self.discount }
      return max(Self.leastUnseen, 1 - seen / Float(max(1, sums[text] ?? 1)))
    }
    self.init(
      syllables: ordered, sound: ordered.map(Syllable.isSound), counts: ordered.map { Quantised.byte(sums[$0] ?? 0) },
      unseen: unseen, firstFollowers: lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt32($1.count)) },
      followers: lists.flatMap { $0.map(\.key) }, followerCounts: lists.flatMap { $0.map { Quantised.byte($0.value) } })
  }

  /// Something unforeseen may follow any syllable; a judgement.
  private static let leastUnseen: Float = 0.01

  static let signature = Array("sohoaLM1".utf8)

  /// The model as bytes: signature, number of syllables and of pairs; then for each syllable its length, its UTF-8, whether
  /// it is sound, its count, what is unseen after it in 65,535ths, and its number of followers; then the followers and
  /// their counts. Numbers are little-endian.
  package var packed: [UInt8] {
    var bytes = Self.signature
    func append(_ value: some FixedWidthInteger) {
      for shift in stride(from: 0, to: value.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    append(UInt32(syllables.count))
    append(UInt32(followers.count))
    for (index, text) in syllables.enumerated() {
      append(UInt8(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
      append(UInt8(sound[index] ? 1 : 0))
      append(counts[index])
      append(UInt16((unseen[index] * Float(UInt16.max)).rounded()))
      append(UInt16(firstFollowers[index + 1] - firstFollowers[index]))
    }
    for follower in followers { append(follower) }
    bytes.append(contentsOf: followerCounts)
    return bytes
  }
}
