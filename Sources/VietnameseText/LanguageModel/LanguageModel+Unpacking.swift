/// A model's bytes are not what `LanguageModel.packed` writes.
package struct DamagedLanguageModel: Error, Hashable {}

extension LanguageModel {
  /// Reads a model from what `packed` wrote.
  package init(packed bytes: [UInt8]) throws(DamagedLanguageModel) {
    var reader = PackedReader(bytes: bytes)
    guard Array(try reader.take(Self.signature.count)) == Self.signature else { throw DamagedLanguageModel() }
    let count = try reader.number(4)
    let pairs = try reader.number(4)
    guard count <= Int(UInt16.max), pairs <= bytes.count else { throw DamagedLanguageModel() }
    var syllables: [String] = []
    var sound: [Bool] = []
    var counts: [UInt8] = []
    var unseen: [Float] = []
    var first: [UInt32] = [0]
    syllables.reserveCapacity(count)
    for _ in 0..<count {
      syllables.append(String(decoding: try reader.take(try reader.number(1)), as: UTF8.self))
      sound.append(try reader.number(1) == 1)
      counts.append(UInt8(try reader.number(1)))
      unseen.append(Float(try reader.number(2)) / Float(UInt16.max))
      first.append(first[first.count - 1] + UInt32(try reader.number(2)))
    }
    guard Int(first[count]) == pairs else { throw DamagedLanguageModel() }
    let places = try reader.take(2 * pairs)
    let followers = (0..<pairs).map { index in
      let place = places.startIndex + 2 * index
      return UInt16(places[place]) | UInt16(places[place + 1]) << 8
    }
    guard followers.allSatisfy({ $0 < count }) else { throw DamagedLanguageModel() }
    self.init(
      syllables: syllables, sound: sound, counts: counts, unseen: unseen, firstFollowers: first, followers: followers,
      followerCounts: Array(try reader.take(pairs)))
  }
}

/// Reads what was packed, one thing after the other.
private struct PackedReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func take(_ count: Int) throws(DamagedLanguageModel) -> ArraySlice<UInt8> {
    guard count <= bytes.count - position else { throw DamagedLanguageModel() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// The next number of so many bytes.
  mutating func number(_ size: Int) throws(DamagedLanguageModel) -> Int {
    try take(size).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
