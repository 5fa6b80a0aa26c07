/// A packed matrix with what turns its sums into activations.
struct DenseLayer: Sendable {
  let matrix: PackedMatrix
  /// One for each row of `matrix`.
  let bias: [Int32]
  let scales: [Float]

  init(matrix: PackedMatrix, bias: [Int32], scales: [Float]) {
    self.matrix = matrix
    self.bias = bias
    self.scales = scales
  }

  /// Packs matrices one below the other; of their inputs only `inputs`, where it is given. The bias belongs to this layer.
  init(_ sources: [WeightMatrix], inputs: Range<Int>? = nil) {
    let rows = sources.flatMap { source in
      (0..<source.rows).map { source.weights(row: $0, inputs: inputs ?? 0..<source.inputs) }
    }
    self.init(rows: rows, of: sources)
  }

  /// A 3x3 convolution: each column of three pixels takes four bytes, the last without weight.
  init(convolution source: WeightMatrix) {
    let rows = (0..<source.rows).map { row in
      stride(from: 0, to: 9, by: 3).flatMap { start -> [Int8] in
        source.weights(row: row, inputs: start..<start + 3) + [0]
      }
    }
    self.init(rows: rows, of: [source])
  }

  private init(rows: [[Int8]], of sources: [WeightMatrix]) {
    matrix = PackedMatrix(rows)
    let padding = matrix.rows - rows.count
    bias = sources.flatMap { source in (0..<source.rows).map(source.bias) } + Array(repeating: 0, count: padding)
    scales = sources.flatMap(\.scales) + Array(repeating: 0, count: padding)
  }
}
