import LineRecognition
import Records
import Testing

@Suite struct `Drawing boxes around words` {
  /// "ab" in columns 0 to 3, "cd" in columns 6 to 9, 3 pixels a column.
  private let columns: [[Character: Float]] = [
    ["a": 0.9], [:], [:], ["b": 0.9], [:], [" ": 0.9], ["c": 0.9], [:], [:], ["d": 0.9],
  ]

  private func boxes(_ frame: LineFrame) throws -> [PixelBox] {
    var decoder = try SmallModel.decoder(words: ["ab"])
    return decoder.words(SmallModel.output(columns), in: frame).map(\.box)
  }

  private let line = PixelBox(x: 100, y: 50, width: 30, height: 36)

  @Test func `reaches from boundary to boundary where no blobs are known`() throws {
    #expect(
      try boxes(LineFrame(box: line)) == [
        PixelBox(x: 100, y: 50, width: 12, height: 36), PixelBox(x: 118, y: 50, width: 12, height: 36),
      ])
  }

  @Test func `is drawn around the blobs of its letters`() throws {
    let blobs = [
      PixelBox(x: 101, y: 60, width: 3, height: 10), PixelBox(x: 107, y: 62, width: 4, height: 9),
      PixelBox(x: 119, y: 58, width: 4, height: 12), PixelBox(x: 126, y: 60, width: 3, height: 14),
    ]
    #expect(
      try boxes(LineFrame(box: line, blobs: blobs)) == [
        PixelBox(x: 101, y: 60, width: 10, height: 11), PixelBox(x: 119, y: 58, width: 10, height: 16),
      ])
  }

  @Test func `cuts a blob that reaches into another word`() throws {
    let blobs = [PixelBox(x: 101, y: 60, width: 28, height: 10)]
    let found = try boxes(LineFrame(box: line, blobs: blobs))
    #expect(found.map(\.x) == [100, 118])
    #expect(try #require(found.first).right <= 112)
  }

  @Test func `keeps within the words of the layout`() throws {
    let parts = [PixelBox(x: 98, y: 55, width: 12, height: 20), PixelBox(x: 119, y: 56, width: 12, height: 20)]
    #expect(try boxes(LineFrame(box: line, parts: parts)).map(\.y) == [55, 56])
  }

  @Test func `takes a word of the layout with its marks where all its blobs fall to one word`() throws {
    let blobs = [
      PixelBox(x: 101, y: 60, width: 3, height: 10), PixelBox(x: 107, y: 62, width: 4, height: 9),
      PixelBox(x: 119, y: 58, width: 4, height: 12), PixelBox(x: 126, y: 60, width: 3, height: 14),
    ]
    let words = [PixelBox(x: 101, y: 56, width: 10, height: 15), PixelBox(x: 119, y: 54, width: 10, height: 22)]
    #expect(try boxes(LineFrame(box: line, blobs: blobs, words: words)) == words)
    // One word of the layout that was read as two: nobody knows whose mark it is.
    let whole = [PixelBox(x: 101, y: 54, width: 28, height: 22)]
    #expect(try boxes(LineFrame(box: line, blobs: blobs, words: whole)).map(\.y) == [60, 58])
  }

  @Test func `scales with the line's height`() throws {
    let tall = PixelBox(x: 0, y: 0, width: 60, height: 72)
    #expect(try boxes(LineFrame(box: tall)).map(\.x) == [0, 36])
  }
}
