import Testing

@testable import LineRecognition

@Suite(.enabled(if: Samples.hasModel, "tesseract-ocr-vie is not installed"))
struct `A language model` {
  @Test func `is taken where it has the known shape`() throws {
    let data = try TrainedData(Samples.modelBytes())
    let model = try LineModel(data)
    #expect(model.nullCode == 268)
    #expect(model.noiseSeed == 2_528_724)
    #expect(data[.punctuation]?.count == 4_714)
    #expect(data[.words]?.count == 67_282)
    #expect(data[.numbers]?.count == 6_842)
    #expect(data[.characters]?.count == 16_333)
    #expect(data[.codes]?.count == 2_434)
  }

  /// Where the file says what it is: the container, the first layers, the end of the network; the rest is weights.
  static let telling = [0..<200, 196..<900, 430_000..<433_590]

  @Test func `that is damaged is an error or a model, 2,000 times`() throws {
    let whole = try Samples.modelBytes()
    var random = SeededRandom(seed: 5)
    var refused = 0
    for turn in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let range = turn % 4 == 0 ? 0..<433_590 : Self.telling.randomElement(using: &random) ?? 0..<200
        bytes[Int.random(in: range, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if turn % 5 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
      do throws(ModelError) {
        let data = try TrainedData(bytes)
        // Packing follows only on a tree whose every size is right; it is too slow to do 2,000 times.
        let file = try NetworkFile(data)
        if turn % 200 == 0 { _ = NetworkWeights(file.tree) }
        for component in [TrainedData.Component.punctuation, .words, .numbers, .characters, .codes] {
          _ = data[component]?.count
        }
      } catch {
        refused += 1
      }
    }
    #expect(refused > 1_000)
  }

  @Test(arguments: [0, 3, 4, 100, 195, 196, 200, 40_000, 433_589])
  func `cut short is damaged`(length: Int) throws {
    let bytes = Array(try Samples.modelBytes().prefix(length))
    #expect(throws: ModelError.damaged) { try LineModel(TrainedData(bytes)) }
  }

  @Test func `of another size is unfamiliar`() throws {
    var bytes = try Samples.modelBytes()
    // The rows of the convolution's matrix, after 196 bytes of container and 236 of headers.
    #expect(bytes[432] == 16)
    bytes[432] = 17
    #expect(throws: ModelError.unfamiliar(.convolution)) { try LineModel(TrainedData(bytes)) }
  }

  @Test func `without a network is missing one`() throws {
    var bytes = [UInt8](repeating: 255, count: 4 + 24 * 8)
    bytes.replaceSubrange(0..<4, with: [24, 0, 0, 0])
    #expect(throws: ModelError.missing(.network)) { try LineModel(TrainedData(bytes)) }
  }
}
