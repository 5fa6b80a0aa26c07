import Foundation

/// A ZIP archive for tests: entries are stored, or deflated by the test itself.
struct StoredZIP {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// Where the entry is deflated: `bytes` is what it unpacks to, or is said to.
    var deflated: [UInt8]?
    var flags: UInt16 = 0
    var checksum: UInt32?
    /// What the entry says it unpacks to.
    var size: Int?
  }

  var entries: [Entry] = []

  mutating func add(_ name: String, _ text: String) { entries.append(Entry(name: name, bytes: Array(text.utf8))) }

  var data: Data {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let packed = entry.deflated ?? entry.bytes
      let common =
        Self.two(20) + Self.two(entry.flags) + Self.two(entry.deflated == nil ? 0 : 8) + Self.four(0)
        + Self.four(entry.checksum ?? Self.crc(entry.bytes)) + Self.four(UInt32(packed.count))
        + Self.four(UInt32(entry.size ?? entry.bytes.count)) + Self.two(UInt16(entry.name.utf8.count)) + Self.two(0)
      directory += [0x50, 0x4B, 1, 2] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0)
      directory += Self.four(UInt32(file.count)) + Array(entry.name.utf8)
      file += [0x50, 0x4B, 3, 4] + common + Array(entry.name.utf8) + packed
    }
    let end =
      [0x50, 0x4B, 5, 6] + Self.four(0) + Self.two(UInt16(entries.count)) + Self.two(UInt16(entries.count))
      + Self.four(UInt32(directory.count)) + Self.four(UInt32(file.count)) + Self.two(0)
    return Data(file + directory + end)
  }

  private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
  private static func four(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8((number >> (8 * $0)) & 0xFF) } }

  static func crc(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

/// Deflate by hand (RFC 1951, fixed codes): a text, then one sign many times.
struct HandDeflate {
  private var bits: [Bool] = []

  /// `text` in ASCII, and behind it 258 spaces `times` times.
  init(_ text: String, spaces times: Int) {
    bits = [true, true, false]
    for byte in text.utf8 + [32] { append(Int(byte) + 0x30, 8) }
    for _ in 0..<times {
      append(0xC5, 8)
      append(0, 5)
    }
    append(0, 7)
  }

  private mutating func append(_ code: Int, _ count: Int) {
    for place in (0..<count).reversed() { bits.append(code >> place & 1 == 1) }
  }

  var bytes: [UInt8] {
    stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(UInt8(0)) { byte, place in
        start + place < bits.count && bits[start + place] ? byte | 1 << UInt8(place) : byte
      }
    }
  }
}
