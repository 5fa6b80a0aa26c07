/// Reads little-endian numbers from bytes that nobody vouches for.
struct ByteCursor {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  /// The next `count` bytes.
  mutating func take(_ count: Int) throws(ModelError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw .damaged }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// The next integer, of the size of its type.
  mutating func integer<Number: FixedWidthInteger>(_: Number.Type = Number.self) throws(ModelError) -> Number {
    var value: Number.Magnitude = 0
    for byte in try take(Number.bitWidth / 8).reversed() {
      value = value << 8 | Number.Magnitude(byte)
    }
    return Number(truncatingIfNeeded: value)
  }

  mutating func double() throws(ModelError) -> Double {
    Double(bitPattern: try integer(UInt64.self))
  }

  /// A length, then as many bytes.
  mutating func counted() throws(ModelError) -> ArraySlice<UInt8> {
    try take(Int(try integer(UInt32.self)))
  }
}
