import LineRecognition
import Records
import Testing

@testable import Recognition

@Suite struct `Letters held against their ink` {
  private static func word(_ text: String, rival: String? = nil) -> RecognisedWord {
    var letters = text.map { RecognisedLetter(chosen: .init(text: String($0), probability: 0.7)) }
    letters[letters.count - 1].second = rival.map { .init(text: $0, probability: 0.2) }
    return RecognisedWord(
      text: text, box: PixelBox(x: 0, y: 0, width: 20 * text.count, height: 40), confidence: 70, letters: letters)
  }

  /// Upright strokes of capitals, one every 20 pixels.
  private static func capitals(_ count: Int) -> [PixelBox] {
    (0..<count).map { PixelBox(x: 20 * $0 + 2, y: 0, width: 16, height: 30) }
  }

  @Test func `take a dot on the line for a full stop, where the network wavers`() {
    let dot = Self.capitals(2) + [PixelBox(x: 44, y: 26, width: 5, height: 5)]
    func read(_ word: RecognisedWord, _ ink: [PixelBox]) -> String {
      word.withFullStop(on: ink, baseline: 30, em: 42).text
    }
    #expect(read(Self.word("VP,", rival: "."), dot) == "VP.")
    #expect(read(Self.word("VP,"), dot) == "VP,")
    let comma = Self.capitals(2) + [PixelBox(x: 44, y: 26, width: 5, height: 11)]
    #expect(read(Self.word("VP,", rival: "."), comma) == "VP,")
  }

  @Test func `lose a stroked D that stands on no ink of its own`() {
    #expect(Self.word("ĐĐU").withoutDoubledLetter(on: Self.capitals(2)).text == "ĐU")
    #expect(Self.word("ĐĐBQH").withoutDoubledLetter(on: Self.capitals(5)).text == "ĐĐBQH")
    #expect(Self.word("SYyT").withoutDoubledLetter(on: Self.capitals(3)).text == "SYT")
    #expect(Self.word("TTg").withoutDoubledLetter(on: Self.capitals(3)).text == "TTg")
  }
}
