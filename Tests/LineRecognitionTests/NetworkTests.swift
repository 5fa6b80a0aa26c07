import Testing

@testable import LineRecognition

@Suite(.enabled(if: Samples.hasModel, "tesseract-ocr-vie is not installed"))
struct `The line network` {
  /// The best code of each column; repeated ones once, nulls left out.
  static func text(_ output: LineOutput, data: TrainedData) throws -> String {
    let characters = String(decoding: try #require(data[.characters]), as: UTF8.self).split(separator: "\n").dropFirst()
      .map { String($0.prefix { $0 != " " }) }
    var text = ""
    var last = 268
    for column in 0..<output.columns {
      let values = output[column]
      let code = (values.indices.max { values[$0] < values[$1] } ?? 0) - values.startIndex
      if code != last, code != 268 { text += code == 0 ? " " : characters[code + 2] }
      last = code
    }
    return text
  }

  @Test func `gives the probabilities that libtesseract gives`() throws {
    let data = try TrainedData(Samples.modelBytes())
    let line = try #require(try Samples.drawnLine())
    let output = LineNetwork(try Samples.model()).read(line)
    #expect(output.columns == 53)
    let best = (0..<output.columns).map { output[$0].max() ?? 0 }
    for (own, theirs) in zip(best, Samples.drawnLineByTesseract) { #expect(abs(own - theirs) < 1e-6) }
    #expect(try Self.text(output, data: data) == "QUYẾT ĐỊNH")
  }

  @Test func `gives the same bits with every kernel`() throws {
    let model = try Samples.model()
    let line = try #require(Samples.noiseLine(width: 140, seed: 6))
    let expected = LineNetwork(model, kernels: .scalar).read(line)
    for kind in KernelKind.allCases where kind.isAvailable {
      let output = LineNetwork(model, kernels: kind).read(line)
      #expect(output.probabilities.map(\.bitPattern) == expected.probabilities.map(\.bitPattern))
    }
  }

  @Test func `reads white on black, after a doubt`() throws {
    let data = try TrainedData(Samples.modelBytes())
    let network = LineNetwork(try Samples.model())
    let line = try #require(try Samples.drawnLine())
    #expect(!network.isDoubtful(network.read(line)))
    #expect(network.isDoubtful(network.read(line.inverted)))
    #expect(try Self.text(network.readEitherWay(line.inverted), data: data) == "QUYẾT ĐỊNH")
    #expect(network.readEitherWay(line) == network.read(line))
  }

  @Test(arguments: [3, 4, 5, 6, 95, 96, 97, 98, 99])
  func `gives a column for every three pixels`(width: Int) throws {
    let line = try #require(Samples.noiseLine(width: width, seed: 7))
    let output = LineNetwork(try Samples.model()).read(line)
    #expect(output.columns == width / 3)
    #expect(output.probabilities.allSatisfy { $0 > 0 && $0 <= 1 })
  }

  @Test func `is sure to a degree`() {
    let output = LineOutput(columns: 3, classes: 3, probabilities: [0.9, 0.1, 0, 0, 0.2, 0.8, 0.3, 0.6, 0.1])
    // Columns 0 and 2 speak: trunc(114.3) and trunc(76.2).
    #expect(output.certainty(nullCode: 2) == Float((114.0 + 76) / 2 / 127))
    #expect(LineOutput(columns: 1, classes: 2, probabilities: [0.1, 0.9]).certainty(nullCode: 1) == 0)
  }
}
