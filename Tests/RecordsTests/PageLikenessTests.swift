import Foundation
import Records
import Testing

@Suite struct `The likeness of a page` {
  private static let count = PageLikeness.bitCount

  /// Every third bit, as the numbers of a fixed die would not do better.
  private static let some = (0..<count).map { $0.isMultiple(of: 3) }

  @Test func `is as far from another as bits differ`() throws {
    let likeness = try #require(PageLikeness(bits: Self.some))
    for changed in [[], [0], [Self.count - 1], [7, 8, 63, 64, 300]] {
      var bits = Self.some
      for bit in changed { bits[bit].toggle() }
      let other = try #require(PageLikeness(bits: bits))
      #expect(likeness.distance(to: other) == changed.count)
      #expect(other.distance(to: likeness) == changed.count)
    }
    let opposite = try #require(PageLikeness(bits: Self.some.map(!)))
    #expect(likeness.distance(to: opposite) == Self.count)
  }

  @Test func `is stored in 64 bytes, the first bit in the highest place`() throws {
    var bits = [Bool](repeating: false, count: Self.count)
    bits[0] = true
    bits[15] = true
    let likeness = try #require(PageLikeness(bits: bits))
    #expect(likeness.bytes == [0x80, 0x01] + [UInt8](repeating: 0, count: 62))
    #expect(PageLikeness(bytes: likeness.bytes) == likeness)
  }

  @Test(arguments: [0, 1, 63, 65, 128]) func `is made of as many bytes as it has, and of no others`(count: Int) {
    #expect(PageLikeness(bytes: [UInt8](repeating: 1, count: count)) == nil)
    #expect(PageLikeness(bits: [Bool](repeating: true, count: count)) == nil)
  }

  @Test func `travels with the measures of a page`() throws {
    var measures = PageMeasures(size: PixelSize(width: 10, height: 20), resolution: 300)
    measures.likeness = PageLikeness(bits: Self.some)
    let json = try JSONEncoder().encode(measures)
    #expect(try JSONDecoder().decode(PageMeasures.self, from: json) == measures)
  }

  @Test func `is missing in measures of earlier times`() throws {
    let json = """
      {"size":{"width":10,"height":20},"resolution":300,"turn":90,"skew":0.5,"ink":0.1,"preparation":["turn"],
      "fromTextLayer":false,"seconds":0.25}
      """
    let measures = try JSONDecoder().decode(PageMeasures.self, from: Data(json.utf8))
    #expect(measures.likeness == nil)
    #expect(measures.turn == 90)
  }

  @Test(arguments: ["\"\"", "\"12\"", "\"zz\"", "12", "\"\(String(repeating: "g", count: 128))\""])
  func `is not read from anything else`(json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(PageLikeness.self, from: Data(json.utf8)) }
  }
}
