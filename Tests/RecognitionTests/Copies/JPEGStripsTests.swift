import CLeptonica
import Foundation
import Testing

@testable import Recognition

@Suite struct `Strips of JPEG data as one picture` {
  @Test func `are refused where they are no parts of one`() {
    var strips = JPEGStrips()
    let (empty, none) = (
      strips.append(Data([0xFF, 0xD8, 0xFF, 0xD9]), height: 16), strips.append(Data(), height: 16)
    )
    #expect(!empty && !none)
    #expect(strips.joined(height: 16) == nil)
  }

  @Test(arguments: 0..<200) func `survive any damage`(seed: Int) throws {
    var random = Xorshift(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let image = try StoredPicture.asymmetric(depth: 32)
    var bytes = try PackedPicture.jpeg(image.pix, quality: 80).bytes
    for _ in 0..<4 { bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random) }
    var strips = JPEGStrips()
    if strips.append(bytes, height: 40), strips.append(bytes, height: 40) { _ = strips.joined(height: 80) }
  }
}

/// xorshift64* (S. Vigna, 2016).
private struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
