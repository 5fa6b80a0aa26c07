import Records
import Testing

@Suite struct `The text of a page` {
  private func line(_ text: String, block: Int, paragraph: Int = 0, confidence: Double = 90) -> TextLine {
    let words = text.split(separator: " ").enumerated().map { index, word in
      Word(
        text: String(word), box: PixelBox(x: index * 100, y: block * 50, width: 80, height: 40), confidence: confidence)
    }
    return TextLine(words: words, block: block, paragraph: paragraph)
  }

  @Test func `has a line a line and a gap between paragraphs`() {
    let lines = [
      line("một hai", block: 0), line("ba", block: 0), line("bốn", block: 0, paragraph: 1), line("năm", block: 1),
    ]
    #expect(PageText(size: PixelSize(width: 10, height: 10), lines: lines).text == "một hai\nba\n\nbốn\n\nnăm")
  }

  @Test func `weighs confidence by length`() throws {
    let lines = [line("a", block: 0, confidence: 10), line("abc", block: 0, confidence: 50)]
    let mean = try #require(PageText(size: PixelSize(width: 10, height: 10), lines: lines).meanConfidence)
    #expect(mean == 40)
  }

  @Test func `has no confidence without words`() {
    #expect(PageText(size: PixelSize(width: 10, height: 10), lines: []).meanConfidence == nil)
  }

  @Test func `a line's box holds its words`() {
    #expect(line("một hai", block: 1).box == PixelBox(x: 0, y: 50, width: 180, height: 40))
  }
}
