/// Lfys48: reads each column from top to bottom and keeps what it knows at the end. Columns do not know of one another,
/// hence many go together.
struct ColumnPass {
  static let units = 48
  private static let features = 16
  private static let inputs = features + units
  private static let steps = LineModel.height / 3
  /// Columns that go together: their sums stay in the first-level cache.
  private static let batch = 32

  /// Runs convolution and columns over the whole line.
  static func run(_ convolution: consuming ConvolutionPass, model: LineModel, kernels: Kernels) -> Activations {
    let layer = model.weights.columns
    var result = Activations(columns: convolution.columns, units: units)
    // A column's steps, each with its features and the outputs of the step before; one more for the last outputs.
    let columnStride = (steps + 1) * inputs
    var values = [Int8](repeating: 0, count: batch * columnStride)
    var sums = [Int32](repeating: 0, count: batch * layer.matrix.rows)
    for start in stride(from: 0, to: result.columns, by: batch) {
      let count = min(batch, result.columns - start)
      for column in 0..<count {
        let place = column * columnStride
        convolution.run(column: start + column, into: &values, at: Rows(start: place, stride: inputs))
        for unit in place + features..<place + inputs { values[unit] = 0 }
      }
      var state = [Float](repeating: 0, count: batch * units)
      for step in 0..<steps {
        kernels.multiply(
          layer.matrix, columns: count, inputs: values, at: Rows(start: step * inputs, stride: columnStride),
          start: layer.bias, into: &sums, at: Rows(stride: layer.matrix.rows))
        let last = step == steps - 1
        if last {
          kernels.gates(
            sums, at: Rows(stride: layer.matrix.rows), scales: layer.scales, columns: count, state: &state,
            into: &result.values, at: result.rows(from: start))
        } else {
          kernels.gates(
            sums, at: Rows(stride: layer.matrix.rows), scales: layer.scales, columns: count, state: &state,
            into: &values, at: Rows(start: (step + 1) * inputs + features, stride: columnStride))
        }
      }
    }
    return result
  }
}
