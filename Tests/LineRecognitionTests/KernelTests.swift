import Testing

@testable import LineRecognition

@Suite struct `Integer kernels` {
  static let others = KernelKind.allCases.filter { $0 != .scalar && $0.isAvailable }

  /// Weights or activations: mostly any value from `least`, at times only the greatest and the least.
  static func bytes(_ count: Int, from least: Int8 = -128, using random: inout SeededRandom) -> [Int8] {
    let extreme = Int.random(in: 0..<4, using: &random) == 0
    return (0..<count).map { _ in
      extreme ? [least, -127, 127].randomElement(using: &random) ?? 0 : Int8.random(in: least...127, using: &random)
    }
  }

  @Test(arguments: others)
  func `multiply like the scalar ones, 10,000 times`(kind: KernelKind) {
    var random = SeededRandom(seed: 1)
    let scalar = Kernels(kind: .scalar)
    let fast = Kernels(kind: kind)
    for (rows, inputs, cases) in [
      (1, 1, 3000), (16, 12, 3000), (40, 10, 2000), (192, 64, 1750), (269, 192, 150), (768, 192, 100),
    ] {
      var matrix = PackedMatrix([])
      for turn in 0..<cases {
        if turn % 50 == 0 {
          // Every other matrix is as Tesseract makes them.
          let least: Int8 = turn % 100 == 0 ? -127 : -128
          matrix = PackedMatrix((0..<rows).map { _ in Self.bytes(inputs, from: least, using: &random) })
        }
        let columns = turn % 7 + 1
        let activations = Self.bytes(columns * matrix.inputs + 3, using: &random)
        let start = (0..<matrix.rows).map { _ in Int32.random(in: -20_000...20_000, using: &random) }
        let place = Rows(start: turn % 4, stride: matrix.inputs)
        var expected = [Int32](repeating: 1, count: columns * matrix.rows)
        var sums = expected
        let sumRows = Rows(stride: matrix.rows)
        scalar.multiply(
          matrix, columns: columns, inputs: activations, at: place, start: start, into: &expected, at: sumRows)
        fast.multiply(matrix, columns: columns, inputs: activations, at: place, start: start, into: &sums, at: sumRows)
        scalar.accumulate(matrix, inputs: activations, at: 0, into: &expected, at: 0)
        fast.accumulate(matrix, inputs: activations, at: 0, into: &sums, at: 0)
        guard sums == expected else {
          Issue.record("\(rows) x \(inputs), case \(turn)")
          return
        }
      }
    }
  }

  @Test func `multiply as one would by hand`() {
    let matrix = PackedMatrix([[1, -2, 3, 4, -128], [0, 0, 0, 0, 127]])
    var sums = [Int32](repeating: 0, count: 16)
    Kernels(kind: .scalar).multiply(
      matrix, columns: 1, inputs: [10, 20, 30, 40, -128, 9, 9, 9], at: Rows(stride: 8),
      start: [Int32](repeating: 5, count: 16), into: &sums, at: Rows(stride: 16))
    #expect(sums[0] == 5 + 10 - 40 + 90 + 160 + 128 * 128)
    #expect(sums[1] == 5 - 127 * 128)
    #expect(sums[2...] == ArraySlice(repeating: 5, count: 14))
  }

  @Test(arguments: others)
  func `convolve like the scalar ones`(kind: KernelKind) {
    var random = SeededRandom(seed: 2)
    for turn in 0..<500 {
      let layer = DenseLayer(
        matrix: PackedMatrix((0..<16).map { _ in Self.bytes(12, using: &random) }),
        bias: (0..<16).map { _ in Int32.random(in: -16_000...16_000, using: &random) }, scales: [])
      let image = Self.bytes(36 * 12 + 8, using: &random)
      let (chunk, row) = turn % 2 == 0 ? (40, 1) : (4, 12)
      var expected = (0..<12 * 16).map { _ in Int32.random(in: -9_000...9_000, using: &random) }
      var largest = expected
      Kernels(kind: .scalar).convolve(
        layer, inputs: image, at: turn % 3, chunkStride: chunk, rowStride: row, first: turn % 5 == 0, largest: &expected
      )
      Kernels(kind: kind).convolve(
        layer, inputs: image, at: turn % 3, chunkStride: chunk, rowStride: row, first: turn % 5 == 0, largest: &largest)
      #expect(largest == expected)
    }
  }

  @Test(arguments: others)
  func `open gates like the scalar ones`(kind: KernelKind) {
    var random = SeededRandom(seed: 3)
    for turn in 0..<500 {
      let (units, columns) = ([16, 48, 96][turn % 3], turn % 4 + 1)
      let reach: Int32 = [100, 5_000, 3_000_000][turn / 3 % 3]
      let scales = (0..<4 * units).map { _ in Float.random(in: 0...0.001, using: &random) }
      let sums = (0..<columns * 4 * units).map { _ in Int32.random(in: -reach...reach, using: &random) }
      var expectedState = (0..<columns * units).map { _ in Float.random(in: -100...100, using: &random) }
      var state = expectedState
      var expected = [Int8](repeating: 1, count: columns * units)
      var outputs = expected
      let (from, to) = (Rows(stride: 4 * units), Rows(stride: units))
      Kernels(kind: .scalar).gates(
        sums, at: from, scales: scales, columns: columns, state: &expectedState, into: &expected, at: to)
      Kernels(kind: kind).gates(sums, at: from, scales: scales, columns: columns, state: &state, into: &outputs, at: to)
      #expect(outputs == expected)
      #expect(state.map(\.bitPattern) == expectedState.map(\.bitPattern))
      Kernels(kind: .scalar).squash(
        sums, at: from, scales: Array(scales.prefix(units)), columns: columns, into: &expected, at: to)
      Kernels(kind: kind).squash(
        sums, at: from, scales: Array(scales.prefix(units)), columns: columns, into: &outputs, at: to)
      #expect(outputs == expected)
    }
  }

  @Test(arguments: others)
  func `share out probabilities like the scalar ones`(kind: KernelKind) {
    var random = SeededRandom(seed: 4)
    let scales = (0..<272).map { _ in Float.random(in: 0...0.003, using: &random) }
    for reach: Int32 in [10, 1_000, 30_000, 3_000_000] {
      let sums = (0..<3 * 272).map { _ in Int32.random(in: -reach...reach, using: &random) }
      var expected = [Float](repeating: 0, count: 3 * 269)
      var outputs = expected
      let from = Rows(stride: 272)
      Kernels(kind: .scalar).softmax(
        sums, at: from, scales: scales, classes: 269, columns: 3, into: &expected, from: 0)
      Kernels(kind: kind).softmax(sums, at: from, scales: scales, classes: 269, columns: 3, into: &outputs, from: 0)
      #expect(outputs.map(\.bitPattern) == expected.map(\.bitPattern))
      #expect(abs(expected.prefix(269).reduce(0, +) - 1) < 1e-5)
    }
  }
}
