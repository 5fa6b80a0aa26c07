/// A packed matrix with what turns its sums into activations.
struct DenseLayer: Sendable {
  let matrix: PackedMatrix
  /// One for each row of `matrix`.
  let bias: [Int32]
  let scales: [Float]

  /// The columns `inputs` of `source`; the bias belongs to this layer.
  init(_ source: WeightMatrix, inputs: Range<Int>) {
    matrix = PackedMatrix(rows: source.rows, inputs: inputs.count) { row, input in
      source.weight(row: row, input: inputs.lowerBound + input)
    }
    let padding = matrix.rows - source.rows
    bias = (0..<source.rows).map(source.bias) + [Int32](repeating: 0, count: padding)
    scales = source.scales + [Float](repeating: 0, count: padding)
  }

  init(_ source: WeightMatrix) {
    self.init(source, inputs: 0..<source.inputs)
  }

  /// A 3x3 convolution: each column of three pixels takes four bytes, the last without weight.
  init(spreading source: WeightMatrix) {
    matrix = PackedMatrix(rows: source.rows, inputs: 12) { row, input in
      input % 4 == 3 ? 0 : source.weight(row: row, input: input / 4 * 3 + input % 4)
    }
    bias = (0..<source.rows).map(source.bias)
    scales = source.scales
  }
}
