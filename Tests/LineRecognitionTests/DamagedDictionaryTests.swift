import LineRecognition
import Records
import Testing

@Suite struct `Reading damaged letters and dictionaries` {
  private let frame = LineFrame(box: PixelBox(x: 0, y: 0, width: 90, height: 36))
  private let output = SmallModel.output([
    ["a": 0.5, "b": 0.4], ["b": 0.6], [" ": 0.9], ["1": 0.7], ["2": 0.6], [".": 0.5],
  ])

  /// Letters, codes, words, numbers and punctuation.
  private let sound = [
    SmallModel.letterBytes, SmallModel.codeBytes,
    SmallModel.graphBytes(["ab", "abc", "ba", "dead"].map(SmallModel.letters)), SmallModel.graphBytes([[0], [0, 0]]),
    SmallModel.graphBytes([[0], [0] + SmallModel.letters(".")]),
  ]

  private func decoder(_ parts: [[UInt8]]) throws(ModelError) -> LineDecoder {
    let letters = try LetterSet(parts[0])
    return LineDecoder(
      letters, try LetterCodes(parts[1][...], letters: letters, classes: SmallModel.classes),
      try Dictionaries(
        words: WordGraph(parts[2][...], letters: letters), numbers: WordGraph(parts[3][...], letters: letters),
        punctuation: WordGraph(parts[4][...], letters: letters), letters: letters))
  }

  @Test func `ends in an error or in words, never in a crash`() throws {
    var generator = SplitMix(seed: 20_261_121)
    var read = 0
    for _ in 0..<3000 {
      var parts = sound
      let part = Int.random(in: 0..<parts.count, using: &generator)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<parts[part].count, using: &generator)
        parts[part][place] = UInt8.random(in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) { parts[part].removeLast(Int.random(in: 0...3, using: &generator)) }
      guard var decoder = try? decoder(parts) else { continue }
      _ = decoder.words(output, in: frame)
      read += 1
    }
    // Some damage leaves a sound model of other words.
    #expect((1..<3000).contains(read))
  }

  @Test(arguments: 0..<5) func `reports an empty part`(part: Int) {
    var parts = sound
    parts[part] = []
    #expect(throws: ModelError.damaged) { _ = try decoder(parts) }
  }

  @Test(arguments: 1..<5) func `reports a part that is cut short`(part: Int) {
    var parts = sound
    parts[part].removeLast(3)
    #expect(throws: ModelError.damaged) { _ = try decoder(parts) }
  }

  @Test func `reports letters that are fewer than they say`() {
    var parts = sound
    parts[0] = [UInt8](String(decoding: parts[0], as: UTF8.self).replacing("11\n", with: "12\n").utf8)
    #expect(throws: ModelError.damaged) { _ = try decoder(parts) }
  }

  @Test func `wants one code a letter, the first being the space's`() {
    var parts = sound
    parts[1][5] = 2
    #expect(throws: ModelError.unfamiliar(.codes)) { _ = try decoder(parts) }
  }

  @Test func `wants words without punctuation to be allowed`() {
    var parts = sound
    parts[4] = SmallModel.graphBytes([SmallModel.letters(".")])
    #expect(throws: ModelError.unfamiliar(.dictionaries)) { _ = try decoder(parts) }
  }

  @Test func `does not take letters of scripts without spaces`() {
    var parts = sound
    parts[0] = [UInt8](String(decoding: parts[0], as: UTF8.self).replacing("a 3 0 Latin", with: "a 3 0 Thai").utf8)
    #expect(throws: ModelError.unfamiliar(.letters)) { _ = try decoder(parts) }
  }

  @Test func `names the part that a model file lacks`() throws {
    let data = try TrainedData(SmallModel.little(Int32(1)) + SmallModel.little(Int64(-1)))
    #expect(throws: ModelError.missing(.characters)) { _ = try LineDecoder(data) }
  }
}

/// Random numbers that are the same on every run.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
