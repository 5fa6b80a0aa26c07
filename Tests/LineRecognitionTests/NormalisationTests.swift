import Testing

@testable import LineRecognition

@Suite struct `A line before the network sees it` {
  /// A line whose middle row is `row`, grey elsewhere.
  static func line(_ row: [UInt8]) -> GreyLine? {
    var pixels = [UInt8](repeating: 77, count: 36 * row.count)
    pixels.replaceSubrange(18 * row.count..<19 * row.count, with: row)
    return GreyLine(width: row.count, height: 36, pixels: pixels)
  }

  @Test func `has black and white from its middle row`() throws {
    let line = try #require(Self.line([200, 10, 210, 20, 220, 30, 230, 40, 240]))
    let range = GreyRange(of: line)
    // Minima 10 20 30 40, maxima 210 220 230: the first quarter, and three quarters of the way.
    #expect(range.black == 11)
    #expect(range.white == 230.25)
    let levels = range.levels
    #expect(levels[0] == -127)
    #expect(levels[11] == -127)
    #expect(levels[255] == 127)
    // (121 - 11) / 109.625 - 1 = 0.00342; times 128 = 0.44.
    #expect(levels[121] == 0)
    // (66 - 11) / 109.625 - 1 = -0.49829; times 128 = -63.78.
    #expect(levels[66] == -64)
  }

  @Test func `counts a step of a slope once`() throws {
    // A plateau counts at both of its ends; a pixel on a slope not at all.
    let line = try #require(Self.line([100, 50, 50, 100, 150, 200, 200, 100]))
    #expect(GreyRange(of: line) == GreyRange(black: 50.5, white: 201 - 0.25))
  }

  @Test func `without any contrast is black to white`() throws {
    let line = try #require(Self.line([90, 90, 90, 90]))
    let range = GreyRange(of: line)
    #expect(range.black == 1)
    #expect(range.white == 256)
  }

  @Test func `must be 36 pixels high, three wide, and whole`() {
    #expect(GreyLine(width: 3, height: 36, pixels: Array(repeating: 0, count: 108)) != nil)
    #expect(GreyLine(width: 2, height: 36, pixels: Array(repeating: 0, count: 72)) == nil)
    #expect(GreyLine(width: 3, height: 35, pixels: Array(repeating: 0, count: 105)) == nil)
    #expect(GreyLine(width: 3, height: 36, pixels: Array(repeating: 0, count: 107)) == nil)
    #expect(GreyLine(width: .max, height: 36, pixels: []) == nil)
  }

  @Test func `is surrounded by the noise that Tesseract draws`() {
    // From an independent program: minstd, seed of vie.traineddata, 40 columns.
    let noise = BorderNoise(seed: 2_528_724, width: 40)
    #expect((0..<3).map { noise.beyondColumn(x: 0, y: 0, index: $0) } == [11, 28, -79])
    #expect((0...1).map { noise.beyondRow(0, x: 0, offset: $0) } == [106, 54])
    #expect((-1...1).map { noise.beyondRow(0, x: 1, offset: $0) } == [-78, 9, 69])
    #expect((0..<3).map { noise.beyondColumn(x: 0, y: 1, index: $0) } == [12, -85, -86])
    #expect((0..<3).map { noise.beyondColumn(x: 39, y: 1, index: $0) } == [-82, -113, 11])
    #expect(noise.beyondRow(35, x: 39, offset: 0) == -18)
    #expect((0..<3).map { noise.beyondColumn(x: 39, y: 35, index: $0) } == [99, -27, 68])
  }
}
