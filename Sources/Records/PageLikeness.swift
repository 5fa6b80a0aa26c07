/// What a page looks like, in 512 bits: two pictures of one page differ in few of them, pictures of two pages in about half.
///
/// No text can be read back from it. Likenesses are comparable as long as `Recognition/Likeness` makes them in the same
/// way; a change there is a change of everything that was stored.
package struct PageLikeness: Hashable, Sendable {
  private let words: SIMD8<UInt64>

  /// Bits of every likeness. Of pages scanned again 3.6 % are farther apart than the nearest two other pages with 128 bits,
  /// 1.3 % with 256, and 0.4 % with 512 (`docs/accuracy.md`).
  package static let bitCount = 512

  /// Bits in order, the first in the highest place of the first byte. Nil unless there are `bitCount` of them.
  package init?(bits: [Bool]) {
    guard bits.count == Self.bitCount else { return nil }
    var words = SIMD8<UInt64>()
    for (index, bit) in bits.enumerated() where bit {
      words[index / UInt64.bitWidth] |= 1 << UInt64(UInt64.bitWidth - 1 - index % UInt64.bitWidth)
    }
    self.words = words
  }

  /// From stored bytes. Nil unless there are as many as `bytes` has.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.bitCount / UInt8.bitWidth else { return nil }
    var words = SIMD8<UInt64>()
    for (index, byte) in bytes.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
    self.words = words
  }

  /// For storage, 64 bytes: the words one after the other, each with its highest byte first.
  package var bytes: [UInt8] {
    words.indices.flatMap { index in
      (0..<8).map { UInt8(truncatingIfNeeded: words[index] >> UInt64(56 - 8 * $0)) }
    }
  }

  /// How many bits differ, 0 to `bitCount`; `LikenessRules` says what that means.
  package func distance(to other: PageLikeness) -> Int {
    Int((words ^ other.words).nonzeroBitCount.wrappedSum())
  }
}

/// In JSON a string of hexadecimal digits, two a byte.
extension PageLikeness: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let digits = Array(try container.decode(String.self).utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16)
    }
    guard digits.count.isMultiple(of: 2), let likeness = PageLikeness(bytes: bytes) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not the likeness of a page")
    }
    self = likeness
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }
}
