import LineRecognition
import Records
import Testing

@Suite struct `Finding words in a table of probabilities` {
  private let frame = LineFrame(box: PixelBox(x: 0, y: 0, width: 120, height: 36))

  private func words(_ columns: [[Character: Float]], knowing words: [String] = ["ab"]) throws -> [RecognisedWord] {
    var decoder = try SmallModel.decoder(words: words)
    return decoder.words(SmallModel.output(columns), in: frame)
  }

  @Test func `reads a letter twice only where a blank parts it`() throws {
    #expect(try words([["a": 0.9], ["a": 0.9], ["b": 0.9]]).map(\.text) == ["ab"])
    #expect(try words([["a": 0.9], [:], ["a": 0.9]]).map(\.text) == ["aa"])
  }

  @Test func `adds probabilities up where a letter passes into another`() throws {
    // The example in Tesseract's recodebeam.h: a letter split between two columns is as sure as its sum.
    let columns: [[Character: Float]] = [
      ["a": 0.01], ["a": 0.55, "b": 0.01], ["a": 0.98, "b": 0.01], ["a": 0.42, "b": 0.01], ["a": 0.01, "b": 0.01],
      ["a": 0.01, "b": 0.97], ["a": 0.40, "b": 0.59], ["a": 0.95, "b": 0.04], ["a": 0.01, "b": 0.01],
    ]
    let found = try words(columns, knowing: ["aba"])
    #expect(found.map(\.text) == ["aba"])
    // The worst column left is 0.95, not 0.42.
    #expect(try #require(found.first).confidence > 95)
  }

  @Test func `takes a word of the dictionary before a likelier non-word`() throws {
    let columns: [[Character: Float]] = [["a": 0.9], ["b": 0.3, "c": 0.6]]
    #expect(try words(columns, knowing: ["ab"]).map(\.text) == ["ab"])
    #expect(try words(columns, knowing: ["ad"]).map(\.text) == ["ac"])
    #expect(try words(columns, knowing: ["ab"]).map(\.isInDictionary) == [true])
  }

  @Test func `parts words at a space, and is no surer of them than of the space`() throws {
    let found = try words([["a": 0.98], ["b": 0.98], [" ": 0.7], ["a": 0.98], ["b": 0.98]])
    #expect(found.map(\.text) == ["ab", "ab"])
    #expect(found.allSatisfy { $0.confidence < 86 })
  }

  @Test func `takes digits and a full stop as a number`() throws {
    #expect(try words([["1": 0.9], ["2": 0.6, "b": 0.35], [".": 0.9]]).map(\.text) == ["12."])
  }

  @Test func `tells a letter's rivals`() throws {
    let letter = try #require(try words([["a": 0.7, "c": 0.2, "d": 0.05]], knowing: ["a"]).first?.letters.first)
    #expect(letter.chosen == .init(text: "a", probability: 0.7))
    #expect(letter.second == .init(text: "c", probability: 0.2))
    #expect(letter.third == .init(text: "d", probability: 0.05))
  }

  @Test func `finds no words in blanks, in spaces and in an output of another model`() throws {
    #expect(try words([[:], [:]]).isEmpty)
    #expect(try words([[" ": 0.9], [:], [" ": 0.9]]).isEmpty)
    var decoder = try SmallModel.decoder(words: ["ab"])
    let strange = LineOutput(columns: 1, classes: 3, probabilities: [1, 0, 0])
    #expect(decoder.words(strange, in: frame).isEmpty)
    #expect(decoder.words(LineOutput(columns: 0, classes: SmallModel.classes, probabilities: []), in: frame).isEmpty)
  }

  @Test func `survives an output that is not of this world`() throws {
    var decoder = try SmallModel.decoder(words: ["ab"])
    for value in [Float.nan, .infinity, -.infinity, 0, -1] {
      let output = LineOutput(
        columns: 4, classes: SmallModel.classes,
        probabilities: [Float](repeating: value, count: 4 * SmallModel.classes))
      #expect(decoder.words(output, in: frame).allSatisfy { (0...100).contains($0.confidence) })
    }
  }

  @Test func `reads a line the same after another one`() throws {
    let columns: [[Character: Float]] = [["a": 0.9], ["b": 0.5, "c": 0.4], [" ": 0.8], ["d": 0.7]]
    var decoder = try SmallModel.decoder(words: ["ab"])
    let first = decoder.words(SmallModel.output(columns), in: frame)
    _ = decoder.words(SmallModel.output([["e": 0.9], ["1": 0.9]]), in: frame)
    #expect(decoder.words(SmallModel.output(columns), in: frame) == first)
  }
}
